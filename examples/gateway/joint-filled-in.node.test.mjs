// The joint application of a scenario is filled in on the spot: nobody hands it in as a material.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { resolveChecklist, scenarioSubject } from '@tongban/core/checklist';
import { jointCheck } from './joint.mjs';
import { readGatewayCatalogues } from './catalogue.mjs';
import { readFile } from 'node:fs/promises';

const file = fileURLToPath(new URL('../catalogue/catalogue.json', import.meta.url));

/** The issues about materials of an application for the scenario of buying a home that hands these in. */
async function issuesWith(pick) {
  const sample = JSON.parse(await readFile(file, 'utf8'));
  const scenario = sample.scenarios.find(({ id }) => id === 'home-transfer');
  const { lines } = resolveChecklist(scenarioSubject(scenario, sample), {});
  const asked = lines.filter(({ need }) => need === 'needed' || need === 'deferrable');
  const check = jointCheck({
    catalogue: await readGatewayCatalogues([file]),
    uploadBytes: 1_000_000,
    now: () => new Date('2026-11-23T09:00:00+08:00'),
  });
  const { issues } = await check.look(
    {
      scenario: scenario.id,
      parts: [],
      letters: [],
      situation: {},
      prechecks: {},
      materials: asked.filter(pick).map(({ key, material, exemption }) => ({
        key,
        name: material.name,
        items: [],
        state: exemption ? 'held' : 'bring',
      })),
    },
    { language: 'zh' },
  );
  return issues.filter(({ pointer }) => pointer.startsWith('/joint/materials')).map(({ code }) => code);
}

it('the sample has one', async () => {
  const sample = JSON.parse(await readFile(file, 'utf8'));
  const scenario = sample.scenarios.find(({ id }) => id === 'home-transfer');
  const { lines } = resolveChecklist(scenarioSubject(scenario, sample), {});
  assert.equal(lines.filter(({ filledIn }) => filledIn).length, 1);
});

it('nobody has to hand in the joint application that is filled in on the spot', async () => {
  assert.deepEqual(await issuesWith(({ filledIn }) => !filledIn), []);
});

it('a page that hands it in all the same is not refused', async () => {
  assert.deepEqual(await issuesWith(() => true), []);
});

it('whatever else is asked for has to be handed in', async () => {
  const codes = await issuesWith(({ filledIn }) => filledIn);
  assert.ok(codes.length > 0 && codes.every((code) => code === 'material-missing'), codes.join());
});
