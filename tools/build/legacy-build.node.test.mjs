// The legacy build of two fixture elements, in real Chromiums of 2018 and 2019, under the strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { rollup } from 'rollup';
import { launchChromium } from '../cdp.mjs';
import { OLD_MAJORS, oldChromium } from '../old-chromium.mjs';
import { inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { legacyBundle } from './bundles.mjs';
import { collectStyles } from './collect-styles.mjs';
import { legacyCss } from './legacy-css.mjs';

const fixtures = inRepo('tools', 'build', 'fixtures');
const definition = path.join(fixtures, 'define.ts');

let folder, server;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-legacy-'));
  const options = legacyBundle({ definition, file: path.join(folder, 'tongban-legacy.js') });
  const bundle = await rollup(options);
  await bundle.write(options.output);
  await writeFile(
    path.join(folder, 'tongban-legacy.css'),
    await legacyCss(await collectStyles([definition])),
  );
  await cp(path.join(fixtures, 'watch.js'), path.join(folder, 'watch.js'));
  const page = await readFile(path.join(fixtures, 'legacy.html'), 'utf8');
  await writeFile(path.join(folder, 'index.html'), page);
  const elsewhere = page.replace('-legacy.js"', '-legacy.js" data-styles="/not-there.css"');
  await writeFile(path.join(folder, 'no-styles.html'), elsewhere);
  server = await serve({ root: folder });
});

after(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

for (const major of OLD_MAJORS) {
  describe(`the legacy build in Chromium ${major}`, () => {
    let page;
    before(async () => {
      page = await launchChromium(oldChromium(major));
      await page.goto(`${server.url}/`);
      await settled(page);
    });
    after(() => page?.close());

    it('styles the element as its css`` says', async () => {
      assert.deepEqual(await page.evaluate(STYLES), {
        host: 'block',
        margin: '1px 2px',
        paddingTop: '5px',
        left: '7px',
        width: '20px',
        border: '4px',
        color: 'rgba(18, 52, 86, 0.5)',
        flexGap: '8px',
        gridGap: '9px',
        slotted: 'rgb(9, 8, 7)',
        focused: 'rgb(1, 2, 3)',
      });
    });

    it('keeps the styles of one element out of another', async () => {
      assert.equal(await page.evaluate(`${BOX_OF('neighbour')}.position`), 'static');
      assert.equal(await page.evaluate(`${BOX_OF('neighbour')}.color`), 'rgba(18, 52, 86, 0.5)');
    });

    it('shows nothing before it is styled', async () => {
      const shown = (await page.evaluate('seen')).filter((state) => state.startsWith('visible'));
      assert.deepEqual(shown, ['visible relative']);
    });

    it('holds the content back again while an element is moved', async () => {
      const states = await page.evaluate(`(async () => {
        const probe = document.querySelector('tb-fixture-probe');
        seen.length = 0;
        document.body.appendChild(probe);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return seen.filter((state) => state.startsWith('visible'));
      })()`);
      assert.deepEqual(states, ['visible relative']);
    });

    it('goes on updating an element that has been moved', async () => {
      const has = "hasAttribute('data-on')";
      const changed = await page.evaluate(`(async () => {
        const probe = document.querySelector('tb-fixture-probe');
        const box = () => probe.shadowRoot.querySelectorAll('.box');
        const before = box()[0].${has};
        probe.on = false;
        await probe.updateComplete;
        return [box().length, before, box()[0].${has}];
      })()`);
      assert.deepEqual(changed, [1, true, false]);
    });

    it('runs parts that a modern build loads later', async () => {
      const text = await page.evaluate(`${SHADOW('probe')}.querySelector('.box').textContent`);
      assert.equal(text, 'loaded later');
    });

    it('adds only polyfills and what Lit needs to the page', async () => {
      const globals = await page.evaluate(
        'Object.getOwnPropertyNames(window).filter((name) => globalsBefore.indexOf(name) < 0)',
      );
      const allowed = /^(globalsBefore|globalThis|queueMicrotask|lit\w+|reactiveElementVersions)$/;
      assert.deepEqual(
        globals.filter((name) => !allowed.test(name)),
        [],
      );
    });

    it('brings the methods that are missing', async () => {
      assert.deepEqual(await page.evaluate(POLYFILLED), await eval(POLYFILLED)); // Node's own answers
    });

    it('breaks no rule of the policy', () => assert.deepEqual(page.problems, []));

    it('shows the content unstyled when the style sheet is missing', async () => {
      await page.goto(`${server.url}/no-styles.html`);
      await settled(page);
      assert.deepEqual(await page.evaluate('seen.filter((state) => state.startsWith("visible"))'), [
        'visible static',
      ]);
    });
  });
}

const SHADOW = (name) => `document.querySelector('tb-fixture-${name}').shadowRoot`;
const BOX_OF = (name) => `getComputedStyle(${SHADOW(name)}.querySelector('.box'))`;

/** Waits for the first paint after the style sheet has come or failed. */
const settled = (page) =>
  page.evaluate(`new Promise((resolve) => {
    (function wait() {
      if (seen.some((state) => state.startsWith('visible'))) setTimeout(resolve, 100);
      else setTimeout(wait, 20);
    })();
  })`);

const STYLES = `(() => {
  const probe = document.querySelector('tb-fixture-probe');
  const of = (selector) => getComputedStyle(probe.shadowRoot.querySelector(selector));
  probe.shadowRoot.querySelector('button').focus();
  const box = of('.box');
  return {
    host: getComputedStyle(probe).display,
    margin: box.marginLeft + ' ' + box.marginRight,
    paddingTop: box.paddingTop,
    left: box.left,
    width: box.width,
    border: box.borderLeftWidth,
    color: box.color,
    flexGap: of('.row i + i').marginLeft,
    gridGap: of('.grid').gridRowGap,
    slotted: getComputedStyle(probe.querySelector('b')).color,
    focused: of('button').color,
  };
})()`;

const POLYFILLED = `(async () => ({
  flat: [[1, [2, [3]]], [1, [2, [3]]].flat(), [1, [2, [3]]].flat(Infinity)],
  flatMap: [1, 2].flatMap((n) => [n, [n]]),
  at: [[1, 2].at(-1), 'ab'.at(0), [1].at(7) === undefined],
  fromEntries: Object.fromEntries(new Map([['a', 1], ['__proto__', 2]])),
  hasOwn: [Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')],
  replaceAll: ['a.b.c'.replaceAll('.', '$&-'), 'aXbX'.replaceAll(/x/gi, (m) => m + 1)],
  allSettled: await Promise.allSettled([1, Promise.reject('no')]),
  enumerable: (() => { const keys = []; for (const key in []) keys.push(key); return keys; })(),
  order: await new Promise((resolve) => {
    const order = [];
    setTimeout(() => resolve(order), 0);
    queueMicrotask(() => order.push('microtask'));
    order.push('now');
  }),
  global: typeof globalThis,
}))()`;
