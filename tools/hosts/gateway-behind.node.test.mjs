// What `npm start` serves: every sample form can be sent from its page, and ends in a receipt.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fingerprintOf } from '@tongban/core/form';
import { gatewayTarget } from '@tongban/elements/gateway';
import { inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { buildForms } from './forms-site.mjs';
import { gatewayBehind, gatewayPath } from './gateway-behind.mjs';

const signal = new AbortController().signal;

/** A page, and where answers for it lie below examples/forms. */
const pages = {
  'senior-card': 'senior-card',
  'food-business': 'food-business',
  'start-up': 'start-up',
  'training-subsidy': 'brought/rjsf',
  'venue-hygiene': 'brought/json-forms',
  'outdoor-advertising': 'brought/angular-schema-form',
};

describe('the pages with forms and the gateway behind them', () => {
  let folder;
  let gateway;
  let site;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-forms-'));
    await buildForms(folder, { gateway: gatewayPath });
    gateway = gatewayBehind(path.join(folder, 'forms'));
    site = await serve({ root: folder, onRequest: gateway.onRequest });
  });
  after(async () => {
    await site.close();
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  const read = async (...names) => JSON.parse(await readFile(path.join(...names), 'utf8'));

  for (const [name, samples] of Object.entries(pages)) {
    it(`takes in what ${name}.html sends`, async () => {
      const page = await (await fetch(`${site.url}/${name}.html`)).text();
      const own = path.join(folder, 'forms', name);
      const [schema, form] = [await read(own, 'schema.json'), await read(own, 'form.json')];
      const receipt = await gatewayTarget(site.url + gatewayPath).submit(
        {
          idempotencyKey: randomUUID(),
          formId: /form-id="([^"]+)"/.exec(page)?.[1] ?? schema.$id,
          formVersion: fingerprintOf(schema, form),
          value: await read(inRepo('examples', 'forms'), samples, 'sample.json'),
        },
        { signal },
      );
      assert.equal(receipt.status, 'accepted', JSON.stringify(receipt));
    });
  }

  it('lead to one another: each form of the list is told of the gateway', async () => {
    const list = await (await fetch(`${site.url}/`)).text();
    const links = [...list.matchAll(/href="(?<to>[\w-]+)\.html(?<query>[^"]*)"/g)].map(
      ({ groups }) => groups,
    );
    assert.deepEqual(links.map(({ to }) => to).sort(), Object.keys(pages).sort());
    assert.deepEqual([...new Set(links.map(({ query }) => query))], ['?gateway=/gateway']);
  });

  it('serves the gateway at the host of the pages, and nothing beside it', async () => {
    const about = await (await fetch(`${site.url}/gateway`)).json();
    assert.equal(about.protocol, 'tongban-gateway/1');
    assert.equal((await fetch(`${site.url}/gateways`)).status, 404);
  });

  it('keeps nothing once it has ended', async () => {
    const another = gatewayBehind(path.join(folder, 'forms'));
    const data = await another.ready;
    assert.ok(existsSync(data));
    await another.close();
    assert.equal(existsSync(data), false);
  });
});
