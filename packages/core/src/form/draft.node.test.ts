import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Json } from '../base/json.js';
import { fingerprintOf } from './draft-fingerprint.js';
import { mergeAnswers, sameJson } from './draft-merge.js';
import { titlesOf } from './draft-titles.js';
import { DRAFT_FORMAT, readDraft, type Draft } from './draft.js';
import type { FormNode, GroupNode } from './node.js';

const now = Date.UTC(2026, 10, 22);
const draft: Draft = {
  format: DRAFT_FORMAT,
  formId: 'food-business-licence',
  formVersion: '0123456789abcdef',
  value: { name: '甲', members: [{ share: 30 }] },
  step: 'step-2',
  mends: 'key-1',
  branches: [{ pointer: '/pay', choice: '/properties/pay', chosen: 1, parked: { 0: { no: '1' } } }],
  titles: { '/name': '姓名' },
  conflicts: [{ pointer: '/name', mine: '甲', theirs: '乙' }],
  dropped: [{ pointer: '/fax', title: '传真', value: '1' }],
  older: { titles: { '/name': '姓名' }, base: {}, value: { name: '丙' } },
  savedAt: '2026-11-21T02:32:00.000Z',
  expiresAt: '2026-12-21T02:32:00.000Z',
};
const expected = { formId: draft.formId, now };

describe('a draft', () => {
  it('is read as it was written', () => {
    assert.deepEqual(readDraft(JSON.parse(JSON.stringify(draft)), expected), { status: 'fine', draft });
  });

  const bad: Readonly<Record<string, readonly [unknown, string]>> = {
    'of another form': [{ ...draft, formId: 'other' }, 'foreign'],
    'that has expired': [{ ...draft, expiresAt: '2026-11-22T00:00:00.000Z' }, 'expired'],
    'of another format': [{ ...draft, format: 'tongban-draft/2' }, 'unreadable'],
    'without answers': [{ ...draft, value: undefined }, 'unreadable'],
    'without a version': [{ ...draft, formVersion: 1 }, 'unreadable'],
    'with a day that is none': [{ ...draft, savedAt: 'yesterday' }, 'unreadable'],
    'that is a text': ['draft', 'unreadable'],
    'that is nothing': [undefined, 'unreadable'],
  };
  for (const [sentence, [data, status]] of Object.entries(bad))
    it(`${sentence} is not restored`, () => {
      assert.deepEqual(readDraft(data, expected), { status });
    });

  it('nested without end is not restored', () => {
    let value: Json = 1;
    for (let depth = 0; depth < 5000; depth += 1) value = [value];
    assert.deepEqual(readDraft({ ...draft, value }, expected), { status: 'unreadable' });
  });

  it('is restored without the parts that are damaged', () => {
    const damaged = {
      ...draft,
      step: 3,
      branches: [{ pointer: 1 }, null, { pointer: '', choice: '', parked: 1 }],
      titles: { a: 1, b: 'B' },
      conflicts: 'x',
      dropped: [{}],
      older: { base: 1 },
    };
    const reading = readDraft(damaged, expected);
    assert.ok(reading.status === 'fine');
    const { step, branches, titles, conflicts, dropped, older, value } = reading.draft;
    assert.deepEqual(
      { step, branches, titles, conflicts, dropped, older },
      { step: undefined, branches: [], titles: { b: 'B' }, conflicts: [], dropped: [], older: undefined },
    );
    assert.deepEqual(value, draft.value);
  });

  it('is read without a throw, whatever is there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, part) => {
        assert.equal(typeof readDraft(data, expected).status, 'string');
        for (const key of Object.keys(draft))
          assert.equal(typeof readDraft({ ...draft, [key]: part }, expected).status, 'string');
      }),
    );
  });
});

describe('the fingerprint of a form', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' }, b: {} } };

  it('is the same however properties are ordered', () => {
    assert.equal(
      fingerprintOf(schema),
      fingerprintOf({ properties: { b: {}, a: { type: 'string' } }, type: 'object' }),
    );
  });

  it('differs with schema, definition and order of the definition', () => {
    const prints = [
      fingerprintOf(schema),
      fingerprintOf({ ...schema, required: ['a'] }),
      fingerprintOf(schema, ['a', 'b']),
      fingerprintOf(schema, ['b', 'a']),
    ];
    assert.equal(new Set(prints).size, 4);
  });

  it('is told of a form that contains itself, and holds functions', () => {
    const loop: Record<string, unknown> = { render: () => 1 };
    loop['self'] = loop;
    assert.match(fingerprintOf(loop), /^[0-9a-f]{16}$/);
  });
});

describe('the titles of a form', () => {
  const node = (more: object): FormNode =>
    ({ key: 'k', title: '', titleHidden: false, description: '', options: {}, ...more }) as FormNode;
  const field = (pointer: string, title: string): FormNode => node({ kind: 'field', pointer, title });

  it('are told by pattern, in groups, choices, rows of rows, and where residents give names', () => {
    const inner = node({
      kind: 'list',
      pointer: '/units/1/staff',
      rows: [{ children: [field('/units/1/staff/0/name', '姓名')] }],
    });
    const root = node({
      kind: 'group',
      children: [
        node({ kind: 'group', children: [field('/a', '甲')] }),
        node({ kind: 'choice', pointer: '/b', children: [field('/b/c', '乙')] }),
        node({ kind: 'list', pointer: '/units', rows: [{ children: [] }, { children: [inner] }] }),
        node({ kind: 'list', pointer: '/tags', rows: [{ children: [field('/tags/0', '标签')] }] }),
        node({ kind: 'entries', pointer: '/extra', title: '其他', entries: [] }),
        node({ kind: 'notice', text: '请注意' }),
      ],
    }) as GroupNode;
    assert.deepEqual(titlesOf(root), {
      '/a': '甲',
      '/b/c': '乙',
      '/units/-/staff/-/name': '姓名',
      '/tags/-': '标签',
      '/extra': '其他',
    });
  });
});

interface MergeCase {
  readonly base?: Json;
  readonly mine?: Json;
  readonly theirs?: Json;
  readonly value: Json;
  readonly taken?: readonly string[];
  readonly conflicts?: readonly string[];
}

const merges: Readonly<Record<string, MergeCase>> = {
  'that changed different questions has both changes': {
    base: { a: 1, b: 1, c: { d: 1 } },
    mine: { a: 2, b: 1, c: { d: 1 } },
    theirs: { a: 1, b: 1, c: { d: 2, e: 3 } },
    value: { a: 2, b: 1, c: { d: 2, e: 3 } },
    taken: ['/c'],
  },
  'that changed the same question keeps mine, and tells': {
    base: { a: 1, b: 1 },
    mine: { a: 2, b: 1 },
    theirs: { a: 3, b: 2 },
    value: { a: 2, b: 2 },
    taken: ['/b'],
    conflicts: ['/a'],
  },
  'that gave the same new answer has it': { base: {}, mine: { a: 1 }, theirs: { a: 1 }, value: { a: 1 } },
  'in which one took an answer back has it no more': {
    base: { a: 1, b: 1 },
    mine: { a: 1, b: 2 },
    theirs: { b: 1 },
    value: { b: 2 },
    taken: ['/a'],
  },
  'in which one took back what the other changed tells': {
    base: { a: 1 },
    mine: {},
    theirs: { a: 2 },
    value: {},
    conflicts: ['/a'],
  },
  'that began without a draft has the answers of both': {
    mine: { a: 1 },
    theirs: { b: 2 },
    value: { a: 1, b: 2 },
    taken: ['/b'],
  },
  'in which both edited rows has both edits': {
    base: {
      rows: [
        { n: '甲', s: 1 },
        { n: '乙', s: 1 },
      ],
    },
    mine: {
      rows: [
        { n: '甲', s: 2 },
        { n: '乙', s: 1 },
      ],
    },
    theirs: {
      rows: [
        { n: '甲', s: 1 },
        { n: '乙', s: 3 },
      ],
    },
    value: {
      rows: [
        { n: '甲', s: 2 },
        { n: '乙', s: 3 },
      ],
    },
    taken: ['/rows/1'],
  },
  'in which both added rows has all of them': {
    base: { rows: [{ n: '甲' }] },
    mine: { rows: [{ n: '甲' }, { n: '乙' }] },
    theirs: { rows: [{ n: '甲' }, { n: '丙' }] },
    value: { rows: [{ n: '甲' }, { n: '乙' }, { n: '丙' }] },
    taken: ['/rows'],
  },
  'in which one removed a row and the other edited tells the whole list': {
    base: { rows: [{ n: '甲' }, { n: '乙' }] },
    mine: { rows: [{ n: '乙' }] },
    theirs: { rows: [{ n: '甲' }, { n: '丙' }] },
    value: { rows: [{ n: '乙' }] },
    conflicts: ['/rows'],
  },
  'in which both ticked choices has all, without those either unticked': {
    base: { kinds: ['a', 'b'] },
    mine: { kinds: ['a', 'b', 'c'] },
    theirs: { kinds: ['b', 'd', 'e'] },
    value: { kinds: ['b', 'c', 'd', 'e'] },
    taken: ['/kinds'],
  },
  'of a span of days keeps its ends apart': {
    base: { span: ['01-01', '01-31'] },
    mine: { span: ['01-01', '02-28'] },
    theirs: { span: ['01-05', '01-31'] },
    value: { span: ['01-05', '02-28'] },
    taken: ['/span/0'],
  },
};

describe('a merge of two tabs', () => {
  for (const [sentence, { base, mine, theirs, value, taken = [], conflicts = [] }] of Object.entries(merges))
    it(sentence, () => {
      const merged = mergeAnswers(base, mine, theirs);
      assert.deepEqual(merged.value, value);
      assert.deepEqual(merged.taken, taken);
      assert.deepEqual(
        merged.conflicts.map(({ pointer }) => pointer),
        conflicts,
      );
    });

  it('tells both answers of a conflict', () => {
    const { conflicts } = mergeAnswers({ a: 1 }, { a: 2 }, { a: 3 });
    assert.deepEqual(conflicts, [{ pointer: '/a', mine: 2, theirs: 3 }]);
  });

  const answers = fc.letrec<{ value: Json; object: Json }>((tie) => ({
    object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }) as fc.Arbitrary<Json>,
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Json>('x', 'y', 1, null),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
  })).object;

  it('is mine where only I changed something, and theirs where only they did', () => {
    fc.assert(
      fc.property(answers, answers, (base, changed) => {
        assert.ok(sameJson(mergeAnswers(base, changed, base).value, changed));
        assert.ok(sameJson(mergeAnswers(base, base, changed).value, changed));
        assert.deepEqual(mergeAnswers(base, changed, base).taken, []);
      }),
    );
  });

  it('loses no answer of either: each is in the value or in a conflict, unless one of them took it back', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const { value, conflicts } = mergeAnswers(base, mine, theirs);
        const there = JSON.stringify([value, conflicts]);
        const before = JSON.stringify(base);
        for (const side of [mine, theirs])
          for (const word of ['x', 'y']) {
            const said = `"${word}"`;
            if (JSON.stringify(side).includes(said) && !before.includes(said))
              assert.ok(there.includes(said));
          }
      }),
      { numRuns: 2000 },
    );
  });
});
