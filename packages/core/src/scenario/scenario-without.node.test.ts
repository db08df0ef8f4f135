import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveChecklist, scenarioSubject } from '@tongban/core/checklist';
import { readSample } from '../check/testing/sample.mjs';
import type { Catalogue, Scenario } from '../format/generated/types.js';
import { scenarioWithout } from './scenario-without.js';

const sample = readSample();

const material = (id: string, more: object = {}): object => ({ id, name: id, ...more });
const catalogue = {
  items: [
    { id: 'a', name: '甲', materials: [material('form'), material('proof')] },
    { id: 'b', name: '乙', materials: [material('form'), material('plan')] },
    { id: 'c', name: '丙', materials: [material('plan'), material('licence')] },
  ],
} as unknown as Catalogue;
const scenario = {
  id: 's',
  name: '一件事',
  items: ['a', 'b', 'c'],
  materials: [
    material('joint', { replaces: ['a/form', 'b/form'] }),
    material('drawing', { replaces: ['b/plan'] }),
    material('photo'),
  ],
  situations: [
    {
      id: 'q',
      question: '？',
      options: [
        {
          id: 'yes',
          text: '是',
          items: ['b', 'c'],
          materials: ['drawing', 'plan', 'photo', 'nowhere'],
          commits: ['a/proof', 'b/plan', 'photo'],
          questions: [
            {
              id: 'r',
              question: '？',
              options: [{ id: 'so', text: '是', items: ['b'], materials: ['licence'] }],
            },
          ],
        },
      ],
    },
  ],
  sequence: [
    { item: 'b', after: ['a'] },
    { item: 'c', after: ['a', 'b'] },
  ],
  prechecks: [{ id: 'p', question: '？', expects: true, otherwise: '不行', items: ['b'] }],
} as unknown as Scenario;

describe('a scenario without items whose conditions are not met', () => {
  it('is the scenario itself as long as nothing is out', () => {
    assert.equal(scenarioWithout(scenario, { p: true }, catalogue), scenario);
  });

  it('says nothing of what is out', () => {
    const { items, materials, situations, sequence } = scenarioWithout(scenario, { p: false }, catalogue);
    assert.deepEqual(items, ['a', 'c']);
    assert.deepEqual(sequence, [{ item: 'c', after: ['a'] }]);
    assert.deepEqual(
      materials?.map(({ id, replaces }) => [id, replaces]),
      [
        ['joint', ['a/form']],
        ['photo', undefined],
      ],
    );
    const [option] = situations?.[0]?.options ?? [];
    assert.deepEqual(option?.items, ['c']);
    assert.deepEqual(option?.commits, ['a/proof', 'photo']);
    assert.deepEqual(option?.questions?.[0]?.options[0]?.items, []);
    assert.deepEqual(option?.questions?.[0]?.options[0]?.materials, ['licence']);
  });

  it('goes on naming what is left under the same name, and what was never there', () => {
    const { situations } = scenarioWithout(scenario, { p: false }, catalogue);
    assert.deepEqual(situations?.[0]?.options[0]?.materials, ['plan', 'photo', 'nowhere']);
  });

  it('leaves nothing dangling in the sample catalogue, whichever conditions are not met', () => {
    let taken = 0;
    for (const each of sample.scenarios) {
      const about = (each.prechecks ?? []).filter(({ items }) => items?.length);
      for (let mask = 1; mask < 1 << about.length; mask += 1) {
        const checks: Record<string, boolean> = {};
        about.forEach(({ id, expects }, at) => (checks[id] = (mask & (1 << at)) === 0 ? expects : !expects));
        const reduced = scenarioWithout(each, checks, sample);
        const { issues } = resolveChecklist(scenarioSubject(reduced, sample), {});
        assert.deepEqual(issues, [], `${each.id} ${JSON.stringify(checks)}`);
        taken += 1;
      }
    }
    assert.ok(taken > 10, String(taken));
  });
});
