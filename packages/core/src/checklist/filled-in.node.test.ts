import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Item, Scenario } from '../format/generated/types.js';
import type { Answers } from './checklist.js';
import { resolveChecklist } from './create-checklist.js';
import { scenarioSubject } from './subject.js';

const formKind = { system: 'natl.material-type', code: '2', text: '申请表格文书' };
const way = (code: string): { system: string; code: string; text: string } => ({
  system: 'natl.submit-way',
  code,
  text: code,
});

/** The scenario's own form for the application form of its one item, and another material of the item. */
function listOf(
  more: object = {},
  item: object = { form: 'f' },
  { answers = {}, ...whole }: { readonly answers?: Answers; readonly [more: string]: unknown } = {},
) {
  const items = [
    {
      id: 'a',
      name: '甲事项',
      materials: [
        { id: 'm', name: '申请书', originals: 1 },
        { id: 'n', name: '身份证', originals: 1 },
      ],
      department: { name: '部门' },
      type: { system: 'natl.task-type', code: '01', text: '行政许可' },
      ...item,
    },
    { id: 'b', name: '乙事项', department: { name: '部门' }, form: 'g' },
  ] as unknown as readonly Item[];
  const scenario = {
    id: 's',
    name: '一件事',
    items: ['a'],
    materials: [
      {
        id: 'joint',
        name: '联合申请表',
        type: formKind,
        submitWays: [way('online'), way('window')],
        replaces: ['a/m'],
        ...more,
      },
    ],
    ...whole,
  } as unknown as Scenario;
  return resolveChecklist(scenarioSubject(scenario, { items: [...items] }), answers);
}

const filled = (list: ReturnType<typeof listOf>): readonly (string | true | undefined)[][] =>
  list.lines.map(({ material, filledIn }) => [material.name, filledIn]);

describe('the joint application among the materials of a scenario', () => {
  it('is filled in on the spot: nobody brings it, and it stands behind what is brought', () => {
    const list = listOf();
    assert.deepEqual(filled(list), [
      ['身份证', undefined],
      ['联合申请表', true],
    ]);
    assert.equal(list.counts.bring, 1);
  });

  it('is brought where it is not made out online, or where no item has a form to be filled in', () => {
    for (const list of [
      listOf({ submitWays: [way('window')] }),
      listOf({ submitWays: undefined }),
      listOf({ type: { ...formKind, code: '1' } }),
      listOf({}, {}),
    ]) {
      assert.equal(
        list.lines.every(({ filledIn }) => filledIn === undefined),
        true,
      );
      assert.equal(list.counts.bring, 2);
    }
  });

  it('is brought where only an item that the answers leave out has a form', () => {
    const situations = [
      {
        id: 'q',
        question: '要办吗',
        options: [
          { id: 'yes', text: '要', items: ['b'] },
          { id: 'no', text: '不要' },
        ],
      },
    ];
    for (const [answer, isFilled] of [
      ['yes', true],
      ['no', undefined],
    ] as const) {
      const { lines } = listOf({}, {}, { items: ['a', 'b'], situations, answers: { q: [answer] } });
      assert.equal(lines.filter(({ material }) => material.id === 'joint')[0]?.filledIn, isFilled);
    }
  });

  it('is no application where it stands for nothing, or where nobody has to hand it in', () => {
    for (const more of [{ replaces: undefined }, { exemption: { reason: 'internal' } }])
      assert.equal(
        listOf(more).lines.every(({ filledIn }) => filledIn === undefined),
        true,
      );
  });
});
