import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Catalogue, type Item, readCatalogue } from '@tongban/core/catalogue';
import { checkCatalogue } from '@tongban/core/check';
import { pick, type Random, seededRandom } from '../base/testing/random.mjs';
import { bareItem, readSample } from '../check/testing/sample.mjs';
import { cleanText } from '../text/clean-text.js';
import { mutate } from './mutate.mjs';

const runs = 10_000;
const sample = readSample();
const prototypes = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Function.prototype,
];
const ownKeys = (): unknown[] => prototypes.map((prototype) => Reflect.ownKeys(prototype));

/** A form with all kinds of parts, and little of each. */
const form = {
  id: 'f',
  schema: { type: 'object', properties: { name: { type: 'string', 'x-element': 'applicant.name' } } },
};

/** The sample items with two entries of each list and that form. */
const short = sample.items.map((item) => {
  const kept = shortened({ ...item, form: form.id }) as Item;
  const ids = new Set((kept.materials ?? []).map(({ id }) => id));
  // What options name is there, or is not named.
  return JSON.parse(JSON.stringify(kept), (key, value: unknown) => {
    if (key === 'asks' || key === 'gives') return undefined;
    if ((key !== 'materials' && key !== 'commits') || !Array.isArray(value)) return value;
    return value.filter((one: unknown) => typeof one !== 'string' || ids.has(one));
  }) as Item;
});

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]));
}

/** A small catalogue with all kinds of parts, another at each call; now and then with a whole item. */
function smallCatalogue(random: Random): Catalogue {
  const item = pick(random, random() < 1 / 10 ? sample.items : short);
  const question = {
    id: 'q',
    question: '在哪里办？',
    options: [{ id: 'o', text: '窗口', items: [item.id] }],
  };
  return structuredClone({
    ...sample,
    departments: (sample.departments ?? []).slice(0, 2),
    items: [item, bareItem],
    forms: [form, ...sample.forms].filter(({ id }) => id === item.form),
    scenarios: [{ id: 's', name: '一件事', items: [item.id], situations: [question] }],
    servicePoints: [
      { id: 'p', name: '网点', kind: 'bank' as const, longitude: 117.2, latitude: 39.1, items: [item.id] },
    ],
    codeSystems: [{ id: 'c', codes: [{ code: '1', text: '一' }] }],
    ratingTags: [{ version: '1', tags: [{ code: '510', text: '好', level: 5 }] }],
    data: { anything: [1, 'two', null] },
  });
}

/** Texts cleaned, what is `undefined` left out; everything else as it is. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, cleaned(part)]),
  );
}

/** Holds `readCatalogue` to what `checkCatalogue` promises. Says whether there was a promise. */
function readsWholeIfChecked(input: unknown, told: string): boolean {
  if (checkCatalogue(input).some(({ severity }) => severity === 'error')) return false;
  const { value, issues } = readCatalogue(input);
  assert.deepEqual(issues, [], told);
  assert.deepEqual(cleaned(value), cleaned(input), told);
  return true;
}

describe('readCatalogue and checkCatalogue', () => {
  it('take any JSON value without throwing', () => {
    const values = [
      undefined,
      null,
      0,
      NaN,
      '',
      'x',
      true,
      [],
      {},
      [[]],
      { items: {} },
      { items: [null, 1, [], {}] },
      { format: 1, items: 'x' },
    ];
    for (const value of values) {
      assert.ok(checkCatalogue(value).length > 0);
      readCatalogue(value);
    }
  });

  it(`take ${String(runs)} broken catalogues without throwing or touching a prototype`, (test) => {
    const before = ownKeys();
    const started = performance.now();
    let broken = 0;
    let whole = 0;
    for (let seed = 0; seed < runs; seed++) {
      const random = seededRandom(seed);
      const catalogue = smallCatalogue(random);
      for (let count = 1 + Math.floor(random() * 4); count > 0; count--) mutate(catalogue, random);
      if (readsWholeIfChecked(catalogue, `seed ${String(seed)}`)) {
        whole++;
        continue;
      }
      broken++;
      readCatalogue(catalogue);
    }
    test.diagnostic(
      `${String(broken)} with errors, ${String(whole)} without, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    assert.deepEqual(ownKeys(), before);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.ok(broken > whole && whole > 0);
  });

  it('agree: what has no errors is read whole', (test) => {
    const texts = [
      '  办事  ',
      '一\r\n二',
      '\u202e甲',
      '　乙　',
      '\ufeff丙',
      '丁\u0007',
      '<b>戊</b>',
      '😀',
      '己'.repeat(90_000),
    ];
    let whole = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const random = seededRandom(seed);
      const catalogue = smallCatalogue(random);
      for (let count = 0; count < 5; count++) gentlyChange(catalogue, texts, random);
      if (readsWholeIfChecked(catalogue, `seed ${String(seed)}`)) whole++;
    }
    test.diagnostic(`${String(whole)} of 1000 without errors`);
    assert.ok(whole > 500);
    assert.ok(readsWholeIfChecked({ ...sample, items: [bareItem], scenarios: [], forms: [] }, 'bare'));
  });
});

/** Leaves something out or rewords it: most catalogues stay free of errors. */
function gentlyChange(catalogue: Catalogue, texts: readonly string[], random: Random): void {
  const item = pick(random, catalogue.items) as unknown as Record<string, unknown>;
  const optional = Object.keys(item).filter(
    (key) => !['id', 'name', 'type', 'department', 'materials', 'taskCode'].includes(key),
  );
  const key = pick(
    random,
    random() < 0.5 || optional.length === 0
      ? ['name', 'plainName', 'conditions', 'flow', 'rights']
      : optional,
  );
  if (typeof item[key] === 'string' && !/Code$|Url$|region|initials|effective|updated/.test(key))
    item[key] = pick(random, texts);
  else if (Array.isArray(item[key]) && random() < 0.5) item[key] = item[key].slice(0, 1);
  else if (key !== 'name') delete item[key];
}
