import { departmentSite } from './department-site.js';
import { ALL } from './engines.js';
import { type JourneyOptions, type Journey, journeys } from './journey.js';
import type { Tab, Target } from './tab.js';

export const GUIDE = 'tb-item-guide';
export const SEARCH: Target = ['tb-catalogue', 'input[type=search]'];
export const COUNT: Target = ['tb-catalogue', '.count'];
/** The link of the first card. */
export const CARD: Target = ['tb-catalogue', 'tb-item-card', 'a.cover'];

/** Journeys through the department's example page, on all engines and under both policies. */
export function departmentJourneys(
  name: string,
  all: Readonly<Record<string, Journey>>,
  options: JourneyOptions = {},
): void {
  journeys(name, { site: departmentSite, engines: ALL, policies: ['strict', 'allow-list'], ...options }, all);
}

/** Opens the list and waits for its cards. */
export async function openList(tab: Tab, query = ''): Promise<void> {
  await tab.goto(`/index.html${query}`);
  await tab.waitForTarget(CARD);
}

/** Opens a guide and waits for all of its sections. */
export async function openGuide(tab: Tab, code: string, catalogue?: string): Promise<void> {
  await tab.goto(`/guide.html?code=${code}${catalogue ? `&catalogue=${catalogue}` : ''}`);
  await tab.waitForTarget([GUIDE, '#tb-about']);
}

/** The names on the cards, in their order. */
export async function listedNames(tab: Tab): Promise<readonly string[]> {
  return tab.runOn('tb-catalogue', (list: Element) =>
    Array.from(list.shadowRoot!.querySelectorAll('tb-item-card')).map((card) =>
      (card.shadowRoot!.querySelector('.name')!.textContent || '').trim(),
    ),
  );
}

/** Waits until the number of items the list tells fits, and the cards have followed. */
export async function waitForCount(tab: Tab, fits: (count: number) => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const count = await tab.run(countOf).catch(() => null); // a page that is being left does not answer
    if (count !== null && fits(count)) return;
    if (Date.now() > end)
      throw new Error(`waited 10 s for another number of items; there are ${String(count)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Runs in the page. */
function countOf(): number | null {
  const list = document.querySelector('tb-catalogue');
  const count = list && list.shadowRoot && list.shadowRoot.querySelector('.count');
  const digits = count && /\d+/.exec(count.textContent || '');
  return digits ? Number(digits[0]) : null;
}

/** Types in the place of what a field holds. */
export async function retype(tab: Tab, target: Target, text: string): Promise<void> {
  await tab.click(target);
  await tab.runOn(target, (field: HTMLInputElement) => field.select());
  await tab.driver.type(text);
}

/** Picks the option with these words in the first of the list's selects, as a resident does. */
export async function chooseOption(tab: Tab, words: string): Promise<void> {
  await tab.runOn(
    ['tb-catalogue', 'select'],
    (select: HTMLSelectElement, wanted: string) => {
      const option = Array.from(select.options).filter(({ text }) => text === wanted)[0];
      if (!option) throw new Error(`no option "${wanted}"`);
      select.value = option.value; // the list of options is drawn by the system, out of a driver's reach
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    words,
  );
}

/** All words of the guide. */
export function guideText(tab: Tab): Promise<string> {
  return tab.text([GUIDE, '.root']);
}
