// The two scripts that need no other: a resident's main way with each, on the same pages.
import assert from 'node:assert/strict';
import {
  CARD,
  departmentJourneys,
  GUIDE,
  listedNames,
  retype,
  SEARCH,
  waitForCount,
} from './support/department.js';
import { MODERN, OLD } from './support/engines.js';
import type { Journey } from './support/journey.js';

const FOOD = '食品经营许可（新办）';

departmentJourneys(
  'tongban-all.js',
  { 'searches, opens a guide and reads it to its end': mainWay('all') },
  { engines: MODERN },
);
departmentJourneys(
  'tongban-legacy.js',
  { 'searches, opens a guide and reads it to its end': mainWay('legacy') },
  { engines: [...OLD, 'chromium'] },
);

function mainWay(script: 'all' | 'legacy'): Journey {
  return async (tab) => {
    await tab.goto(`/${script}-index.html`);
    await tab.waitForTarget(CARD);
    await retype(tab, SEARCH, 'spjyxk');
    await waitForCount(tab, (count) => count > 0 && count < 10);
    assert.equal((await listedNames(tab))[0], FOOD);
    await tab.click(CARD);
    await tab.waitForTarget([GUIDE, '#tb-about']);
    assert.equal(await tab.run(() => location.pathname), `/${script}-guide.html`);
    assert.equal(await tab.text([GUIDE, 'h2']), FOOD);
    await tab.waitForTarget([GUIDE, '#tb-conditions .rich li']);
    await tab.click([GUIDE, '#tb-faqs summary']);
    await tab.waitForTarget([GUIDE, '#tb-faqs details[open]']);
    assert.deepEqual(await tab.run(ownScripts), [`tongban-${script}.js`]);
  };
}

/** Everything of ours this page runs is the one script. Runs in the page. */
function ownScripts(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name.split('/tongban/')[1] || '')
    .filter((file) => /\.js$/.test(file));
}
