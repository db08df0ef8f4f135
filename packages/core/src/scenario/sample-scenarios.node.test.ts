import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveChecklist, scenarioSubject } from '@tongban/core/checklist';
import { createForm } from '@tongban/core/form';
import { formHints } from '@tongban/core/form/hints';
import { readSample } from '../check/testing/sample.mjs';
import { endsBefore } from '../catalogue/limit-order.js';
import type { Question } from '../format/generated/types.js';
import { createJointForm } from './create-joint-form.js';
import { savings } from './savings.js';
import { everyPath } from './testing/every-path.mjs';

const sample = readSample();
const scenarios = sample.scenarios.map((scenario) => {
  const subject = scenarioSubject(scenario, sample);
  return { scenario, subject, paths: everyPath(subject) };
});
const told = (answers: object): string => JSON.stringify(answers);

const depthOf = (questions: readonly Question[] = []): number =>
  questions.reduce(
    (most, { options }) => Math.max(most, 1 + Math.max(0, ...options.map((one) => depthOf(one.questions)))),
    0,
  );

describe('scenarios of the sample catalogue', () => {
  it('are the six that are asked for most, each with four items or more', () => {
    assert.deepEqual(
      scenarios.map(({ scenario }) => scenario.id),
      ['after-death', 'home-transfer', 'newborn', 'open-restaurant', 'retirement', 'start-company'],
    );
    for (const { scenario, subject } of scenarios) {
      assert.ok(scenario.items.length >= 4, scenario.id);
      assert.equal(subject.items.length, scenario.items.length, scenario.id);
    }
  });

  it('ask in questions that lead to questions, and say who leads, what is promised and what it rests on', () => {
    for (const { scenario } of scenarios) {
      assert.ok(depthOf(scenario.situations) >= 2, scenario.id);
      assert.ok(scenario.code && scenario.summary && scenario.consult, scenario.id);
      assert.ok(
        sample.departments?.some(({ name }) => name === scenario.leadDepartment),
        scenario.id,
      );
      assert.ok(scenario.promisedLimit && scenario.visits !== undefined, scenario.id);
      assert.ok(
        scenario.legalBases?.some(({ number }) => number?.startsWith('国办发')),
        scenario.id,
      );
      assert.ok((scenario.prechecks ?? []).length >= 3, scenario.id);
    }
  });

  it('give a list on every way through their questions, with nothing that does not fit together', () => {
    for (const { scenario, paths } of scenarios) {
      assert.ok(paths.length > 100, scenario.id);
      for (const { answers, checklist } of paths) {
        assert.deepEqual(checklist.issues, [], `${scenario.id} ${told(answers)}`);
        assert.ok(checklist.lines.length > 0, `${scenario.id} ${told(answers)}`);
        assert.equal(checklist.counts.conditional, 0, `${scenario.id} ${told(answers)}`);
      }
    }
  });

  it('bring in one way of registering a business only', () => {
    const [{ paths }] = scenarios.filter(({ scenario }) => scenario.id === 'open-restaurant') as [
      (typeof scenarios)[0],
    ];
    for (const { answers, checklist } of paths) {
      const registering = checklist.items.filter(
        ({ item, state }) => state === 'in' && /^(individual-business|enterprise)/.test(item.id),
      );
      assert.equal(registering.length, answers['licence']?.includes('no') ? 1 : 0, told(answers));
    }
  });

  it('reach each of their options, items and own materials on some way', () => {
    for (const { scenario, paths } of scenarios) {
      const chosen = new Set<string>();
      const met = new Set<string>();
      for (const { checklist } of paths) {
        for (const { key, chosen: ids } of checklist.questions)
          for (const id of ids) chosen.add(`${key}:${id}`);
        for (const { item, state } of checklist.items) if (state === 'in') met.add(item.id);
        for (const { sources } of checklist.lines)
          for (const { item, material } of sources) if (item === scenario.id) met.add(material.id);
      }
      const missed: string[] = [];
      const look = (questions: readonly Question[] = []): void => {
        for (const { id, options } of questions)
          for (const option of options) {
            if (!chosen.has(`${id}:${option.id}`)) missed.push(`${id}:${option.id}`);
            look(option.questions);
          }
      };
      look(scenario.situations);
      for (const id of [...scenario.items, ...(scenario.materials ?? []).map((material) => material.id)])
        if (!met.has(id)) missed.push(id);
      assert.deepEqual(missed, [], scenario.id);
    }
  });

  it('never ask for more than their items one by one, and for less where most of them take part', () => {
    for (const { scenario, subject, paths } of scenarios) {
      const most = Math.max(...paths.map(({ checklist }) => savings(subject, checklist).items));
      for (const { answers, checklist } of paths) {
        const { items, materials } = savings(subject, checklist);
        const words = `${scenario.id} ${told(answers)} ${told(materials)}`;
        assert.ok(materials.together <= materials.alone, words);
        if (items === most) assert.ok(materials.together < materials.alone, words);
      }
    }
  });

  it('settle what they have asked: no question comes twice in the same words', () => {
    for (const { scenario, paths } of scenarios) {
      for (const { answers, checklist } of paths) {
        const words = checklist.questions.filter((one) => !one.settledBy).map((one) => one.question.question);
        assert.equal(new Set(words).size, words.length, `${scenario.id} ${told(answers)}`);
      }
    }
  });

  it('begin with their own questions: what these may settle is not shown before', () => {
    for (const { scenario, subject } of scenarios) {
      const { questions } = resolveChecklist(subject, {});
      assert.ok(
        questions.some(({ waits }) => waits),
        scenario.id,
      );
      const words = questions.filter(({ waits }) => !waits).map(({ question }) => question.question);
      assert.equal(new Set(words).size, words.length, scenario.id);
    }
  });

  it('keep the papers of different people apart', () => {
    const holdersOf = (id: string, licence: string): readonly string[] => {
      const { subject } = scenarios.filter(({ scenario }) => scenario.id === id)[0]!;
      const found = subject.items.flatMap(({ materials = [] }) =>
        materials.filter((one) => one.licence?.name === licence).map((one) => one.holder ?? 'applicant'),
      );
      return [...new Set(found)].sort();
    };
    assert.deepEqual(holdersOf('home-transfer', '居民身份证'), ['buyer', 'seller']);
    assert.deepEqual(holdersOf('home-transfer', '不动产权证书'), ['buyer', 'seller']);
    assert.deepEqual(holdersOf('after-death', '居民身份证'), ['applicant', 'deceased']);
    assert.deepEqual(holdersOf('newborn', '居民户口簿'), ['child', 'parents']);
    assert.deepEqual(holdersOf('start-company', '居民身份证'), ['agent', 'legal-representative']);
  });
});

describe('materials of the sample scenarios', () => {
  const materials = scenarios.flatMap(({ scenario, subject }) => [
    ...(scenario.materials ?? []).map((material) => ({ owner: scenario.id, item: undefined, material })),
    ...subject.items.flatMap((item) =>
      (item.materials ?? []).map((material) => ({ owner: item.id, item, material })),
    ),
  ]);

  it('say what they rest on, and name licences by the codes of the table', () => {
    const table = sample.codeSystems?.filter(({ id }) => id === 'jingang.licence')[0]?.codes ?? [];
    const nameOf = new Map(table.map(({ code, text }) => [code, text]));
    assert.equal(nameOf.size, table.length);
    for (const { owner, material } of materials) {
      const place = `${owner}/${material.id}`;
      assert.ok(material.basis, place);
      const { code, name } = material.licence ?? {};
      if (code !== undefined) assert.equal(nameOf.get(code), name, place);
      else assert.ok(!table.some(({ text }) => text === name) || material.standardName, place);
    }
  });

  it('name each standard material by one licence only', () => {
    const codes = new Map<string, string | undefined>();
    for (const { owner, material } of materials) {
      const { standardName, licence } = material;
      if (!standardName) continue;
      if (codes.has(standardName))
        assert.equal(codes.get(standardName), licence?.code, `${owner}/${material.id}`);
      codes.set(standardName, licence?.code);
    }
  });

  it('follow no later than the item is promised, and say what happens otherwise', () => {
    for (const { owner, item, material } of materials) {
      const { deferral } = material;
      const place = `${owner}/${material.id}`;
      if (!deferral) continue;
      assert.ok(deferral.way && deferral.consequence, place);
      const promised = item?.promisedLimit;
      if (deferral.limit && promised) assert.ok(!endsBefore(promised, deferral.limit), place);
    }
  });

  it('take commitments for proofs only, with all a letter has to state, and none where the law rules them out', () => {
    const taking = materials.filter(({ material }) => material.commitment);
    assert.deepEqual([...new Set(taking.map(({ owner, material }) => `${owner}/${material.id}`))].sort(), [
      'deed-tax-declaration/m6',
      'enterprise-establishment/m3',
      'funeral-grant-survivor-pension/m5',
      'individual-business-registration/m3',
    ]);
    for (const { owner, item, material } of taking) {
      assert.ok(item?.commitment && !item.commitmentBarred, owner);
      assert.ok(!material.exemption && (material.commitment?.statements.length ?? 0) >= 3, owner);
      assert.ok(material.commitment?.verification, owner);
    }
    const barred = sample.items.filter(({ commitmentBarred }) => commitmentBarred);
    for (const { id, commitment } of barred) assert.equal(commitment, false, id);
    assert.ok(barred.some(({ id }) => id === 'food-business-licence'));
  });
});

describe('forms of the sample scenarios', () => {
  const items = [...new Set(scenarios.flatMap(({ subject }) => subject.items))];

  it('are there for each item, and nothing of them is left out when they open', () => {
    for (const { id, form } of items) {
      const found = sample.forms.filter((one) => one.id === form)[0];
      assert.ok(found, id);
      const source = { schema: found.schema, form: found.form as never };
      assert.deepEqual(createForm(source).faults, [], id);
      assert.deepEqual(formHints(source), [], id);
      const questions = Object.keys(found.schema['properties'] as object).length;
      assert.ok(questions >= 6 && questions <= 16, `${id}: ${String(questions)}`);
    }
    assert.equal(sample.forms.length, items.length);
  });

  it('ask what they share in the same way, so that nothing has to be asked apart', () => {
    for (const { scenario, subject, paths } of scenarios) {
      const all = paths.reduce((most, path) =>
        path.checklist.items.filter(({ state }) => state === 'in').length >
        most.checklist.items.filter(({ state }) => state === 'in').length
          ? path
          : most,
      );
      const joint = createJointForm(subject, all.checklist, sample);
      assert.deepEqual(joint.apart, [], scenario.id);
      assert.ok(joint.asked.together < joint.asked.alone * 0.7, `${scenario.id} ${told(joint.asked)}`);
      assert.deepEqual(createForm({ schema: joint.schema, form: joint.form }).faults, [], scenario.id);
    }
  });
});
