import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfit } from '@tongban/core/check';
import { readCatalogue } from '@tongban/core/catalogue';
import { auditCounts, auditPointers, inputValues } from '../fixtures/field-audit.js';
import { csvFixtures, fixtureJson, fixtureSets, jsonFile, run } from '../fixtures/fixtures.js';
import { exchangeTablesImporter } from './exchange-tables/exchange-tables.js';

/** Mulberry32: small, seeded, good enough to pick places. */
function randomSource(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;
type Box = Record<string | number, unknown>;

// Longer than any text of the format may be. Now and then only: it makes everything slow.
const huge = '长'.repeat(100_001);

/** What a value may turn into on a bad day. */
const replacements: readonly ((value: unknown) => unknown)[] = [
  () => null,
  () => '',
  () => '无',
  () => -1,
  () => 1e21,
  () => 0.5,
  () => true,
  () => [],
  () => ({}),
  () => ['1', { deep: [null, 'x'] }],
  () => ({ __proto__: null, constructor: 'c', toString: 1 }),
  () => '\u0000\ufffd锟斤拷<script>',
  () => '1^^2,,99;x',
  () => '２０２４－１３－４５',
  () => 'x'.repeat(300),
  (value) => [value],
  (value) => ({ value }),
  (value) => JSON.stringify(value),
  (value) => (typeof value === 'string' ? Number(value) : 7),
];

function boxesOf(value: unknown, found: Box[] = []): Box[] {
  if (typeof value === 'object' && value !== null) {
    if (Object.keys(value).length > 0) found.push(value as Box);
    for (const inner of Object.values(value)) boxesOf(inner, found);
  }
  return found;
}

function mutate(json: unknown, random: Random): void {
  for (let times = 1 + random(4); times > 0; times--) {
    const boxes = boxesOf(json);
    const box = boxes[random(boxes.length)];
    if (!box) return;
    const keys = Object.keys(box);
    const key = keys[random(keys.length)] as string;
    const choice = random(replacements.length + 3);
    if (random(60) === 0) box[key] = huge;
    else if (choice === replacements.length) delete box[key];
    else if (choice === replacements.length + 1) box[`${key}_x`] = box[key];
    else if (choice === replacements.length + 2 && Array.isArray(box)) box.push(structuredClone(box[0]));
    else box[key] = replacements[choice % replacements.length]?.(box[key]);
  }
}

/** A record of a list that is written as a text is read like any other. */
function unquoted(entry: unknown): unknown {
  try {
    const value: unknown = typeof entry === 'string' ? JSON.parse(entry) : entry;
    return typeof value === 'object' ? value : entry;
  } catch {
    return entry;
  }
}

for (const { name, importer, path, around } of fixtureSets) {
  test(`2,000 damaged ${name} inputs are imported without an exception, a wrong report or an invalid catalogue`, async () => {
    const original = fixtureJson(path);
    const random = randomSource(20240701);
    for (let round = 0; round < 2000; round++) {
      const json = structuredClone(original);
      mutate(json, random);
      const answer = await run(importer, [jsonFile(path, json)]);
      const told = `round ${round}`;
      assert.equal(misfit(answer.catalogue), undefined, told);
      assert.deepEqual(readCatalogue(answer.catalogue).issues, [], told);
      assert.deepEqual(auditPointers(answer), [], told);
      const seen = Array.isArray(json) ? json.map(unquoted) : json;
      const values = inputValues(path, JSON.parse(JSON.stringify(seen)) as unknown, around);
      // Where records are no records any more, what their values are called is the importer's choice: then the sum counts.
      const total = answer.fields.reduce((sum, use) => sum + use.count, 0);
      if (total !== values.length) assert.deepEqual(auditCounts(answer, values), [], told);
    }
  });
}

test('300 damaged sets of CSV files are imported without an exception', async () => {
  const random = randomSource(7);
  const originals = csvFixtures();
  for (let round = 0; round < 300; round++) {
    const files = originals.map((file) => ({ ...file, bytes: Uint8Array.from(file.bytes) }));
    for (let times = 1 + random(20); times > 0; times--) {
      const bytes = files[random(files.length)]?.bytes as Uint8Array;
      bytes[random(bytes.length)] = [0x22, 0x2c, 0x0a, 0xff, 0x00, 0x81][random(6)] as number;
    }
    const kept = files.filter(() => random(10) > 0);
    const answer = await run(exchangeTablesImporter, kept);
    assert.equal(misfit(answer.catalogue), undefined, `round ${round}`);
    assert.deepEqual(auditPointers(answer), []);
  }
});
