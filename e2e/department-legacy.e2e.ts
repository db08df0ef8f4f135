// The same main journey in the Chromium of old counters, with the legacy build, under the same policy.
import assert from 'node:assert/strict';
import {
  CARD,
  departmentJourneys,
  GUIDE,
  listedNames,
  openGuide,
  openList,
  retype,
  SEARCH,
  waitForCount,
} from './support/department.js';
import { OLD } from './support/engines.js';

const FOOD = '食品经营许可（新办）';

departmentJourneys(
  'department on old engines',
  {
    'searches, opens a guide and reads it to its end': async (tab) => {
      await openList(tab, '', 'legacy-index.html');
      await tab.waitFor('the styles of the list', isStyled, 'tb-catalogue');
      await retype(tab, SEARCH, 'spjyxk');
      await waitForCount(tab, (count) => count > 0 && count < 10);
      assert.equal((await listedNames(tab))[0], FOOD);
      await tab.click(CARD);
      await tab.waitForTarget([GUIDE, '#tb-about']);
      await tab.waitFor('the styles of the guide', isStyled, GUIDE);
      assert.equal(await tab.run(() => /legacy-guide\.html$/.test(location.pathname)), true);
      assert.equal(await tab.text([GUIDE, 'h2']), FOOD);
      await tab.waitForTarget([GUIDE, '#tb-conditions .rich li']);
      await tab.click([GUIDE, '#tb-faqs summary']);
      await tab.waitForTarget([GUIDE, '#tb-faqs details[open]']);
    },

    'looks as it does today': async (tab) => {
      await openGuide(tab, 'food-business-licence', undefined, 'legacy-guide.html');
      await tab.waitFor('the styles of the guide', isStyled, GUIDE);
      assert.equal(await tab.style([GUIDE, 'header.card'], 'background-color'), 'rgb(255, 255, 255)');
      assert.equal(await tab.style([GUIDE, 'header.card'], 'border-top-left-radius'), '12px');
      assert.equal(await tab.style([GUIDE, 'aside a.apply'], 'background-color'), 'rgb(11, 87, 183)');
      assert.equal(await tab.style([GUIDE, 'aside a.apply'], 'display'), 'flex');
      const height = await tab.runOn([GUIDE, 'aside a.apply'], (apply: HTMLElement) => apply.offsetHeight);
      assert.ok(height >= 44, `the main action is ${height} px high`);
      // Later styles come with the same sheet: a marked-up list has its bullets.
      await tab.waitForTarget([GUIDE, '#tb-conditions .rich ul']);
      assert.equal(await tab.style([GUIDE, '#tb-conditions .rich ul'], 'list-style-type'), 'disc');
    },

    'keeps harmful text harmless': async (tab) => {
      await openGuide(tab, 'harmful', 'states.json', 'legacy-guide.html');
      await tab.waitForTarget([GUIDE, '#tb-conditions .rich b']);
      const found = await tab.runOn([GUIDE, '#tb-conditions .rich'], (rich: Element) => ({
        unsafe: rich.querySelectorAll('script, img, iframe, [style], [onclick], [onerror], [id]').length,
        harmed: 'harmed' in window,
      }));
      assert.deepEqual(found, { unsafe: 0, harmed: false });
    },
  },
  { engines: OLD },
);

/** Runs in the page. */
function isStyled(tag: string): boolean {
  const element = document.querySelector(tag)!;
  const style = getComputedStyle(element);
  return style.display === 'block' && style.visibility === 'visible';
}
