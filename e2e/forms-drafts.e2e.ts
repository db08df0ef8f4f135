// What becomes of a form half filled in: reloads, crashes, second tabs, newer forms; and on a shared device nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { answersOn, onProfile, outlastAutosave, plant, said, SAVED } from './support/drafts-on-disk.js';
import { ALL, chosen } from './support/engines.js';
import { formsSite } from './support/forms-site.js';
import { journeys } from './support/journey.js';
import type { Tab, Target } from './support/tab.js';
import { startTestServer, type TestServer } from './support/test-server.js';

const FORM = 'tb-form';
const DRAFTS: Target = [FORM, '.drafts'];

journeys(
  'forms: drafts',
  { site: formsSite, engines: ALL, policies: ['strict', 'allow-list'] },
  {
    'are there again after the page is loaded again': async (tab) => {
      await tab.goto('/senior-card.html');
      await waitForDrafts(tab, /自动保存/);
      await tab.fill([FORM, 'input'], '林晚照');
      await waitForDrafts(tab, SAVED);
      await tab.goto('/senior-card.html');
      await waitForDrafts(tab, /已恢复 \d+月\d+日 \d\d:\d\d 的草稿/);
      assert.equal(await tab.runOn([FORM, 'input'], (field: HTMLInputElement) => field.value), '林晚照');
      await pressIn(tab, '重新填写');
      await waitForDrafts(tab, /已经清空/);
      assert.equal(await tab.runOn([FORM, 'input'], (field: HTMLInputElement) => field.value), '');
    },

    'come into the next version of the form, and what has no place there is shown': async (tab) => {
      await tab.goto('/start-up.html');
      await waitForDrafts(tab, /自动保存/);
      await fillAll(tab);
      await waitForDrafts(tab, SAVED);
      await tab.goto('/start-up.html?version=2');
      await waitForDrafts(tab, /放不进现在的表格/);
      const told = await tab.text(DRAFTS);
      assert.match(told, /邮政编码 990100/);
      assert.match(told, /开户银行 tide/);
      const value = await tab.runOn(FORM, (form: { value: Record<string, unknown> }) => form.value);
      assert.equal((value['liaison'] as { name: string }).name, '陈望澜');
      assert.equal(value['tradeName'], '听潮阁');
      assert.equal('contact' in value || 'postcode' in value || 'bankName' in value, false);
    },
  },
);

/** What residents type in these journeys, and nothing else on the machine has. */
const NAME = '林晚照甲乙';
const REMARK = 'zq-remark-8d41c7';

for (const engine of chosen(['chromium']))
  describe(`forms: drafts on the disk in ${engine}`, { concurrency: false }, () => {
    let server: TestServer;
    before(async () => {
      server = await startTestServer({ root: await formsSite(), policy: 'strict', watched: false });
    });
    after(() => server.close());

    it('survive a browser that is killed, and a second tab', { timeout: 120_000 }, async (test) => {
      await onProfile(test, async (profile) => {
        let browser = await profile.start();
        const page = await browser.open(`${server.url}/senior-card.html`);
        await typeInto(page, '姓名', NAME);
        await said(page, SAVED);
        await browser.crash();

        browser = await profile.start();
        const one = await browser.open(`${server.url}/senior-card.html`);
        await said(one, /已恢复/);
        assert.equal(await field(one, '姓名').inputValue(), NAME);

        const other = await browser.open(`${server.url}/senior-card.html`);
        await said(other, /已恢复/);
        await typeInto(other, '还有什么要告诉我们的', REMARK);
        await one.bringToFront();
        await typeInto(one, '手机号码', '19900000311');
        await one.waitForFunction(
          (remark) =>
            document.querySelector('tb-form')?.shadowRoot?.querySelector('textarea')?.value === remark,
          REMARK,
        );
        await said(one, SAVED);
        await browser.crash();

        browser = await profile.start();
        const last = await browser.open(`${server.url}/senior-card.html`);
        await said(last, /已恢复/);
        assert.deepEqual(await answersOn(last), {
          name: NAME,
          mobile: '19900000311',
          remark: REMARK,
        });
        assert.deepEqual(browser.problems, []);
        await browser.quit();
        assert.deepEqual(
          (profile.find([REMARK])[REMARK] ?? []).filter((file) => /IndexedDB/.test(file)),
          [],
          'what is kept is sealed',
        );
      });
    });

    it(
      'keep both answers where two tabs gave different ones, until one is chosen',
      { timeout: 120_000 },
      async (test) => {
        await onProfile(test, async (profile) => {
          const browser = await profile.start();
          const one = await browser.open(`${server.url}/senior-card.html`);
          await typeInto(one, '姓名', NAME);
          await said(one, SAVED);
          const other = await browser.open(`${server.url}/senior-card.html`);
          await said(other, /已恢复/);

          await one.bringToFront();
          await field(one, '还有什么要告诉我们的').click();
          const release = await holdUpAtInput(one, server);
          const typed = one.keyboard.insertText('下午在家');
          await typeInto(other, '还有什么要告诉我们的', REMARK);
          await said(other, SAVED);
          release();
          await typed;
          await one.bringToFront();
          await said(one, /有 1 处内容在另一个页面里填得不一样/);
          assert.equal((await answersOn(one))['remark'], '下午在家');
          await one.getByRole('button', { name: REMARK }).press('Enter');
          await said(one, SAVED);
          assert.deepEqual(await answersOn(one), { name: NAME, remark: REMARK });
          assert.deepEqual(browser.problems, []);
          await browser.quit();
        });
      },
    );

    it(
      'survive a browser that is killed while a newer version of the form is put up',
      { timeout: 120_000 },
      async (test) => {
        await onProfile(test, async (profile) => {
          let browser = await profile.start();
          const page = await browser.open(`${server.url}/start-up.html`);
          await said(page, /自动保存/);
          await page.evaluate(async () => {
            const sample = (await (await fetch('forms/start-up/sample.json')).json()) as unknown;
            Object.assign(document.querySelector('tb-form') as Element, { value: sample });
          });
          await field(page, '行业特点').fill('海鲜酒楼');
          await said(page, SAVED);
          const before = await answersOn(page);
          await browser.crash();

          browser = await profile.start();
          const newer = await browser.open(`${server.url}/start-up.html?version=2`);
          await said(newer, /放不进现在的表格.*邮政编码.*990100.*tide/s);
          const { contact, postcode, bankName, ...others } = before;
          assert.deepEqual(await answersOn(newer), { ...others, liaison: contact });
          assert.deepEqual([others['industry'], postcode, bankName], ['海鲜酒楼', '990100', 'tide']);
          await browser.quit();
        });
      },
    );

    it(
      'cannot be kept while the part for it cannot be loaded; once it can, they are',
      {
        timeout: 120_000,
      },
      async (test) => {
        await onProfile(test, async (profile) => {
          const browser = await profile.start();
          const page = await browser.open(`${server.url}/index.html`);
          let there = false;
          await page.route(/\/draft-part-/, (route) => (there ? route.continue() : route.abort()));
          await page.goto(`${server.url}/senior-card.html`);
          await page
            .locator('tb-form [role=status]')
            .filter({ hasText: /不能保存草稿/ })
            .waitFor();
          there = true;
          await page.evaluate(() => window.dispatchEvent(new Event('online')));
          await said(page, /自动保存/);
          await typeInto(page, '姓名', NAME);
          await said(page, SAVED);
          await browser.quit();
        });
      },
    );

    it('wait with their form where its parts cannot be loaded: it says so, and is there once they can', async (test) => {
      await onProfile(test, async (profile) => {
        const browser = await profile.start();
        const page = await browser.open(`${server.url}/index.html`);
        let there = false;
        await page.route(/\/(more|rule-reader|compile-whole|faults)-/, (route) =>
          there ? route.continue() : route.abort(),
        );
        await page.goto(`${server.url}/senior-card.html`);
        await page
          .locator('tb-form [role=alert]')
          .filter({ hasText: /连不上服务器/ })
          .waitFor();
        assert.equal(await page.locator('tb-form [aria-busy]').count(), 0);
        await page.getByRole('button', { name: '重新加载' }).click();
        await page
          .locator('tb-form [role=alert]')
          .filter({ hasText: /连不上服务器/ })
          .waitFor();
        there = true;
        await page.getByRole('button', { name: '重新加载' }).click();
        await typeInto(page, '姓名', NAME);
        await said(page, SAVED);
        await browser.quit();
      });
    });

    it('leave no mark on a shared device', { timeout: 120_000 }, async (test) => {
      await onProfile(test, async (profile) => {
        const browser = await profile.start();
        const page = await browser.open(`${server.url}/senior-card.html?device=shared`);
        await said(page, /这是公用设备/);
        await typeInto(page, '姓名', NAME);
        await typeInto(page, '还有什么要告诉我们的', REMARK);
        await outlastAutosave(browser, server.url, page);
        const asked = new Promise<void>((resolve) =>
          page.once('dialog', (dialog) => void dialog.accept().then(resolve)),
        );
        await Promise.all([asked, page.reload()]);
        await said(page, /这是公用设备/);
        assert.equal(await field(page, '姓名').inputValue(), '');
        await plant(page, profile);
        assert.deepEqual(browser.problems, []);
        await browser.quit();
        assert.deepEqual(profile.find([NAME, REMARK]), {});
      });
    });
  });

/** From the next letter on nothing happens in the page, not even what it would save or hear, until it is released. */
async function holdUpAtInput(page: Page, server: TestServer): Promise<() => void> {
  let release = (): void => undefined;
  server.hold(/\?held/, new Promise((resolve) => (release = resolve)));
  await page.evaluate(() =>
    window.addEventListener('input', () => {
      const request = new XMLHttpRequest();
      request.open('GET', 'index.html?held', false);
      request.send();
    }),
  );
  return () => release();
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: false });

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).click();
  await page.keyboard.insertText(text);
}

async function waitForDrafts(tab: Tab, pattern: RegExp): Promise<void> {
  await tab.waitFor(
    `the drafts to say ${pattern.source}`,
    (source: string) => {
      const form = document.querySelector('tb-form');
      const box = form && form.shadowRoot && form.shadowRoot.querySelector('.drafts');
      return !!box && new RegExp(source).test(box.textContent || '');
    },
    pattern.source,
  );
}

/** Presses the button with these words above the questions. */
async function pressIn(tab: Tab, words: string): Promise<void> {
  await tab.runOn(
    DRAFTS,
    (box: Element, wanted: string) => {
      const found = Array.from(box.querySelectorAll('button')).filter(
        (button) => button.textContent!.trim() === wanted,
      )[0];
      found!.click();
    },
    words,
  );
}

/** The page brings most of the answers; the resident changes one. */
async function fillAll(tab: Tab): Promise<void> {
  await tab.run(async () => {
    const answer = await fetch('forms/start-up/sample.json');
    (document.querySelector('tb-form') as unknown as { value: unknown }).value = await answer.json();
  });
  await tab.waitForTarget([FORM, 'input[type=text]']);
  await tab.click([FORM, 'input[type=text]']);
  await tab.press('End');
  await tab.driver.type('阁');
}
