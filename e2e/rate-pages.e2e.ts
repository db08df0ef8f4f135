// The pages for ratings: the sign of a window, the page its code opens, and the figures that are published.
import assert from 'node:assert/strict';
import { journeys } from './support/journey.js';
import { rateGateway, ratePage, rateSite } from './support/rate-pages.js';
import type { Tab } from './support/tab.js';

journeys(
  'pages for ratings',
  {
    site: rateSite,
    gateway: rateGateway(),
    engines: ['chromium', 'firefox', 'webkit', 'chromium-64'],
    timeout: 120_000,
  },
  {
    'show the code of a window, and lead to the page that takes its token out of the address': async (
      tab,
    ) => {
      await tab.goto('/sign.html?window=hall-5&paper=a6');
      await tab.waitForText(['tb-rating-qr', '#title'], /^5号窗口$/);
      assert.ok(await tab.runOn(['tb-rating-qr', '.qr'], () => true));
      const address = await tab.text(['tb-rating-qr', '.address']);
      assert.ok(address.startsWith(`${ratePage}#token=`), 'the token stands elsewhere than behind #');
      await tab.goto(`/index.html${address.slice(ratePage.length)}`);
      assert.equal(await tab.run(tokenOf), address.split('=')[1]);
      assert.equal(await tab.run(() => location.hash), '');
    },
    'switch to large type without losing the token': async (tab) => {
      // Of that token the gateway knows nothing.
      tab.tolerateProblem(/404/);
      await tab.goto('/index.html#t=k3JxYw-0Zr8_Pq2v');
      await tab.waitForText(['tb-rating', '.root'], /没有找到要评价的办件/);
      await tab.waitForShown(['tb-rating', '.root']);
      await tab.click('[data-elder]');
      assert.equal(await tab.run(() => document.querySelector('tb-app')?.getAttribute('mode')), 'elder');
      assert.equal(await tab.run(tokenOf), 'k3JxYw-0Zr8_Pq2v');
    },
    'ask for a code where there is none': async (tab: Tab) => {
      await tab.goto('/index.html');
      await tab.waitForText('.without', /请先扫码/);
    },
    'show published figures, and those of the gateway': async (tab) => {
      await tab.goto('/figures.html');
      await tab.waitForText(['tb-rating-summary', '.summary'], /满意率（好评率）[^]*96\.2%/);
      await tab.goto('/figures.html?live');
      await tab.waitForText(['tb-rating-summary', '.summary'], /这段时间还没有收到评价/);
    },
  },
);

/** Runs in the page. */
function tokenOf(): string | null | undefined {
  return document.querySelector('tb-rating')?.getAttribute('token');
}
