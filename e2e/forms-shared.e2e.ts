// Two whole applications by keyboard alone on a device that others use too: nothing of them stays on its disk.
import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { type Application, foodBusiness, startUp, withoutIds } from './support/applications.js';
import { answersOn, onProfile, outlastAutosave, plant, said } from './support/drafts-on-disk.js';
import { chosen } from './support/engines.js';
import { formsSite } from './support/forms-site.js';
import { exampleGateway, lastTaken } from './support/gateway.js';
import { goThrough, sendReviewed } from './support/keyboard-resident.js';
import type { ProfileBrowser, ProfileTab } from './support/profile-browser.js';
import { startTestServer, type TestServer } from './support/test-server.js';
import { tellingTexts } from './support/telling-texts.js';

const PATIENCE = { timeout: 240_000 };
const SHARED = /这是公用设备/;

for (const engine of chosen(['chromium']))
  describe(`forms: on a shared device in ${engine}`, { concurrency: false }, () => {
    let server: TestServer;
    before(async () => {
      const gateway = await exampleGateway();
      server = await startTestServer({ root: await formsSite(), policy: 'strict', watched: false, gateway });
    });
    after(() => server.close());

    for (const [sentence, application, half] of [
      ['a food business licence', foodBusiness, '/places/1/area'],
      ['starting a company up', startUp, '/shareholders/2/share'],
    ] as const) {
      it(`applying for ${sentence} leaves no mark, killed half way and sent`, PATIENCE, (test) =>
        killedThenSent(test, application, half),
      );
      it(`applying for ${sentence} leaves no mark when the resident goes half way`, PATIENCE, (test) =>
        leftHalfWay(test, application, half),
      );
    }

    async function killedThenSent(test: TestContext, application: Application, half: string): Promise<void> {
      const texts = await tellingTexts(application.answers);
      await onProfile(test, async (profile) => {
        let browser = await profile.start();
        let tab = await open(browser, application);
        const empty = await answersOn(tab.page);
        await goThrough(tab, { ...application, until: half });
        await outlastAutosave(browser, server.url, tab.page);
        await browser.crash();
        assert.deepEqual(profile.find(texts), {}, 'after the browser was killed');

        browser = await profile.start();
        tab = await open(browser, application);
        assert.deepEqual(await answersOn(tab.page), empty);
        await goThrough(tab, application);
        await sendReviewed(tab);
        assert.deepEqual(withoutIds(lastTaken()), withoutIds(application.answers));
        await plant(tab.page, profile);
        assert.deepEqual(browser.problems, []);
        await browser.quit();
        assert.deepEqual(profile.find(texts), {}, 'after the application was sent');
      });
    }

    async function leftHalfWay(test: TestContext, application: Application, half: string): Promise<void> {
      const texts = await tellingTexts(application.answers);
      await onProfile(test, async (profile) => {
        const browser = await profile.start();
        const tab = await open(browser, application);
        const empty = await answersOn(tab.page);
        await goThrough(tab, { ...application, until: half });
        await tab.run(() => window.dispatchEvent(new Event('tb-session-ended')));
        await tab.waitFor(
          'the form to be empty',
          (text: string) =>
            JSON.stringify((document.querySelector('tb-form') as unknown as { value: unknown }).value) ===
            text,
          JSON.stringify(empty),
        );
        await outlastAutosave(browser, server.url, tab.page);
        await plant(tab.page, profile);
        assert.deepEqual(browser.problems, []);
        await browser.quit();
        assert.deepEqual(profile.find(texts), {});
      });
    }

    async function open(browser: ProfileBrowser, { name }: Application): Promise<ProfileTab> {
      const tab = await browser.openTab(server.url, `/${name}.html?gateway=/gateway&device=shared`);
      await said(tab.page, SHARED);
      return tab;
    }
  });
