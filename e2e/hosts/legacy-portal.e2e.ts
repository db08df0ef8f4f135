// An old portal in GBK, with jQuery, RequireJS and a style sheet full of !important: list and guide by one script tag.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildPortal } from '../../tools/hosts/example-sites.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { serve } from '../../tools/static-server.mjs';
import { GUIDE } from '../support/department.js';
import { type Journey, journeys } from '../support/journey.js';
import { Tab } from '../support/tab.js';
import { CLEAN, ENGINES } from './support/hosts.js';
import { hostSite, writeHost } from './support/host-site.js';
import { differingPixels, ROOMY, takePicture } from './support/picture.js';

let made: Promise<string> | undefined;

journeys(
  'legacy portal',
  { engines: ENGINES, policies: ['none'], site: hostSite },
  {
    'its own part works: the date, the slider, GBK': atPortal('/index.html', async (portal) => {
      await portal.waitFor(
        'jQuery to have come',
        () => document.querySelectorAll('#slider ol li').length === 3,
      );
      assert.match(await portal.text('#date'), /^今天是 \d{4}年/);
      assert.equal(await portal.run(() => document.characterSet), 'GBK');
      assert.equal(await portal.text('h2'), '通知公告');
      // Nothing is on its way any more when the portal is closed.
      await portal.waitForTarget(['tb-catalogue', 'tb-item-card']);
    }),

    'leads from the list to a guide, in Chinese though nobody says of our files what they are in': atPortal(
      '/index.html',
      async (portal) => {
        await portal.fill(['tb-catalogue', 'input[type=search]'], '食品经营许可');
        await portal.waitFor('few items', () => {
          const list = document.querySelector('tb-catalogue')!.shadowRoot!;
          return list.querySelectorAll('tb-item-card').length < 3;
        });
        await portal.click(['tb-catalogue', 'tb-item-card', 'a']);
        await portal.waitForTarget([GUIDE, '#tb-about']);
        assert.match(await portal.run(() => location.search), /code=food-business-licence/);
        assert.equal(await portal.text([GUIDE, '#tb-materials h3']), '材料清单');
        await portal.click([GUIDE, '.faq summary']);
        assert.equal(await portal.runOn([GUIDE, '.faq'], (faq: HTMLDetailsElement) => faq.open), true);
      },
    ),

    'shows the guide as a clean page does': async (tab, engine) => {
      await tab.driver.resize(ROOMY);
      await tab.goto(await writeHost(CLEAN, engine));
      const clean = await takePicture(tab);
      await atPortal('/guide.html?code=food-business-licence', async (portal) => {
        await portal.driver.resize(ROOMY);
        const count = differingPixels(clean, await takePicture(portal), `${engine} legacy portal`);
        console.log(`  ${engine.padEnd(11)} ${'the legacy portal'.padEnd(44)} ${count} pixels differ`);
        assert.equal(count, 0, 'the guide looks different; see .cache/hosts');
      })(tab, engine, undefined as never);
    },

    'reads our files rightly, since all that is not a module is plain ASCII': async () => {
      const folder = inRepo('packages', 'elements', 'browser');
      const classic = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
      assert.ok(classic.length >= 4, classic.join());
      for (const name of [...classic, path.join('lowered', 'tongban.css')])
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(readFileSync(path.join(folder, name), 'utf8'), /[^\u0000-\u007f]/, name);
    },
  },
);

/** A journey at the portal, which is served as such portals are: without a charset, without a policy. */
function atPortal(page: string, journey: (portal: Tab) => Promise<void>): Journey {
  return async (tab) => {
    const root = await (made ??= makePortal());
    const server = await serve({ root, policy: 'none', charset: false });
    try {
      const portal = new Tab(tab.driver, server.url);
      await portal.goto(page);
      await journey(portal);
    } finally {
      await server.close();
    }
  };
}

async function makePortal(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-portal-'));
  process.once('exit', () => existsSync(folder) && rmSync(folder, { recursive: true }));
  await buildPortal(folder);
  return folder;
}
