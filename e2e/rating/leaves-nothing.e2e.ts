// Whoever comes to a device of others next finds nothing of the rating before, which has not even been sent.
import assert from 'node:assert/strict';
import { journeys } from '../support/journey.js';
import { ratedGateway, ratingsTaken, windowCode } from '../support/rating-gateway.js';

const WITHIN = ['tb-rating', '.root'] as const;
const TEXT = '跑了两趟才办完，请改进。';
const REASON = '没有提供材料样本';

journeys(
  'a rating on a device of others',
  { gateway: ratedGateway, engines: ['chromium', 'firefox', 'webkit'] },
  {
    'leaves no word in the page, the storages or the databases, and arrives all the same': async (
      tab,
      _engine,
      server,
    ) => {
      const before = await ratingsTaken();
      await tab.goto(`/e2e/pages/rating.html#token=${await windowCode(server)}&device=shared`);
      await tab.waitForText(['tb-rating', 'dl'], /3号窗口/);
      await tab.click(['tb-rating', '.level:nth-child(4)']);
      await tab.waitForText(WITHIN, new RegExp(REASON));
      await tab.click(['tb-rating', '.option']);
      await tab.run(putIn, TEXT);
      await tab.waitForText(WITHIN, new RegExp(`${TEXT.length} / 150 字`));
      // Opening a database can take a Firefox longer than all of this: without the key nothing may stay on the device.
      await tab.waitFor('the key of the gateway', () =>
        performance
          .getEntriesByType('resource')
          .some(({ name, duration }) => new URL(name).pathname === '/gateway/ratings/key' && duration > 0),
      );
      tab.tolerateProblem(/gateway|ERR_CONNECTION|ERR_INTERNET|NetworkError/);
      // WebKit is only told that it is offline.
      await server.stop();
      await tab.driver.setOffline(true);
      await tab.click(['tb-rating', '[part=submit]']);
      await tab.waitForText(WITHIN, /等待发送/);
      assert.match(await tab.text(WITHIN), /加密保存在这台设备上/);
      await tab.run(() => window.dispatchEvent(new Event('tb-session-ended')));
      await tab.waitFor('it to be empty', () => {
        const root = document.querySelector('tb-rating')!.shadowRoot!;
        return !root.querySelector('textarea, input:checked, .outcome');
      });
      await tab.run(plant, '种在库里的字');
      const found = await tab.run(everythingKept);
      assert.ok(found.includes('种在库里的字'), 'the search finds nothing at all');
      for (const words of [TEXT, REASON, '"207"'])
        assert.ok(!found.includes(words), `${words} is still there`);
      await server.start();
      await tab.driver.setOffline(false);
      const end = Date.now() + 60_000;
      while ((await ratingsTaken()) === before && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 250));
      assert.equal(await ratingsTaken(), before + 1);
    },
  },
);

/** Runs in the page: as if it had been typed. */
function putIn(text: string): void {
  const field = document.querySelector('tb-rating')!.shadowRoot!.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the page: a text in a database, for the search to find. */
function plant(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('planted', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('texts').put(text, 1);
    request.onerror = () => reject(new Error('no database'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** Runs in the page: all it holds or has stored, as one text. */
async function everythingKept(): Promise<string> {
  const texts = (node: Node): string => {
    const { shadowRoot, value } = node as Element & { value?: unknown };
    const own = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
    const within = [...Array.from(node.childNodes), ...(shadowRoot ? Array.from(shadowRoot.childNodes) : [])];
    return `${own} ${typeof value === 'string' ? value : ''} ${within.map(texts).join(' ')}`;
  };
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
  const stored: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await answer(indexedDB.open(name));
    for (const store of Array.from(database.objectStoreNames))
      stored.push(await answer(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return JSON.stringify([
    texts(document),
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    location.href,
    stored,
  ]);
}
