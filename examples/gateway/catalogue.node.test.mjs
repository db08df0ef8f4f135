import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { startGateway } from './gateway.mjs';
import { asking } from './testing/asking.mjs';
import { catalogueSuite } from './testing/catalogue-suite.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

describe('the catalogue on PGlite', () => {
  catalogueSuite(async () => ({ data: await newDataFolder() }));

  it('is not found where the gateway has none, and the gateway does not say it had', async () => {
    const data = await newDataFolder();
    const gateway = await startGateway({ data });
    const ask = asking(() => gateway);
    const { takes } = (await ask('GET', '/')).json;
    const statuses = [];
    for (const address of ['/catalogue', '/catalogue/items', '/catalogue/items/a'])
      statuses.push((await ask('GET', address)).status);
    await gateway.close();
    await rm(data, { recursive: true });
    assert.deepEqual([takes.includes('catalogue'), statuses], [false, [404, 404, 404]]);
  });
});
