// What to bring, in one's own case: asked and listed in the guide of an item.
import assert from 'node:assert/strict';
import { axeFaults } from './support/axe.js';
import { departmentJourneys, GUIDE, openGuide } from './support/department.js';
import { needing } from './support/journey.js';
import type { Tab } from './support/tab.js';

const LIST = [GUIDE, 'tb-materials', '.list'] as const;
const FIRST_OPTION = [GUIDE, 'tb-materials', '.option input'] as const;
const COUNTS = [GUIDE, 'tb-materials', '.counts'] as const;
const KEEP = [GUIDE, 'tb-materials', '.keep'] as const;

/** Opens the guide and waits for the list, which has asked what was kept. */
async function openList(tab: Tab, query = ''): Promise<void> {
  await openGuide(tab, `food-business-licence${query}`);
  await tab.waitForShown([GUIDE, 'tb-materials']);
  await tab.waitForText(KEEP, /设备|https|device/);
}

/** Runs in the page: what has the focus inside the list, in words. */
function focusedHere(): string {
  const guide = document.querySelector('tb-item-guide')!.shadowRoot!;
  const root = guide.querySelector('tb-materials')!.shadowRoot!;
  const at = root.activeElement;
  if (!at) return '';
  const input = at as HTMLInputElement;
  const named = at.tagName === 'INPUT' ? (at.parentNode as Element) : at;
  const label = at.getAttribute('aria-label') || named.textContent || '';
  return `${input.type || at.tagName} ${label.trim()}`;
}

/** By Tab to what is called so, and then these keys. */
async function goTo(tab: Tab, name: RegExp, ...keys: readonly string[]): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    if (name.test(await tab.run(focusedHere))) return tab.press(...keys);
    await tab.press('Tab');
  }
  throw new Error(`no ${name.source} in 80 stops`);
}

/** Runs in the page: which options and boxes are ticked. */
function ticked(): readonly string[] {
  const guide = document.querySelector('tb-item-guide')!.shadowRoot!;
  const root = guide.querySelector('tb-materials')!.shadowRoot!;
  return Array.from(root.querySelectorAll('input'))
    .filter((input) => input.checked)
    .map((input) => input.getAttribute('aria-label') || (input.parentNode as Element).textContent!.trim());
}

const CHOSEN = ['有固定的门店或者食堂', '会', '食品安全规章制度目录清单，已备好'];

/** Answers two questions and ticks one thing off, by keyboard alone. */
async function answerByKeyboard(tab: Tab): Promise<void> {
  await tab.runOn(FIRST_OPTION, (input: HTMLInputElement) => input.focus());
  await tab.press(' ');
  await tab.waitForText(LIST, /设备设施/);
  await tab.press('Tab', ' ');
  await tab.waitForText(LIST, /操作流程/);
  await goTo(tab, /^checkbox 食品安全规章制度目录清单/, ' ');
  await tab.waitForText(COUNTS, /要带 4 样.*4 样中已备 1 样/);
}

/** What was ticked a moment ago is sealed and written: nobody reloads as fast as a journey. Runs in the page. */
const reachesTheDisk = (): Promise<void> => new Promise((done) => setTimeout(done, 1000));

departmentJourneys('what to bring', {
  'is found out by keyboard alone, and is there again after a reload': async (tab) => {
    await openList(tab);
    await answerByKeyboard(tab);
    assert.deepEqual(await tab.run(ticked), CHOSEN);
    await tab.run(reachesTheDisk);
    await openList(tab);
    await tab.waitForText(COUNTS, /4 样中已备 1 样/);
    assert.deepEqual(await tab.run(ticked), CHOSEN);
  },

  'says what an answer has changed': async (tab) => {
    await openList(tab);
    await tab.runOn(FIRST_OPTION, (input: HTMLInputElement) => input.click());
    await tab.waitForText([GUIDE, 'tb-materials', '.news'], /^加了 1 项：“.*设备设施.*”。现在要带 3 样。$/);
  },

  'is found out by elders, with nothing axe would find fault with': async (tab, engine) => {
    await openList(tab, '&elder=1');
    await answerByKeyboard(tab);
    const small = await tab.runOn([GUIDE, 'tb-materials', '.list'], (list: HTMLElement) =>
      Array.from(list.querySelectorAll('p, label, summary'))
        .filter((part) => parseFloat(getComputedStyle(part).fontSize) < 18 && part.textContent!.trim())
        .map((part) => part.textContent!.trim()),
    );
    assert.deepEqual(small, []);
    assert.deepEqual(await axeFaults(tab, engine), []);
  },

  'has nothing axe would find fault with, its QR code open': async (tab, engine) => {
    await openList(tab);
    await answerByKeyboard(tab);
    await goTo(tab, /转到手机/, 'Enter');
    await tab.waitForTarget([GUIDE, 'tb-materials', '.code svg']);
    assert.deepEqual(await axeFaults(tab, engine), []);
  },

  'goes to another device by an address that holds the answers and nothing else': async (tab) => {
    await openList(tab);
    await answerByKeyboard(tab);
    await goTo(tab, /转到手机/, 'Enter');
    await tab.waitForTarget([GUIDE, 'tb-materials', '.address']);
    const address = new URL(await tab.text([GUIDE, 'tb-materials', '.address']));
    assert.match(address.hash, /^#tb-checklist=food-business-licence;[\w-]+$/);
    await goTo(tab, /全部重选/, 'Enter');
    await tab.waitForText(COUNTS, /要带 2 样/);
    await tab.goto('/index.html');
    await tab.goto(address.pathname + address.search + address.hash);
    await tab.waitForText([GUIDE, 'tb-materials', '.arrived'], /链接或二维码带来的选择/);
    await tab.waitForText(COUNTS, /要带 4 样/);
    assert.equal(await tab.run(() => location.hash), '');
  },

  'goes on offline once it has been seen': async (tab) => {
    await openList(tab);
    await tab.driver.setOffline(true);
    await answerByKeyboard(tab);
    assert.deepEqual(await tab.run(ticked), CHOSEN);
    await tab.driver.setOffline(false);
  },

  'is printed with boxes, answers and address, without pictures': needing(['a paper size'], async (tab) => {
    await openList(tab);
    await answerByKeyboard(tab);
    await tab.run(() => {
      window.addEventListener('beforeprint', () => {
        const root = document
          .querySelector('tb-item-guide')!
          .shadowRoot!.querySelector('tb-materials')!.shadowRoot!;
        const paper = root.querySelector('.paper');
        document.title = paper
          ? `${paper.querySelectorAll('.box').length} boxes, ${paper.querySelectorAll('img, svg, canvas').length} pictures: ${paper.textContent!.replace(/\s+/g, ' ')}`
          : 'no paper';
      });
    });
    const pdf = await tab.pdf();
    assert.ok(pdf.length > 30_000, `an empty paper: ${pdf.length} bytes`);
    const title = await tab.run(() => document.title);
    assert.match(
      title,
      /^6 boxes, 0 pictures: .*您准备怎样经营.*有固定的门店或者食堂.*食品安全规章制度目录清单/,
    );
  }),
});
