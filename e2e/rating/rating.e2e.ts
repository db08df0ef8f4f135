// A resident rates a visit, by keyboard alone, without a network, at a terminal.
import assert from 'node:assert/strict';
import { axeFaults } from '../support/axe.js';
import { journeys } from '../support/journey.js';
import { ratedGateway, ratingsTaken, windowCode } from '../support/rating-gateway.js';
import type { Tab } from '../support/tab.js';
import type { TestServer } from '../support/test-server.js';

const RATING = 'tb-rating';
const WITHIN = [RATING, '.root'] as const;
const TEXT = '跑了两趟才办完，请改进。';

/** Goes on by Tab to what is called so, `kind name`, and presses these keys there. Waits for each Tab: a busy Firefox moves the focus later. */
async function goTo(tab: Tab, wanted: RegExp, ...keys: readonly string[]): Promise<void> {
  let at = await tab.run(focusedHere);
  for (let stops = 0; stops < 40 && !wanted.test(at); stops += 1) {
    const before = at;
    await tab.press('Tab');
    for (let looks = 0; looks < 40 && at === before; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      at = await tab.run(focusedHere);
    }
  }
  assert.match(at, wanted);
  await tab.press(...keys);
}

/** Runs in the page: what has the focus, its kind and its name. */
function focusedHere(): string {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  if (!at) return '';
  const input = at as HTMLInputElement;
  const name = (at.localName === 'input' && input.labels ? input.labels[0]! : at).textContent || '';
  return `${at.localName === 'input' ? input.type : at.localName} ${name.replace(/\s+/g, ' ').trim()}`;
}

async function open(tab: Tab, server: TestServer, more = '', page = 'rating'): Promise<string> {
  const address = `/e2e/pages/${page}.html#token=${await windowCode(server)}${more}`;
  await tab.goto(address);
  await tab.waitForText([RATING, 'dl'], /3号窗口/);
  await tab.waitForShown(WITHIN);
  return address;
}

/** A bad one with a reason and a few words, not yet handed in. */
async function fillIn(tab: Tab): Promise<void> {
  await goTo(tab, /^radio 非常满意$/, ' ', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await tab.waitForText(WITHIN, /没有提供材料样本/);
  await goTo(tab, /^checkbox 没有提供材料样本$/, ' ');
  await goTo(tab, /^textarea/);
  await tab.driver.type(TEXT);
  await tab.waitForText(WITHIN, new RegExp(`${TEXT.length} / 150 字`));
}

journeys(
  'rating',
  {
    gateway: ratedGateway,
    engines: ['chromium', 'firefox', 'webkit', 'chromium-64'],
    policies: ['strict', 'allow-list'],
  },
  {
    'is given by keyboard alone, and has nothing axe would find fault with': async (tab, engine, server) => {
      const before = await ratingsTaken();
      await open(tab, server);
      assert.deepEqual(await axeFaults(tab, engine), []);
      await goTo(tab, /^radio 非常满意$/, ' ', 'ArrowDown', 'ArrowDown', 'ArrowDown');
      await tab.waitForText(WITHIN, /没有提供材料样本/);
      await goTo(tab, /^button 提交评价$/, 'Enter');
      await tab.waitForText(WITHIN, /请选一个原因/);
      assert.deepEqual(await axeFaults(tab, engine), []);
      await goTo(tab, /^checkbox 没有提供材料样本$/, ' ');
      await goTo(tab, /^button 提交评价$/, 'Enter');
      await tab.waitForText(WITHIN, /评价已提交，谢谢您.*去投诉/);
      assert.deepEqual(await axeFaults(tab, engine), []);
      assert.equal(await ratingsTaken(), before + 1);
    },

    'waits where the network has gone, and is delivered once': async (tab, _engine, server) => {
      const before = await ratingsTaken();
      await open(tab, server);
      await fillIn(tab);
      tab.tolerateProblem(/gateway|ERR_CONNECTION|ERR_INTERNET|NetworkError/);
      // WebKit is only told that it is offline.
      await server.stop();
      await tab.driver.setOffline(true);
      await goTo(tab, /^button 提交评价$/, 'Enter');
      await tab.waitForText(WITHIN, /评价已保存，等待发送.*请不要重复提交/);
      assert.equal(await ratingsTaken(), before);
      await server.start();
      await tab.driver.setOffline(false);
      await tab.waitForText(WITHIN, /评价已提交，谢谢您/);
      assert.equal(await ratingsTaken(), before + 1);
    },

    'is all there at 320 pixels in elder mode': async (tab, _engine, server) => {
      await tab.resize({ width: 320, height: 800 });
      await open(tab, server, '&mode=elder');
      await fillIn(tab);
      const over = await tab.run(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(over, 0);
    },

    'is given over the page, in a dialog': async (tab, engine, server) => {
      await tab.goto(`/e2e/pages/rating.html#token=${await windowCode(server)}&layout=dialog`);
      await tab.waitForText(WITHIN, /评价这次服务/);
      await tab.waitForShown(WITHIN);
      await goTo(tab, /^button 评价这次服务$/, 'Enter');
      await tab.waitForText([RATING, 'dialog'], /3号窗口/);
      await tab.waitFor('the dialog to have the focus', () => {
        const root = document.querySelector('tb-rating')!.shadowRoot!;
        const dialog = root.querySelector('dialog');
        return !!dialog && dialog.open && dialog.contains(root.activeElement);
      });
      await goTo(tab, /^radio 非常满意$/, ' ');
      await tab.waitForText(WITHIN, /提交评价/);
      assert.deepEqual(await axeFaults(tab, engine), []);
      await goTo(tab, /^button 提交评价$/, 'Enter');
      await tab.waitForText([RATING, 'dialog'], /评价已提交，谢谢您/);
    },

    'is the whole page, in one piece, without an app around': async (tab, _engine, server) => {
      await open(tab, server, '', 'rating-only');
      await goTo(tab, /^radio 非常满意$/, ' ');
      // Nobody goes on before there is something to go on to; in Firefox the Tab key leaves the page.
      await tab.waitForText(WITHIN, /提交评价/);
      await goTo(tab, /^button 提交评价$/, 'Enter');
      await tab.waitForText(WITHIN, /评价已提交，谢谢您/);
    },
  },
);
