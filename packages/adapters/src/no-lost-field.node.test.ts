import assert from 'node:assert/strict';
import { test } from 'node:test';
import { misfit } from '@tongban/core/check';
import { readCatalogue } from '@tongban/core/catalogue';
import type { ImportAnswer } from '@tongban/core/extensions';
import { auditFields, inputValues } from '../fixtures/field-audit.js';
import { csvFixtures, fixture, fixtureJson, fixtureSets, realResponse, run } from '../fixtures/fixtures.js';
import { exchangeTablesImporter } from './exchange-tables/exchange-tables.js';
import { itemLibraryImporter } from './item-library/item-library.js';

/** A clean input: no issue, no unknown field, and a catalogue that the schema and the reader take as it is. */
function assertClean(answer: ImportAnswer): void {
  assert.deepEqual(answer.issues, []);
  assert.deepEqual(
    answer.fields.filter((use) => use.fate === 'unknown'),
    [],
  );
  assert.equal(misfit(answer.catalogue), undefined);
  const read = readCatalogue(answer.catalogue);
  assert.deepEqual(read.issues, []);
  assert.deepEqual(read.value, answer.catalogue);
}

/** What the report says in numbers, for the test's output. */
function figures({ fields }: ImportAnswer): string {
  const fates = ['mapped', 'data', 'unknown'].map((fate) => {
    const uses = fields.filter((use) => use.fate === fate);
    return `${fate} ${uses.length} fields, ${uses.reduce((sum, use) => sum + use.count, 0)} values`;
  });
  return fates.join('; ');
}

for (const { name, importer, path, around } of fixtureSets) {
  test(`no field of the ${name} fixture is lost, and the report is right about each`, async (t) => {
    const answer = await run(importer, [fixture(path)]);
    assertClean(answer);
    assert.deepEqual(auditFields(answer, inputValues(path, fixtureJson(path), around)), []);
    t.diagnostic(figures(answer));
  });
}

test('the exchange tables say the same as CSV, one of them in GBK, as they do in JSON', async () => {
  const json = fixtureJson('exchange-tables.json') as Record<string, unknown>;
  const answer = await run(exchangeTablesImporter, csvFixtures());
  assertClean(answer);
  const values = Object.entries(json).flatMap(([table, rows]) =>
    inputValues(`${table}.csv`, { [table]: rows }, /^$/),
  );
  assert.deepEqual(auditFields(answer, values), []);
  const fromJson = await run(exchangeTablesImporter, [fixture('exchange-tables.json')]);
  const sorted = (items: readonly { id: string }[]): unknown =>
    [...items].sort((a, b) => a.id.localeCompare(b.id));
  // CSV knows no numbers: what is kept as data is text there.
  const texts = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner)),
    );
  assert.deepEqual(texts(sorted(answer.catalogue.items)), texts(sorted(fromJson.catalogue.items)));
});

test('both envelopes of the item library give the same items', async () => {
  const { data, ...rest } = fixtureJson('item-library.json') as Record<string, unknown>;
  const text = JSON.stringify({ ...rest, CUSTOM: data });
  const answer = await run(itemLibraryImporter, [
    { name: 'custom.json', bytes: new TextEncoder().encode(text) },
  ]);
  const usual = await run(itemLibraryImporter, [fixture('item-library.json')]);
  assertClean(answer);
  assert.deepEqual(answer.catalogue.items, usual.catalogue.items);
});

test('a real response keeps every field and says what it says', async (t) => {
  const file = realResponse();
  if (!file) return t.skip('the real response is not on this machine');
  const answer = await run(itemLibraryImporter, [file]);
  assertClean(answer);
  const json: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
  assert.deepEqual(auditFields(answer, inputValues(file.name, json, /^data\.list\./)), []);
  // The fixture is its twin: it has a value for each field the real one has.
  const twin = await run(itemLibraryImporter, [fixture('item-library.json')]);
  const fields = new Set(twin.fields.map((use) => use.field));
  assert.deepEqual(
    answer.fields.filter((use) => !fields.has(use.field)),
    [],
  );
  const [item] = answer.catalogue.items;
  assert.ok(item);
  assert.equal(item.legalBases?.length, 3);
  assert.equal(item.windows?.length, 1);
  assert.equal(item.materials?.length, 2);
  assert.equal(item.faqs?.length, 2);
  assert.deepEqual(item.promisedLimit, { amount: 5, unit: 'workday' });
  assert.equal(item.legalLimit?.amount, 20);
  assert.equal(item.legalLimit?.unit, 'workday');
  assert.equal(item.visits, 1);
  assert.deepEqual(
    item.specialProcedures?.map(({ name, limit }) => ({ name, limit })),
    [{ name: '机构评审', limit: { amount: 15, unit: 'workday' } }],
  );
  t.diagnostic(figures(answer));
});
