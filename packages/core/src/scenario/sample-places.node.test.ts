import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSample } from '../check/testing/sample.mjs';

const sample = readSample();
const windows = sample.items.flatMap((item) => (item.windows ?? []).map((window) => ({ item, window })));

describe('places of the sample', () => {
  it('are one hall under one address, with one way there and one time it is open', () => {
    const hall = windows.filter(({ window }) => window.name?.startsWith('津港市政务服务中心（虚构）'));
    assert.ok(hall.length > 25);
    for (const said of ['address', 'hours', 'traffic'] as const)
      assert.equal(new Set(hall.map(({ window }) => window[said])).size, 1, said);
    for (const { item, window } of windows)
      assert.ok(!/(?<!津港)市政务服务中心/.test(`${window.name ?? ''}${window.address ?? ''}`), item.id);
  });

  it('are open at the same time wherever the same window is named', () => {
    const hours = new Map<string, string | undefined>();
    for (const { item, window } of windows) {
      const place = `${window.name ?? ''} ${window.address ?? ''}`;
      if (hours.has(place)) assert.equal(window.hours, hours.get(place), `${item.id} ${place}`);
      hours.set(place, window.hours);
    }
  });

  it('say in which city they are, and until when in one way of writing', () => {
    for (const { item, window } of windows) {
      assert.ok(!window.address?.startsWith('盐滩县'), `${item.id} ${window.address ?? ''}`);
      assert.ok(!/\d–\d/.test(window.hours ?? ''), `${item.id} ${window.hours ?? ''}`);
    }
  });
});

describe('what may follow later in the sample', () => {
  it('says of each paper what happens if it does not', () => {
    for (const { id, materials = [] } of sample.items)
      for (const { id: material, deferral } of materials)
        if (deferral) assert.ok(deferral.way && deferral.consequence, `${id}/${material}`);
  });
});
