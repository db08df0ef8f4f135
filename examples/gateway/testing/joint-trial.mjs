// A joint application for `check-catalogue.json`, and what can be wrong with one.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '@tongban/core/catalogue';
import { createChecklist, scenarioSubject } from '@tongban/core/checklist';
import { commitmentLetters, deferralLetters } from '@tongban/core/commitment';
import { createJointForm, jointApplication, scenarioWithout } from '@tongban/core/scenario';

/** The catalogue a gateway is checked with. */
export const checkCatalogue = fileURLToPath(new URL('../check-catalogue.json', import.meta.url));

/** What a page knows that shows the scenario of the catalogue. */
export async function readTrialPage() {
  const { value: catalogue } = readCatalogue(JSON.parse(await readFile(checkCatalogue, 'utf8')));
  const [scenario] = catalogue.scenarios;
  return { catalogue, scenario };
}

const sign = (letter, signedAt) => ({
  letter: letter.id,
  kind: letter.kind,
  item: letter.item,
  materials: letter.kind === 'commitment' ? [letter.material] : letter.materials.map(({ key }) => key),
  signedAt,
  signature: { kind: 'typed', name: '林悦' },
  ...(letter.until && { until: letter.until }),
});

/** Answers where the joint form has what the forms of the items ask. */
function answersAt(form, answers) {
  const value = {};
  for (const [item, pointer, answer] of answers) {
    const keys = form.place(item, pointer).split('/').slice(1);
    const last = keys.pop();
    const parent = keys.reduce((node, key) => (node[key] ??= {}), value);
    parent[last] = answer;
  }
  return value;
}

/**
 * A joint application as the page would send it.
 *
 * @param {Awaited<ReturnType<typeof readTrialPage>>} page
 * @param {{ situation?: object, prechecks?: object, handed?: object, commit?: readonly string[], defer?: readonly string[], signedAt?: string, acceptedOn?: string,
 *   calendar?: object }} choices
 */
export function jointTrial({ catalogue, scenario: whole }, choices = {}) {
  const {
    situation = { drains: ['no'] },
    prechecks = { moved: true, aged: true },
    handed = {},
    commit = ['own/check-allowance/residence'],
    defer = ['own/check-move/photo'],
    signedAt = '2026-11-22T09:00:00+08:00',
    acceptedOn,
    calendar,
  } = choices;
  const scenario = scenarioWithout(whole, prechecks, catalogue);
  const subject = scenarioSubject(scenario, catalogue);
  const checklist = createChecklist(subject)(situation);
  const form = createJointForm(subject, checklist, catalogue);
  const answers = [
    ['check-move', '/name', '林悦'],
    ['check-move', '/phone', '09912345678'],
    ['check-allowance', '/name', '林悦'],
    ['check-allowance', '/age', 81],
  ];
  const value = answersAt(
    form,
    answers.filter(([item]) => scenario.items.includes(item)),
  );
  const letters = [
    ...commitmentLetters(checklist, commit),
    ...deferralLetters(checklist, defer, {
      ...(acceptedOn && { acceptedOn }),
      ...(calendar && { calendar }),
    }),
  ].map((letter) => sign(letter, signedAt));
  const joint = jointApplication({
    scenario: scenario.id,
    checklist,
    form,
    value,
    handed,
    letters,
    prechecks,
  });
  return { formId: scenario.id, formVersion: '1', value, joint };
}
