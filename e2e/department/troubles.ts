// What a resident sees when the catalogue cannot be had: never an empty page, always a way on.
import assert from 'node:assert/strict';
import {
  COUNT,
  departmentJourneys,
  GUIDE,
  openGuide,
  openList,
  waitForCount,
} from '../support/department.js';
import { needing } from '../support/journey.js';
import type { Tab, Target } from '../support/tab.js';

const NOTICE: Target = ['tb-catalogue', '.notice'];

departmentJourneys('troubles', {
  'says when there is no catalogue, and keeps the links of the page': async (tab) => {
    tab.tolerateProblem(/404|missing\.json/);
    await tab.goto('/index.html?catalogue=missing.json');
    await tab.waitForText(NOTICE, /没有找到办事指南的数据/);
    const height = await tab.runOn('tb-catalogue > ul', (links: HTMLElement) => links.offsetHeight);
    assert.ok(height > 0, 'the links are not visible');
  },

  'says when the catalogue is no JSON': async (tab) => {
    await tab.goto('/index.html?catalogue=broken.json');
    await tab.waitForText(NOTICE, /数据有错误/);
  },

  'loads again at the press of a button once the server is back': async (tab, _engine, server) => {
    tolerateNoServer(tab);
    await openList(tab);
    await server.stop();
    await loadAgain(tab);
    await tab.waitForText(NOTICE, /暂时连不上服务器/);
    await server.start();
    await tab.click(['tb-catalogue', '.notice button']);
    await waitForCount(tab, (count) => count > 40);
  },
});

departmentJourneys(
  'copies',
  {
    'shows an earlier copy, and says so, while the server is gone': needing(
      ['an earlier copy'],
      async (tab, _engine, server) => {
        tolerateNoServer(tab);
        await openGuide(tab, 'food-business-licence');
        await server.stop();
        await loadAgain(tab);
        await tab.waitForText([GUIDE, '.notice'], /取自较早的副本（.*年.*月.*日）/);
        assert.equal(await tab.text([GUIDE, 'h2']), '食品经营许可（新办）');
      },
    ),
  },
  { cacheControl: 'no-cache' },
);

departmentJourneys('connection', {
  'says that the device is offline, and goes on by itself': async (tab, _engine, server) => {
    tolerateNoServer(tab);
    await openList(tab);
    await server.stop();
    await tab.driver.setOffline(true);
    await loadAgain(tab);
    await tab.waitForText(NOTICE, /现在没有联网/);
    await server.start();
    await tab.driver.setOffline(false);
    await tab.waitForTarget(COUNT);
    await waitForCount(tab, (count) => count > 40);
  },
});

function tolerateNoServer(tab: Tab): void {
  tab.tolerateProblem(/ERR_CONNECTION|ERR_INTERNET|ERR_CACHE_MISS|NetworkError|catalogue\.json/);
}

/** What an app does when its catalogue has changed. */
async function loadAgain(tab: Tab): Promise<void> {
  await tab.runOn('tb-app', (app: Element & { retry(): void }) => app.retry());
}
