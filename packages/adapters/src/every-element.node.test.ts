import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { misfit } from '@tongban/core/check';
import { isRecord } from '@tongban/core';
import { readCatalogue } from '@tongban/core/catalogue';
import { fixture, fixtureJson, fixtureSets, run } from '../fixtures/fixtures.js';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly 'x-zh'?: string;
  readonly 'x-source'?: string;
}

const path = new URL('../../core/src/format/tongban-catalogue-1.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(path, 'utf8')) as Schema;
const definitions = schema.$defs ?? {};

/** Every element that some source has, as `Item.name`. */
const elements = Object.entries(definitions).flatMap(([name, { properties = {} }]) =>
  Object.entries(properties)
    .filter(([, property]) => property['x-zh'] && property['x-source'])
    .map(([key, property]) => ({ element: `${name}.${key}`, source: property['x-source'] ?? '' })),
);

/** The elements a catalogue holds, found by walking it along the schema. */
function elementsIn(value: unknown, node: Schema, name: string, found: Set<string>): void {
  const reference = node.$ref?.replace('#/$defs/', '');
  if (reference !== undefined) return elementsIn(value, definitions[reference] ?? {}, reference, found);
  if (Array.isArray(value)) return value.forEach((entry) => elementsIn(entry, node.items ?? {}, name, found));
  if (!isRecord(value)) return;
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    if (value[key] === undefined) continue;
    found.add(`${name}.${key}`);
    elementsIn(value[key], property, key, found);
  }
}

const covered = new Map<string, Set<string>>();

for (const { name, importer, path } of fixtureSets) {
  test(`the ${name} fixture brings elements of the format`, async () => {
    const { catalogue } = await run(importer, [fixture(path)]);
    const found = new Set<string>();
    elementsIn(catalogue, schema, 'Catalogue', found);
    covered.set(name, found);
    assert.ok(found.size > 50);
  });
}

test('the catalogue of elements no importer brings survives reading', () => {
  const json = fixtureJson('catalogue-elements.json');
  assert.equal(misfit(json), undefined);
  const { value, issues } = readCatalogue(json);
  assert.deepEqual(issues, []);
  assert.deepEqual(value, json);
  const found = new Set<string>();
  elementsIn(value, schema, 'Catalogue', found);
  covered.set('catalogue-elements', found);
});

test('every element some source has is in at least one fixture', (t) => {
  const missing = elements.filter(
    ({ element }) => ![...covered.values()].some((found) => found.has(element)),
  );
  assert.deepEqual(missing, []);
  for (const { element, source } of elements) {
    const sets = [...covered].filter(([, found]) => found.has(element)).map(([name]) => name);
    t.diagnostic(`${element} (${source}): ${sets.join(', ')}`);
  }
  t.diagnostic(`${elements.length} elements`);
});

test('what the fourth fixture alone brings is known to provincial models only', () => {
  const others = [...covered].filter(([name]) => name !== 'catalogue-elements').map(([, found]) => found);
  const alone = elements.filter(({ element }) => !others.some((found) => found.has(element)));
  assert.deepEqual([...new Set(alone.map(({ source }) => source))], ['provincial models']);
});
