import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../base/json.js';
import { citizenCheckDigit } from '../codes/citizen-id.js';
import { createHost } from '../extensions/host.js';
import { add, divide, multiply, round } from './decimal-arithmetic.js';
import { ruleFunctions } from './rule-function.js';
import { createRuleReader } from './rule-reader.js';

const host = createHost();
host.of(ruleFunctions).register({ id: 'org.example.twice', name: 'twice', call: ([x]) => Number(x) * 2 });
host.of(ruleFunctions).register({
  id: 'org.example.broken',
  name: 'broken',
  call: () => {
    throw new Error('broken');
  },
});
const reader = createRuleReader({ host, today: () => '2026-11-22' });
const root: Json = {
  kind: 'company',
  age: 17,
  zero: 0,
  none: null,
  text: '',
  list: ['a', 'b'],
  members: [{ share: 0.1, tags: ['x'] }, { share: '0.2', tags: ['y', 'z'] }, { name: '丙' }],
  姓名: '张三',
  'odd key': 5,
};

function run(rule: unknown, row?: Json, index = -1): unknown {
  const compiled = reader.read(rule);
  if (typeof compiled === 'string') return `refused: ${compiled}`;
  return compiled.run({ root, row, index });
}

describe('an expression', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    // Answers
    ['kind', 'company'],
    ['model.kind', 'company'],
    ['姓名', '张三'],
    ["model['odd key'] + 1", 6],
    ['members[1].tags[0]', 'y'],
    ['members.length', 3],
    ['nobody.there.at.all', undefined],
    ['model.nobody?.there', undefined],
    // Conditions as JavaScript and Angular Schema Form have them
    ["age >= 18 && kind == 'company'", false],
    ["age < 18 || kind === 'x'", true],
    ["'17' == age", true],
    ["'17' === age", false],
    ['none == undefined', true],
    ['zero == none', false],
    ['zero == text', true],
    ['!text', true],
    ['!list', false],
    ["kind != 'company' ? 1 : 2", 2],
    ['nobody ?? age', 17],
    ['nobody > 1', false],
    ["'2026-01-02' > '2026-01-01'", true],
    ["model.list.indexOf('b') !== -1", true],
    ["list.includes('c')", false],
    // Lists
    ['sum(members[].share)', 0.3],
    ['count(members[].name)', 1],
    ['len(members)', 3],
    ['concat(members[].tags[])', 'xyz'],
    ["includes(members[].name, '丙')", true],
    ['max(members[].share)', '0.2'],
    ['min(3, 2, nobody)', 2],
    ['avg(1, 2)', 1.5],
    ['unique(members[].name)', true],
    ["unique('a', 'b', 'a')", false],
    ["unique(1, 2, '1')", false],
    ['unique(1, 2, 3)', true],
    ['sum(nobody[].share)', 0],
    ['list == []', false],
    ["'[]'", '[]'],
    // Reckoning
    ['0.1 + 0.2', 0.3],
    ['1.1 * 3', 3.3],
    ['0.3 - 0.1', 0.2],
    ['0.3 / 0.1', 3],
    ['5.5 % 2', 1.5],
    ['-age', -17],
    ["age + '岁'", '17岁'],
    ['age + nobody', undefined],
    ['1 / 0', undefined],
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['floor(2.9) + ceil(2.1) + abs(-1)', 6],
    // Texts
    ["upper('ab') + lower('CD') + trim(' e ')", 'ABcde'],
    ["startsWith(kind, 'com') && endsWith(kind, 'any')", true],
    ["len('张三')", 2],
    ['coalesce(nobody, text, age)', 17],
    ['if(age > 16, 1, 2)', 1],
    ['empty(text) && filled(list)', true],
    // Days
    ['today()', '2026-11-22'],
    ["age('1990-11-22')", 36],
    ["age('1990-11-23')", 35],
    ["age('2000-02-29', '2001-02-28')", 0],
    ["years('2020-01-01', '2022-12-31')", 2],
    ["months('2024-01-31', '2024-03-30')", 1],
    ["days('2024-02-28', '2024-03-01')", 2],
    ["addDays('2024-02-28', 2)", '2024-03-01'],
    ["addMonths('2024-01-31', 1)", '2024-02-29'],
    ["age('not a day')", undefined],
    ["addDays('2024-01-01', 1e300)", undefined],
    // Functions of others
    ['twice(21)', 42],
    ['broken(1)', undefined],
    ['unknown(1)', undefined],
  ];
  for (const [source, result] of cases)
    it(`${source} is ${JSON.stringify(result)}`, () => assert.deepEqual(run(source), result));

  it('knows the row around it and its index', () => {
    assert.equal(run('row.share * 2 + arrayIndex', { share: 0.1 }, 3), 3.2);
    assert.equal(run('model.members[arrayIndex].share', {}, 0), 0.1);
    assert.equal(run('row', undefined), undefined);
  });

  it('reads the birthday out of a citizen’s number', () => {
    const body = '99999919900101001';
    assert.equal(run(`age('${body}${citizenCheckDigit(body)}')`), 36);
  });

  for (const source of [
    '',
    'a +',
    'a = 1',
    'this.x',
    'a; b',
    '`x`',
    'new Date()',
    'a => b',
    '/x/.test(a)',
    'x & y',
    '~x',
    'a'.repeat(5000),
    '(('.repeat(900),
    `${'!'.repeat(100)}a`,
  ])
    it(`is refused with a reason: ${source.slice(0, 20)}`, () =>
      assert.match(String(run(source)), /^refused: /));

  for (const source of [
    'constructor',
    '__proto__',
    'kind.constructor',
    'list.map',
    'model.__proto__',
    "model['constructor']",
    "list['__proto__']",
    'toString()',
    'constructor()',
    'hasOwnProperty("kind")',
    'globalThis',
    'process',
    'kind.constructor.constructor("return 1")()',
    'list.push(1)',
    'members[].constructor.name',
  ])
    it(`reaches nothing but own answers: ${source}`, () =>
      assert.ok(
        [undefined, 0].includes(run(source) as undefined) ||
          (Array.isArray(run(source)) && (run(source) as []).length === 0),
      ));

  it('never throws, leaves the answers alone and reaches no function, whatever is written', () => {
    const words = [
      'kind',
      'list',
      'members',
      '[]',
      '[0]',
      '.share',
      '.constructor',
      '.__proto__',
      '["x"]',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '/',
      '%',
      '==',
      '!=',
      '<',
      '&&',
      '||',
      '!',
      '?',
      ':',
      '??',
      '1',
      "'a'",
      'sum',
      'max',
      'if',
      'row',
      'model',
      'arrayIndex',
      'this',
      'includes',
      '.includes',
      'addMonths',
      'round',
      'undefined',
      ' ',
    ];
    const before = JSON.stringify(root);
    const plain = (value: unknown): boolean => value === undefined || JSON.stringify(value) !== undefined;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((all) => all.join('')),
          fc.string(),
        ),
        (source) => {
          assert.ok(plain(run(source, { share: 1 }, 0)));
          assert.equal(JSON.stringify(root), before);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('gives up on work without end', () => {
    const long = createRuleReader();
    const rule = long.read(`sum(${Array.from({ length: 60 }, () => 'big[].x').join(', ')})`);
    assert.ok(typeof rule !== 'string');
    const big = Array.from({ length: 100_000 }, (_, x) => ({ x }));
    const start = performance.now();
    assert.equal(rule.run({ root: { big }, row: undefined, index: -1 }), undefined);
    assert.ok(performance.now() - start < 2000);
  });
});

describe('a rule', () => {
  it('is a place that fits a schema, of the form or of the row around', () => {
    assert.equal(run({ pointer: '/age', schema: { minimum: 18 } }), false);
    assert.equal(run({ pointer: '/kind', schema: { const: 'company' } }), true);
    assert.equal(run({ pointer: '/nobody', schema: {} }), false);
    assert.equal(run({ pointer: '/members/-/share', schema: { minimum: 5 } }, { share: 6 }), true);
  });

  it('is several, all, any or the opposite', () => {
    assert.equal(run({ allOf: ['age > 1', { not: 'age > 20' }] }), true);
    assert.equal(run({ anyOf: ['age > 20', false] }), false);
    assert.match(String(run({ anyOf: ['age >'] })), /^refused/);
    assert.match(String(run({})), /^refused/);
  });

  it('tells what it looks at, and the same inputs for as long as that is the same', () => {
    const rule = reader.read("sum(members[].share) + row.x + len(model['a-b'].c)");
    assert.ok(typeof rule !== 'string');
    assert.deepEqual(
      rule.reads.map(({ from, steps }) => [from, ...steps].join(' ')),
      ['root members  share', 'row x', 'root a-b c'],
    );
    const scope = { root, row: { x: 1 }, index: 0 };
    assert.equal(rule.inputs(scope)[0], (root as { members: Json }).members);
  });
});

describe('decimals', () => {
  it('are exact for sums of money, whatever the order', () => {
    const cent = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(cent, cent, (a, b) => {
        assert.equal(add(a / 100, b / 100), (a + b) / 100);
      }),
    );
  });

  it('multiply and round as people do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
        assert.equal(multiply(a / 100, b / 1000), (a * b) / 100_000);
        assert.equal(round(a / 1000, 2), Math.round(a / 10) / 100);
      }),
    );
    assert.equal(divide(1, 3), 1 / 3);
    assert.equal(add(1e21, 1), 1e21);
    assert.equal(round(1e-7, 3), 0);
  });
});
