// What pages do with addresses and with names: a base address, another library's app, frames.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GUIDE } from '../support/department.js';
import { journeys } from '../support/journey.js';
import type { Tab } from '../support/tab.js';
import { hostSite, OURS } from './support/host-site.js';
import { ENGINES } from './support/hosts.js';

const LOADER = '<script src="/tongban/tongban.js" defer></script>';
const GUIDE_OF_FOOD = '<tb-item-guide code="food-business-licence"><p>先看这里</p></tb-item-guide>';

journeys(
  'meeting',
  { engines: ENGINES, policies: ['none'], site: hostSite },
  {
    'takes addresses as the page does, by its base': async (tab) => {
      const list = '<tb-catalogue item-url="guide.html?code={id}"></tb-catalogue>';
      const app = `<tb-app catalogue="../catalogue.json">${list}</tb-app>`;
      await show(tab, 'base', `<base href="/elsewhere/" />${LOADER}`, app);
      await tab.waitForTarget(['tb-catalogue', 'tb-item-card', 'a']);
      const link = await tab.runOn(
        ['tb-catalogue', 'tb-item-card', 'a'],
        (a: HTMLAnchorElement) => a.pathname,
      );
      assert.equal(link, '/elsewhere/guide.html');
    },

    'goes to the section the address names, whatever the base': async (tab) => {
      const app = `<tb-app catalogue="../catalogue.json">${GUIDE_OF_FOOD}</tb-app>`;
      await show(tab, 'section', `<base href="/elsewhere/" />${LOADER}`, app, '#tb-contact');
      await tab.waitForTarget([GUIDE, '#tb-about']);
      await tab.waitFor('the section to have the focus', () => {
        const focused = document.querySelector('tb-item-guide')!.shadowRoot!.activeElement;
        return focused !== null && focused.id === 'title-contact';
      });
      assert.equal(await tab.run(() => location.pathname), '/section.html');
    },

    'leaves an app that is somebody else’s to them, says so once, and keeps what the page wrote': async (
      tab,
    ) => {
      const theirs = '<script src="/theirs.js" data-tags="tb-app"></script>';
      await show(
        tab,
        'their-app',
        theirs + LOADER,
        `<tb-app catalogue="/catalogue.json">${GUIDE_OF_FOOD}</tb-app>`,
      );
      await tab.waitForElements('tb-item-guide');
      const [words, ...more] = await said(tab);
      assert.equal(
        words,
        `<tb-app> stays as another library defined it, beside Tongban ${OURS} [defined-twice]`,
      );
      assert.deepEqual(more, []);
      assert.ok((await tab.runOn(`${GUIDE} > p`, (text: HTMLElement) => text.offsetHeight)) > 0);
    },

    'lives in a frame, and beside one': async (tab) => {
      const app = `<tb-app catalogue="/catalogue.json">${GUIDE_OF_FOOD}</tb-app>`;
      await show(tab, 'framed', LOADER, app);
      await show(tab, 'frame', LOADER, `${app}<iframe src="/framed.html" width="500" height="600"></iframe>`);
      await tab.waitForTarget([GUIDE, '#tb-about']);
      await tab.waitFor('the guide in the frame', () => {
        const inside = document.querySelector('iframe')!.contentDocument!.querySelector('tb-item-guide')!;
        return inside.shadowRoot!.querySelector('#tb-about');
      });
      assert.deepEqual(await said(tab), []);
    },
  },
);

/** Opens a page of its own. */
async function show(tab: Tab, name: string, head: string, body: string, hash = ''): Promise<void> {
  const page = `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>${name}</title><link rel="icon" href="data:," />
    <script src="/hear.js"></script>${head}</head>
  <body>${body}</body>
</html>
`;
  await writeFile(path.join(await hostSite(), `${name}.html`), page);
  await tab.goto(`/${name}.html${hash}`);
}

function said(tab: Tab): Promise<readonly string[]> {
  return tab.run(() => (window as unknown as { said: string[] }).said);
}
