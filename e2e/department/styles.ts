// What the department's pages look like, by computed styles: the same in an engine of 2018 as in one of today.
import assert from 'node:assert/strict';
import { CARD, departmentJourneys, GUIDE, openGuide, openList } from '../support/department.js';
import type { Tab, Target } from '../support/tab.js';

const FOOD = 'food-business-licence';
const WHITE = 'rgb(255, 255, 255)';
const BLUE = 'rgb(11, 87, 183)';
const DARK_CARD = 'rgb(26, 34, 45)';

departmentJourneys('styles', {
  'of a guide: colours, corners, columns and targets': async (tab) => {
    await openGuide(tab, FOOD);
    await stylesAre(tab, GUIDE, { display: 'block', visibility: 'visible', 'font-size': '16px' });
    await stylesAre(tab, [GUIDE, 'header.card'], {
      'background-color': WHITE,
      'border-top-left-radius': '12px',
    });
    const apply: Target = [GUIDE, 'aside a.apply'];
    await stylesAre(tab, apply, { 'background-color': BLUE, color: WHITE, display: 'flex' });
    assert.ok((await heightOf(tab, apply)) >= 44, 'the main action is too low');
  },

  'of the later sections': async (tab) => {
    await openGuide(tab, FOOD);
    await tab.waitForTarget([GUIDE, '#tb-conditions .rich ul']);
    await stylesAre(tab, [GUIDE, '#tb-conditions .rich ul'], { 'list-style-type': 'disc' });
    await stylesAre(tab, [GUIDE, 'section.card'], { 'background-color': WHITE });
    const summary: Target = [GUIDE, '#tb-faqs summary'];
    await stylesAre(tab, summary, { cursor: 'pointer' });
    assert.ok((await heightOf(tab, summary)) >= 44, 'a question is too low');
  },

  'of a guide for elders and in the dark': async (tab) => {
    await tab.goto(`/guide.html?code=${FOOD}&elder=1&dark=1`);
    await tab.waitForTarget([GUIDE, '#tb-about']);
    await stylesAre(tab, GUIDE, { 'font-size': '20px' });
    await stylesAre(tab, [GUIDE, 'header.card'], { 'background-color': DARK_CARD });
    assert.ok((await heightOf(tab, [GUIDE, 'aside a.apply'])) >= 60, 'the main action is too low');
  },

  'of the list and its cards': async (tab) => {
    await openList(tab);
    await stylesAre(tab, 'tb-catalogue', { display: 'block', visibility: 'visible' });
    const search: Target = ['tb-catalogue', 'input[type=search]'];
    await stylesAre(tab, search, { 'background-color': WHITE });
    assert.ok((await heightOf(tab, search)) >= 44, 'the search field is too low');
    await stylesAre(tab, ['tb-catalogue', 'tb-item-card'], { display: 'block', visibility: 'visible' });
    await tab.waitForShown(CARD);
    const name = await tab.style([...CARD.slice(0, 2), '.name'], 'font-weight');
    assert.ok(Number(name) >= 600, `names have the weight ${name}`);
  },
});

async function stylesAre(tab: Tab, target: Target, wanted: Readonly<Record<string, string>>): Promise<void> {
  await tab.waitForShown(target);
  const found: Record<string, string> = {};
  for (const property of Object.keys(wanted)) found[property] = await tab.style(target, property);
  assert.deepEqual(found, wanted, `the styles of ${String(target)}`);
}

async function heightOf(tab: Tab, target: Target): Promise<number> {
  await tab.waitForShown(target);
  return tab.runOn(target, (element: HTMLElement) => element.offsetHeight);
}
