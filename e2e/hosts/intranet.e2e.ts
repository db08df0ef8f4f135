// Plain http on a host name of an intranet: no secure context, and so no crypto.subtle, no Cache Storage, no service
// worker (Chromium 64 has the last two and refuses). List, search, guide and the earlier copy work all the same, from the self-contained files.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildIntranet } from '../../tools/hosts/example-sites.mjs';
import { inRepo } from '../../tools/paths.mjs';
import type { Driver } from '../support/driver.js';
import { GUIDE } from '../support/department.js';
import { chosen, type EngineName } from '../support/engines.js';
import { type Journey, needing } from '../support/journey.js';
import { lackOf } from '../support/needs.js';
import { passingFolder } from '../support/passing-folder.js';
import { Tab } from '../support/tab.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { type IntranetEngine, startOnIntranet } from './support/intranet-engine.js';

/** Invented, and resolved to this machine by each browser. */
const HOST = 'hall.jingang.example';

/** Each self-contained script, in the engines it is for. */
const SCRIPTS: Readonly<Record<string, readonly EngineName[]>> = {
  'tongban-legacy.js': ['chromium', 'chromium-64', 'firefox'],
  'tongban-all.js': ['chromium', 'firefox'],
};

const JOURNEYS: Readonly<Record<string, Journey>> = {
  'finds an item and opens its guide': async (tab) => {
    await tab.goto('/index.html');
    assert.deepEqual(await tab.run(whatTrustedPagesHave), [], 'the page is trusted');
    await tab.fill(['tb-catalogue', 'input[type=search]'], '食品经营许可');
    await tab.waitFor('few items', () => {
      const list = document.querySelector('tb-catalogue')!.shadowRoot!;
      const count = list.querySelectorAll('tb-item-card').length;
      return count > 0 && count < 5;
    });
    await tab.click(['tb-catalogue', 'tb-item-card', 'a']);
    await tab.waitForTarget([GUIDE, '#tb-about']);
    await tab.waitForTarget([GUIDE, '.rich']);
    await tab.click([GUIDE, '.faq summary']);
    assert.equal(await tab.runOn([GUIDE, '.faq'], (faq: HTMLDetailsElement) => faq.open), true);
  },

  'shows the earlier copy and says so': needing(['an earlier copy'], async (tab, _engine, server) => {
    await openGuideAndLoseServer(tab, server);
    await tab.run(() => document.querySelector('tb-app')!.retry());
    await tab.waitForText([GUIDE, '.notice'], /取自较早的副本/);
    assert.match(await tab.text([GUIDE, 'h2']), /食品经营许可/);
  }),

  'says that the server cannot be reached where there is no earlier copy': async (tab, _engine, server) => {
    await openGuideAndLoseServer(tab, server);
    await tab.run(() => document.querySelector('tb-app')!.setAttribute('catalogue', 'other.json'));
    await tab.waitForTarget([GUIDE, '.notice button']);
    assert.match(await tab.text([GUIDE, '.notice']), /暂时连不上服务器/);
    assert.ok((await tab.runOn('tb-item-guide a', (link: HTMLElement) => link.offsetHeight)) > 0);
  },
};

for (const engineName of chosen(['chromium', 'chromium-64', 'firefox'])) {
  describe(`intranet in ${engineName}`, { concurrency: false }, () => {
    let engine: IntranetEngine | undefined;
    before(async () => {
      engine = await startOnIntranet(engineName, HOST);
    });
    after(() => engine?.stop());

    for (const script of Object.keys(SCRIPTS).filter((name) => SCRIPTS[name]!.includes(engineName))) {
      for (const [sentence, journey] of Object.entries(JOURNEYS)) {
        const skip = lackOf(engineName, journey.needs ?? []) ?? false;
        it(`${sentence}, by ${script} (strict policy)`, { timeout: 60_000, skip }, async () => {
          assert.ok(engine);
          await visit(engine, script, (tab, server) => journey(tab, engineName, server));
        });
      }
    }
  });
}

async function openGuideAndLoseServer(tab: Tab, server: TestServer): Promise<void> {
  tab.tolerateProblem(/ERR_|NetworkError|Failed to (load|fetch)|could not load/);
  await tab.goto('/guide.html?code=food-business-licence');
  await tab.waitForTarget([GUIDE, '#tb-about']);
  await server.stop();
}

/** Opens a page at the intranet's name, and fails when anything went wrong in it. */
async function visit(
  engine: IntranetEngine,
  script: string,
  journey: (tab: Tab, server: TestServer) => Promise<void>,
): Promise<void> {
  const root = await siteWith(script);
  const server = await startTestServer({ root, policy: 'strict', cacheControl: 'no-cache', watched: false });
  const driver = await engine.open();
  try {
    const tab = new Tab(driver as Driver, server.url.replace('127.0.0.1', HOST));
    await journey(tab, server);
    const problems = (await driver.problems()).map(({ kind, text }) => `${kind}: ${text}`);
    const unexpected = problems.filter((each) => !tab.toleratedProblems.some((known) => known.test(each)));
    assert.deepEqual(unexpected, [], 'the page had problems');
  } finally {
    await driver.close();
    await server.close();
  }
}

/** The example as it stands, or with the script for today's engines in the place of the other. */
async function siteWith(script: string): Promise<string> {
  const folder = passingFolder('intranet');
  await buildIntranet(folder);
  await writeFile(
    path.join(folder, script),
    await readFile(inRepo('packages', 'elements', 'browser', script)),
  );
  for (const page of ['index.html', 'guide.html']) {
    const html = await readFile(path.join(folder, page), 'utf8');
    assert.match(html, /tongban-legacy\.js/);
    await writeFile(path.join(folder, page), html.replace('tongban-legacy.js', script));
  }
  return folder;
}

/* What follows runs in the page. */

/** What is there though a page of this kind must not have it. */
function whatTrustedPagesHave(): readonly string[] {
  return [window.isSecureContext && 'isSecureContext', !!crypto.subtle && 'crypto.subtle'].filter(
    (name): name is string => name !== false,
  );
}
