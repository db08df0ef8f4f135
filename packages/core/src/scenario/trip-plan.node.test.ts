import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveChecklist } from '../checklist/create-checklist.js';
import { scenarioSubject } from '../checklist/subject.js';
import type { Item, Material, Scenario } from '../format/generated/types.js';
import { savings } from './savings.js';
import { tripPlan } from './trip-plan.js';

const hall = (window: string): { name: string; address: string } => ({
  name: window,
  address: '海滨路 1 号',
});
const police = { name: '派出所', address: '海晏路 120 号' };
const tax = { name: '税务局', address: '税苑路 6 号' };

/** A paper with more to say of it than its name. */
type Paper = Partial<Material> & { readonly name: string };

/** What is brought where for items with these windows and papers, each item one visit. */
function planOf(
  given: readonly (readonly [windows: readonly object[], papers: readonly (string | Paper)[]])[],
  scenario: Partial<Scenario> = {},
) {
  const items = given.map(([windows, papers], index) => ({
    id: 'abc'[index],
    name: `事项${'甲乙丙'[index] ?? ''}`,
    type: { system: 'natl.task-type', code: '01', text: '行政许可' },
    department: { name: `部门${'甲乙丙'[index] ?? ''}` },
    visits: 1,
    windows,
    materials: papers.map((paper) => {
      const { name, ...more } = typeof paper === 'string' ? { name: paper } : paper;
      return { id: name, name, standardName: name, originals: 1, ...more };
    }),
  })) as unknown as readonly Item[];
  const subject = scenarioSubject(
    { id: 's', name: '一件事', items: items.map(({ id }) => id), ...scenario },
    { items: [...items] },
  );
  const list = resolveChecklist(subject, {});
  const plan = tripPlan(subject, list, list.lines);
  return {
    ...plan,
    promised: savings(subject, list).trips.together,
    told: plan.trips.map(({ place, lines, windows, alsoFor }) => [
      place,
      lines.map(({ material }) => material.name).join(' '),
      windows.map(({ name }) => name).join(' '),
      alsoFor.join(' '),
    ]),
    windowOf: plan.trips.map(({ lines, windowOf }) =>
      lines.map(({ key, material }) => `${material.name}→${windowOf.get(key)?.name ?? ''}`).join(' '),
    ),
  };
}

describe('where papers are brought', () => {
  it('is one place for all windows of one hall', () => {
    const plan = planOf([
      [
        [hall('一号'), police],
        ['身份证', '合同'],
      ],
      [[hall('二号')], ['执照']],
    ]);
    assert.deepEqual(plan.told, [['海滨路 1 号', '身份证 合同 执照', '一号 二号', '']]);
    assert.equal(plan.count, 1);
  });

  it('leads each paper to a window of its own item, one that several ask for to the one that takes most', () => {
    const plan = planOf(
      [
        [[hall('一号')], ['身份证', '合同']],
        [[hall('二号')], ['身份证', '执照', '图纸']],
        [[police], ['户口簿']],
      ],
      { visits: 1 },
    );
    assert.deepEqual(plan.windowOf, ['身份证→二号 合同→一号 执照→二号 图纸→二号 户口簿→二号']);
    assert.deepEqual(
      plan.trips[0]?.windows.map(({ name }) => name),
      ['二号', '一号'],
    );
  });

  it('names no window that is left with no paper', () => {
    const plan = planOf([
      [[hall('一号')], ['身份证']],
      [[hall('二号')], ['身份证', '执照']],
    ]);
    assert.deepEqual(plan.told, [['海滨路 1 号', '身份证 执照', '二号', '']]);
  });

  it('names each paper in one place only, and as few places as take all', () => {
    const plan = planOf(
      [
        [[police], ['身份证', '户口簿']],
        [[hall('二号')], ['身份证', '合同', '执照']],
      ],
      { visits: 2 },
    );
    assert.deepEqual(plan.told, [
      ['海滨路 1 号', '身份证 合同 执照', '二号', ''],
      ['海晏路 120 号', '户口簿', '派出所', ''],
    ]);
    assert.equal(plan.count, 2);
  });

  it('is never more places than the scenario promises trips: the first takes the rest', () => {
    const plan = planOf(
      [
        [[hall('一号')], ['身份证', '合同']],
        [[police], ['户口簿']],
        [[], ['照片']],
      ],
      { visits: 1 },
    );
    assert.deepEqual(plan.told, [['海滨路 1 号', '身份证 合同 户口簿 照片', '一号', '事项乙 事项丙']]);
    assert.equal(plan.count, plan.promised);
    assert.deepEqual(plan.placeless, []);
  });

  it('is as many trips as places where nothing is promised', () => {
    const plan = planOf([
      [[police], ['户口簿']],
      [[tax], ['契税']],
      [[], ['照片']],
    ]);
    assert.deepEqual(
      [plan.trips.length, plan.count, plan.placeless.map(({ material }) => material.name)],
      [2, 2, ['照片']],
    );
  });

  it('is never a place whose item holds the paper already, or could do without it', () => {
    const idle: readonly Paper[] = [
      { name: '身份证', exemption: { reason: 'internal' } } as Paper,
      { name: '身份证', necessity: { system: 'natl.material-need', code: '2' } },
    ];
    for (const paper of idle) {
      const plan = planOf([
        [[hall('一号')], ['合同', paper]],
        [[police], ['身份证']],
      ]);
      assert.deepEqual(plan.told, [
        ['海滨路 1 号', '合同', '一号', ''],
        ['海晏路 120 号', '身份证', '派出所', ''],
      ]);
    }
  });

  it('is a place of the items for the scenario’s own paper that stands for theirs', () => {
    const plan = planOf(
      [
        [[hall('一号')], ['申请书']],
        [[police], ['户口簿']],
      ],
      { materials: [{ id: 'joint', name: '联合申请表', originals: 1, replaces: ['a/申请书'] }] },
    );
    assert.deepEqual(plan.told, [
      ['海滨路 1 号', '联合申请表', '一号', ''],
      ['海晏路 120 号', '户口簿', '派出所', ''],
    ]);
  });

  it('prefers the body that leads between places that take as much', () => {
    const plan = planOf(
      [
        [[police], ['户口簿']],
        [[tax], ['契税']],
      ],
      { visits: 1, leadDepartment: '部门乙' },
    );
    assert.deepEqual(plan.told, [['税苑路 6 号', '户口簿 契税', '税务局', '事项甲']]);
  });

  it('is nowhere when nothing is to be brought, however often one comes', () => {
    const plan = planOf([[[hall('一号')], []]], { visits: 1 });
    assert.deepEqual([plan.trips, plan.count], [[], 1]);
  });
});
