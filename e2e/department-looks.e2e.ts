// How the department's pages lie on screens and paper, and what assistive technology finds in them.
import assert from 'node:assert/strict';
import { axeFaults } from './support/axe.js';
import { contrastOf } from './support/contrast.js';
import { departmentJourneys, GUIDE, openGuide, openList } from './support/department.js';
import { type Journey, needing } from './support/journey.js';
import { layoutFaults, type LayoutFaults } from './support/layout.js';
import type { Tab } from './support/tab.js';

const PHONE = { width: 360, height: 780 };
const SMALLEST = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };
const COUNTER = { width: 1080, height: 1920 };
/** A desk at 200 %: half the pixels for everything. */
const ZOOMED = { width: 640, height: 450 };

const LIST = '/index.html';
const FOOD = '/guide.html?code=food-business-licence';
const IMPORTED = '/guide.html?catalogue=imported.json&code=00000000-0000-4000-8000-000000000001';
const PAGES = { list: LIST, guide: FOOD, 'imported guide': IMPORTED };

/** What is drawn in the system's colours for what is highlighted. */
const HIGHLIGHTED = 'aside a.apply';
/** The contrast of Firefox's own two colours for that, which are not ours to choose. */
const FIREFOX_HIGHLIGHT = 2.9;

departmentJourneys('looks', {
  ...Object.fromEntries(
    Object.entries(PAGES).flatMap(([name, page]) => [
      [`lays the ${name} out on every screen`, fitsScreens(page)],
      [`lays the ${name} out for elders`, fitsElders(page)],
      [`lays the ${name} out with letters of double size, and from right to left`, fitsOddly(page)],
    ]),
  ),
  'has nothing axe would find fault with': async (tab, engine) => {
    const faults: string[] = [];
    for (const look of ['', 'elder=1', 'dark=1', 'lang=en']) {
      for (const page of [LIST, FOOD]) {
        const address = withQuery(page, look);
        await show(tab, address);
        faults.push(...(await axeFaults(tab, engine)).map((fault) => `${address}: ${fault}`));
      }
    }
    assert.deepEqual(faults, []);
  },

  'has nothing axe would find fault with when something went wrong': async (tab, engine) => {
    tab.tolerateProblem(/404|missing\.json/);
    const faults: string[] = [];
    for (const page of [
      '/index.html?catalogue=missing.json',
      '/guide.html?code=nothing',
      '/guide.html?catalogue=broken.json&code=x',
    ]) {
      await tab.goto(page);
      await tab.waitForTarget([/index/.test(page) ? 'tb-catalogue' : GUIDE, '.notice']);
      faults.push(...(await axeFaults(tab, engine)).map((fault) => `${page}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  },

  'shows where the focus is': (tab) => findsFocus(tab),

  'stays readable in forced colours, and shows where the focus is': needing(
    ['forced colours'],
    async (tab, engine) => {
      await tab.setMedia({ forcedColors: true });
      await findsFocus(tab);
      assert.equal(await tab.run(() => matchMedia('(forced-colors: active)').matches), true);
      for (const part of ['h2', HIGHLIGHTED, '.facts dd', '#title-about']) {
        const contrast = await tab.runOn([GUIDE, part], contrastOf);
        const least = engine === 'firefox' && part === HIGHLIGHTED ? FIREFOX_HIGHLIGHT : 4.5;
        assert.ok(contrast >= least, `the contrast of ${part} is ${contrast}`);
      }
    },
  ),

  'moves nothing for those who asked for that': needing(
    ['a wish for less motion'],
    async (tab, _engine, server) => {
      const visit = async (): Promise<readonly string[]> => {
        let answer = (): void => {};
        const held = new Promise<void>((resolve) => (answer = resolve));
        server.hold(/\/catalogue\.json/, held);
        await tab.goto('/guide.html?code=food-business-licence');
        await tab.runOn(GUIDE, (guide: Element) => {
          guide.textContent = ''; // what the page wrote stands in the skeleton's place
        });
        await tab.waitForShown([GUIDE, '.skeleton']); // the lowered build's sheet comes after it
        const waiting = await tab.run(movingParts);
        answer();
        await tab.waitForTarget([GUIDE, '#tb-about']);
        return [...waiting, ...(await tab.run(movingParts))];
      };
      const moving = await visit();
      // An engine that does not know of the wish moves nothing for anybody.
      const known = await tab.run(() => matchMedia('(prefers-reduced-motion)').media !== 'not all');
      assert.equal(moving.length > 0, known, known ? 'nothing moves in the first place' : moving.join());
      await tab.setMedia({ reducedMotion: true });
      assert.deepEqual(await visit(), []);
    },
  ),

  'unfolds everything on paper, and folds it again': needing(['a paper size'], async (tab) => {
    await openGuide(tab, 'food-business-licence');
    await tab.run(() => {
      addEventListener('beforeprint', () => {
        const guide = document.querySelector('tb-item-guide')!.shadowRoot!;
        const folded = guide.querySelectorAll('details:not([open])').length;
        document.body.dataset['printed'] = String(folded);
      });
    });
    const folded = () =>
      tab.runOn(GUIDE, (guide: Element) => guide.shadowRoot!.querySelectorAll('details:not([open])').length);
    const before = await folded();
    assert.ok(before > 0);
    const pdf = await tab.pdf();
    assert.ok(pdf.length > 30_000, `an empty paper: ${pdf.length} bytes`);
    assert.equal(await tab.run(() => document.body.dataset['printed']), '0', 'folded on paper');
    assert.equal(await folded(), before, 'not folded again');
  }),

  'leaves out on paper what can only be pressed': needing(['the look of paper on a screen'], async (tab) => {
    await tab.setMedia({ print: true });
    await openGuide(tab, 'food-business-licence');
    assert.equal(await tab.style([GUIDE, '.actions'], 'display'), 'none');
    assert.equal(await tab.style([GUIDE, '.bar'], 'display'), 'none');
    assert.equal(await tab.style('header', 'display'), 'none');
  }),
});

/** Looks for the ring around a field and around the main action. */
async function findsFocus(tab: Tab): Promise<void> {
  for (const target of [
    ['tb-catalogue', 'input[type=search]'],
    [GUIDE, 'aside a.apply'],
  ]) {
    await show(tab, target[0] === GUIDE ? FOOD : LIST);
    await tab.press('Tab'); // from here on focus is shown
    await tab.runOn(target, (element: HTMLElement) => element.focus());
    const ring = await tab.runOn(target, (element: Element) => {
      const style = getComputedStyle(element);
      return { style: style.outlineStyle, width: parseFloat(style.outlineWidth) };
    });
    assert.equal(ring.style, 'solid');
    assert.ok(ring.width >= 2, `the focus ring is ${ring.width} px wide`);
  }
}

function fitsScreens(address: string): Journey {
  return async (tab) => {
    await show(tab, address);
    const faults: string[] = [];
    for (const size of [SMALLEST, PHONE, DESK, COUNTER, ZOOMED]) {
      await tab.resize(size);
      note(faults, `${size.width}×${size.height}`, await tab.run(layoutFaults, 44));
    }
    assert.deepEqual(faults, []);
  };
}

function fitsElders(address: string): Journey {
  return async (tab) => {
    await show(tab, withQuery(address, 'elder=1'));
    const faults: string[] = [];
    for (const size of [SMALLEST, PHONE, DESK, COUNTER]) {
      await tab.resize(size);
      note(faults, `${size.width}×${size.height}`, await tab.run(layoutFaults, 60));
    }
    assert.deepEqual(faults, []);
  };
}

function fitsOddly(address: string): Journey {
  return async (tab) => {
    const faults: string[] = [];
    await show(tab, address);
    await tab.run(() => {
      document.documentElement.dir = 'rtl';
    });
    for (const size of [PHONE, DESK]) {
      await tab.resize(size);
      note(faults, `rtl ${size.width}`, await tab.run(layoutFaults, 44));
    }
    await tab.run(() => {
      document.documentElement.dir = 'ltr';
      document.documentElement.style.setProperty('--tb-font-size', '32px');
      document.body.style.fontSize = '32px';
    });
    for (const size of [ZOOMED, DESK]) {
      await tab.resize(size);
      note(faults, `double letters ${size.width}`, await tab.run(layoutFaults, 44));
    }
    assert.deepEqual(faults, []);
  };
}

function note(all: string[], where: string, { overflow, clipped, small }: LayoutFaults): void {
  if (overflow > 0) all.push(`${where}: the page is ${overflow} px too wide`);
  all.push(...clipped.map((name) => `${where}: clipped: ${name}`));
  all.push(...small.map((name) => `${where}: small: ${name}`));
}

const withQuery = (address: string, query: string): string =>
  query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address;

async function show(tab: Tab, address: string): Promise<void> {
  if (address.startsWith(LIST)) return openList(tab, address.slice(LIST.length));
  await tab.goto(address);
  await tab.waitForTarget([GUIDE, '#tb-about']);
}

/** What moves, through shadow roots. Runs in the page. */
function movingParts(): readonly string[] {
  const moving: string[] = [];
  (function walk(root: ParentNode) {
    for (const element of Array.from(root.querySelectorAll('*'))) {
      const style = getComputedStyle(element);
      const still = style.animationName === 'none' || parseFloat(style.animationDuration) === 0;
      if (!still && style.animationPlayState === 'running') moving.push(element.className);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  })(document);
  return moving;
}
