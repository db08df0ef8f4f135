// A resident scans the code on the wall, and rates on the page it opens, before the example gateway.
import assert from 'node:assert/strict';
import { axeFaults } from './support/axe.js';
import { journeys } from './support/journey.js';
import { rateGateway, ratePage, rateSite } from './support/rate-pages.js';
import type { Tab } from './support/tab.js';

const RATING = ['tb-rating', '.root'] as const;

/** The page that the printed sign leads to, with what stands behind its `#`. */
async function scanned(tab: Tab): Promise<void> {
  await tab.goto('/sign.html?window=hall-5&paper=a6');
  await tab.waitForText(['tb-rating-qr', '#title'], /^5号窗口$/);
  const address = await tab.text(['tb-rating-qr', '.address']);
  assert.ok(address.startsWith(`${ratePage}#`), address);
  await tab.goto(`/index.html${address.slice(ratePage.length)}`);
  await tab.waitForText([...RATING.slice(0, 1), 'dl'], /5号窗口/);
  await tab.waitForShown(RATING);
}

journeys(
  'from a printed code',
  {
    site: rateSite,
    gateway: rateGateway(),
    engines: ['chromium', 'firefox', 'webkit', 'chromium-64'],
  },
  {
    'a resident comes to the thanks, and to where one can complain': async (tab, engine) => {
      await scanned(tab);
      await tab.click(['tb-rating', '.level:nth-child(4)']);
      await tab.waitForText(RATING, /没有提供材料样本.*这次评价是匿名的/);
      await tab.click(['tb-rating', '.option']);
      assert.deepEqual(await axeFaults(tab, engine), []);
      await tab.click(['tb-rating', '[part=submit]']);
      await tab.waitForText(RATING, /评价已提交，谢谢您.*拨打 12345/);
      assert.deepEqual(await axeFaults(tab, engine), []);
      assert.equal(await tab.run(() => location.hash), '');
    },
    'one who has rated may rate their next visit': async (tab) => {
      for (let visit = 0; visit < 2; visit += 1) {
        await scanned(tab);
        await tab.click(['tb-rating', '.level']);
        await tab.waitForText(RATING, /提交评价/);
        await tab.click(['tb-rating', '[part=submit]']);
        await tab.waitForText(RATING, /评价已提交，谢谢您/);
      }
    },
  },
);
