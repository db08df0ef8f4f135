// A whole scenario, from what it is to the receipt, to a real gateway: questions, conditions and buttons by keyboard alone. The answers of
// the form are put in at once: how questions are answered by keyboard is the business of the forms' own journeys.
import assert from 'node:assert/strict';
import { fillIn } from './support/fill-in.js';
import { journeys } from './support/journey.js';
import { oneThingGateway, oneThingSite, taken } from './support/one-thing.js';
import { goTo, reaches, scenarioPage, toForm } from './support/scenario-resident.js';
import type { Tab } from './support/tab.js';

const PAGE = scenarioPage('newborn');

journeys(
  'one thing at once',
  {
    site: oneThingSite,
    gateway: oneThingGateway,
    engines: ['chromium', 'firefox', 'webkit', 'chromium-64'],
    timeout: 240_000,
  },
  {
    'is applied for once, with a number for each department': (tab) => apply(tab, ''),
    'is applied for in elder mode': (tab) => apply(tab, '&mode=elder'),
    'is where it was after a reload in the middle': async (tab) => {
      await toForm(tab, PAGE);
      await tab.goto(PAGE);
      await reaches(tab, '填写信息');
    },
    'is forgotten on a shared device once the resident has gone': async (tab) => {
      await toForm(tab, scenarioPage('newborn', '&device=shared'));
      await tab.run(() => void window.dispatchEvent(new CustomEvent('tb-session-ended')));
      await reaches(tab, '办事须知');
    },
  },
);

async function apply(tab: Tab, look: string): Promise<void> {
  await toForm(tab, scenarioPage('newborn', look));
  const before = taken().length;
  await tab.runOn(['tb-one-thing', 'tb-form'], fillIn);
  await goTo(tab, /^button 下一步$/, 'Enter');
  await reaches(tab, '准备材料');
  await goTo(tab, /^button 下一步$/, 'Enter');
  await reaches(tab, '承诺书', '核对提交');
  if ((await tab.run(titleOf)) === '承诺书') {
    await goTo(tab, /^button 下一步$/, 'Enter');
    await reaches(tab, '核对提交');
  }
  await goTo(tab, /^button 提交申请$/, 'Enter');
  await tab.waitForText(['tb-one-thing', 'tb-form', '#outcome'], /各部门分办/);
  assert.deepEqual(taken().slice(before), ['newborn']);
}

/** Runs in the page. */
function titleOf(): string {
  const { shadowRoot } = document.querySelector('tb-one-thing')!;
  return (shadowRoot!.querySelector('.step-title')!.textContent || '').trim();
}
