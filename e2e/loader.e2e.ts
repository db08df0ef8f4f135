// The loader brings the code of the elements a page uses, in the build the engine can take, and no other.
import assert from 'node:assert/strict';
import { ALL, type EngineName, MODERN } from './support/engines.js';
import { journeys } from './support/journey.js';
import type { Tab } from './support/tab.js';

const pageOf = (name: string): string => `/e2e/pages/loader/${name}.html`;

/** Chromium 88 knows modules and style sheets as today's, but not all of today's syntax. */
const buildFor = (engine: EngineName): string => (/-\d/.test(engine) ? 'lowered' : 'modern');

journeys(
  'loader',
  { engines: ALL, policies: ['strict', 'allow-list'] },
  {
    'loads the elements of the page and no other, in one build': async (tab, engine) => {
      await tab.goto(pageOf('card'));
      await drawn(tab, 'tb-item-card');
      const build = buildFor(engine);
      // A sheet is in the list only once it has come.
      if (build === 'lowered') await tab.waitFor('the sheet', isLoaded, 'lowered/tongban.css');
      const loaded = (await files(tab)).filter(
        (file) => /\.js$/.test(file) && !/\/(probe|chunks)/.test(file),
      );
      assert.deepEqual(loaded, [`${build}/item-card.js`]);
    },

    'loads an element when it comes, also deep in what the page inserts': async (tab) => {
      await tab.goto(pageOf('empty'));
      assert.deepEqual(await files(tab), []);
      await tab.run(() => {
        const box = document.createElement('div');
        box.appendChild(document.createElement('p')).appendChild(document.createElement('tb-item-guide'));
        document.querySelector('main')!.appendChild(box);
      });
      await drawn(tab, 'tb-item-guide');
    },

    'loads what its script tag asks for, and nothing for a name there is not': async (tab) => {
      await tab.goto(pageOf('asked'));
      await tab.waitForElements('tb-app', 'tb-item-card');
      assert.equal((await files(tab)).filter((file) => /nonsense|guide/.test(file)).length, 0);
      assert.deepEqual(await said(tab), []);
    },

    'leaves what stands inside when the code cannot be had, says so, and loads it once there is a network':
      async (tab, _engine, server) => {
        tab.tolerateProblem(/^load: /);
        await tab.goto(pageOf('empty'));
        await tab.run(() => {
          document.addEventListener(
            'tb-error',
            (event) => {
              Object.assign(window, { heard: (event as CustomEvent).detail });
            },
            true,
          );
        });
        await server.stop();
        await tab.run(() => {
          document.querySelector('main')!.appendChild(document.createElement('tb-item-card')).textContent =
            '先看这里';
        });
        await tab.waitFor('the failure to be told', () => 'heard' in window);
        assert.deepEqual(await tab.run(() => (window as unknown as { heard: unknown }).heard), {
          code: 'network',
          retryable: true,
        });
        assert.equal(await tab.text('tb-item-card'), '先看这里');
        const [words, ...more] = await said(tab);
        assert.match(words ?? '', /^<tb-item-card> could not be loaded/);
        assert.deepEqual(more, []);
        await server.start();
        await tab.run(() => window.dispatchEvent(new Event('online')));
        await drawn(tab, 'tb-item-card');
      },

    'is one though its script stands on the page twice, and loads what either asks for': async (tab) => {
      await tab.goto(pageOf('twice'));
      await drawn(tab, 'tb-item-card');
      await tab.waitForElements('tb-app');
      assert.deepEqual(await said(tab), []);
      assert.equal((await files(tab)).filter((file) => /item-card\.js$/.test(file)).length, 1);
    },

    'leaves the page to another version that was there first, and says so once with both': async (tab) => {
      await tab.goto(pageOf('versions'));
      await tab.waitFor('a word', () => (window as unknown as { said: string[] }).said.length > 0);
      const [words, ...more] = await said(tab);
      assert.match(
        words ?? '',
        /^Tongban \d+\.\d+\.\d+ is not loaded, since Tongban 0\.0\.7 is on the page already/,
      );
      assert.deepEqual(more, []);
      assert.deepEqual(await files(tab), []);
    },

    'finds its folder as a module too': async (tab) => {
      await tab.goto(pageOf('module'));
      await drawn(tab, 'tb-item-card');
    },
  },
);

journeys(
  'loader where an engine forgets what could not be had',
  { engines: ['chromium'], policies: ['strict', 'allow-list'] },
  {
    'asks for an element and what it imports in one go': async (tab) => {
      await tab.goto(pageOf('card'));
      await drawn(tab, 'tb-item-card');
      const asked = await tab.run(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\/modern\//.test(name))
          .map((entry) => {
            const { name, startTime, responseEnd } = entry as PerformanceResourceTiming;
            return { name: name.replace(/^.*\/modern\//, ''), startTime, responseEnd };
          }),
      );
      const element = asked.find(({ name }) => name === 'item-card.js');
      const imported = asked.filter(({ name }) => /^chunks\/(base|items)-/.test(name));
      assert.equal(imported.length, 2);
      // What an import of the element asks for can only begin once the element is there.
      for (const { name, startTime } of imported) assert.ok(startTime < element!.responseEnd, name);
    },
  },
);

journeys(
  'loader beside the self-contained script',
  { engines: MODERN },
  {
    'loads nothing that is defined already': async (tab) => {
      await tab.goto(pageOf('alone'));
      await drawn(tab, 'tb-item-card');
      assert.deepEqual(await said(tab), []);
      assert.deepEqual(
        (await files(tab)).filter((file) => /item-card/.test(file)),
        [],
      );
    },
  },
);

/** Waits until an element of the tag has drawn itself. */
async function drawn(tab: Tab, tag: string): Promise<void> {
  await tab.waitFor(
    `${tag} to be drawn`,
    (name: string) => {
      const root = document.querySelector(name)!.shadowRoot;
      return root && root.childElementCount > 0;
    },
    tag,
  );
}

/** Runs in the page. */
function isLoaded(file: string): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name.endsWith(file));
}

/** What of ours the page has fetched, by path in the folder, the loaders left out. */
function files(tab: Tab): Promise<readonly string[]> {
  return tab.run(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.split('/elements/browser/')[1] || '')
      .filter((file) => file !== '' && !/^tongban(-all)?\.js/.test(file)),
  );
}

function said(tab: Tab): Promise<readonly string[]> {
  return tab.run(() => (window as unknown as { said: string[] }).said);
}
