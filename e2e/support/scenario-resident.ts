import assert from 'node:assert/strict';
import type { Tab } from './tab.js';

/** Where the journeys' scenarios are served, their gateway beside them. */
export const scenarioPage = (code: string, look = ''): string =>
  `/scenario.html?code=${code}&gateway=/gateway${look}`;

/** Waits for one of these steps, by title. */
export const reaches = (tab: Tab, ...steps: readonly string[]): Promise<void> =>
  tab.waitFor(
    steps.join(' or '),
    (wanted) => {
      const element = document.querySelector('tb-one-thing');
      const title = element && element.shadowRoot && element.shadowRoot.querySelector('.step-title');
      return !!title && wanted.indexOf((title.textContent || '').trim()) >= 0;
    },
    steps,
  );

/**
 * Opens a scenario and goes by keyboard as far as its form.
 *
 * @param second - Ids of conditions whose second answer is given.
 * @param look - Called with the title of each step on the way, answered.
 */
export async function toForm(
  tab: Tab,
  page: string,
  second: readonly string[] = [],
  look: (step: string) => Promise<void> = async () => {},
): Promise<void> {
  await tab.goto(page);
  await tab.waitForTarget(['tb-one-thing', '.step-title']);
  await look('办事须知');
  await goTo(tab, /^button 开始办理$/, 'Enter');
  await reaches(tab, '情况选择');
  await tab.waitForTarget(['tb-one-thing', 'tb-materials', 'fieldset']);
  await answerAll(tab);
  await look('情况选择');
  await goTo(tab, /^button 下一步$/, 'Enter');
  await reaches(tab, '条件预检');
  await answerAll(tab, second);
  await look('条件预检');
  await goTo(tab, /^button 下一步$/, 'Enter');
  await reaches(tab, '填写信息');
  await tab.waitForTarget(['tb-one-thing', 'tb-form', 'input']);
}

/** The first answer to each question: Tab to the next that is open, the space bar takes it; an arrow goes on to the second. */
export async function answerAll(tab: Tab, second: readonly string[] = []): Promise<void> {
  for (let stops = 0; stops < 120 && (await tab.run(openQuestions)) > 0; stops += 1) {
    await tab.press('Tab');
    const id = await tab.run(openQuestion);
    if (id === undefined || id === null) continue;
    await tab.press(' ');
    if (second.includes(id.replace('check-', ''))) await tab.press('ArrowDown');
  }
  assert.equal(await tab.run(openQuestions), 0);
}

/** Goes on by Tab until the focus is on what is called so, `kind name`, and presses these keys there. */
export async function goTo(tab: Tab, wanted: RegExp, ...keys: readonly string[]): Promise<void> {
  for (let stops = 0; stops < 400; stops += 1) {
    if (wanted.test(await tab.run(focusedHere))) return tab.press(...keys);
    await tab.press('Tab');
  }
  throw new Error(`did not come to ${wanted.source}`);
}

/** Runs in the page: how many questions of the step are not answered. */
function openQuestions(): number {
  const root = document.querySelector('tb-one-thing')!.shadowRoot!;
  const list = root.querySelector('tb-materials:not([hidden])');
  const sets = Array.from((list ? list.shadowRoot! : root).querySelectorAll('fieldset'));
  return sets.filter((set) => set.querySelector('input') && !set.querySelector('input:checked')).length;
}

/** Runs in the page: id of the question with the focus, if it is still open. */
function openQuestion(): string | undefined {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  const set = at && at.localName === 'input' ? at.closest('fieldset') : null;
  return set && !set.querySelector('input:checked') ? set.id : undefined;
}

/** Runs in the page: what has the focus, its kind and its name. */
function focusedHere(): string {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  if (!at) return '';
  const input = at as HTMLInputElement;
  const label = at.localName === 'input' && input.labels ? input.labels[0] : undefined;
  const name = at.getAttribute('aria-label') || (label || at).textContent || '';
  return `${at.localName === 'input' ? input.type : at.localName} ${name.replace(/\s+/g, ' ').trim()}`;
}
