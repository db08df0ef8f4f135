// A resident's way through a department's site: find an item, read what to bring, go and apply.
import assert from 'node:assert/strict';
import {
  CARD,
  chooseOption,
  COUNT,
  departmentJourneys,
  GUIDE,
  guideText,
  listedNames,
  openGuide,
  openList,
  retype,
  SEARCH,
  waitForCount,
} from '../support/department.js';
import type { Journey } from '../support/journey.js';
import type { Tab } from '../support/tab.js';

const FOOD = '食品经营许可（新办）';

const all: Readonly<Record<string, Journey>> = {
  'searches by words and by pinyin initials': async (tab) => {
    await openList(tab);
    const all = await tab.text(COUNT);
    await retype(tab, SEARCH, '食品经营');
    await waitForCount(tab, (count) => count < 10);
    assert.equal((await listedNames(tab))[0], FOOD);
    await retype(tab, SEARCH, 'spjyxk');
    await tab.waitFor(
      'the pinyin search',
      (selector) => {
        const list = document.querySelector(selector)!.shadowRoot!;
        return list.querySelector('input')!.value === 'spjyxk';
      },
      'tb-catalogue',
    );
    assert.equal((await listedNames(tab))[0], FOOD);
    await retype(tab, SEARCH, 'zzzzqqqq');
    await waitForCount(tab, (count) => count === 0);
    await tab.click(['tb-catalogue', '.notice button']);
    await waitForCount(tab, (count) => count > 40);
    assert.equal(await tab.text(COUNT), all);
  },

  'narrows, opens a guide, and finds the list as it was': async (tab) => {
    await openList(tab);
    await tab.click(['tb-catalogue', 'input[value=legal]']);
    await tab.waitForTarget(['tb-catalogue', 'select']);
    await chooseOption(tab, '准营准办');
    await tab.click(['tb-catalogue', 'input[value=citywide]']);
    await retype(tab, SEARCH, 'xk');
    await waitForCount(tab, (count) => count > 0 && count < 10);
    const before = { count: await tab.text(COUNT), names: await listedNames(tab) };
    assert.equal(before.names[0], FOOD);

    await tab.click(CARD);
    await tab.waitForTarget([GUIDE, '#tb-materials']);
    assert.match(await tab.run(() => location.search), /code=food-business-licence/);
    await tab.click('#back');
    await waitForCount(tab, (count) => count > 0 && count < 10);
    assert.deepEqual({ count: await tab.text(COUNT), names: await listedNames(tab) }, before);
    const form = await tab.runOn('tb-catalogue', (list: Element) => {
      const root = list.shadowRoot!;
      const checked = Array.from(root.querySelectorAll<HTMLInputElement>('input:checked'));
      const selects = Array.from(root.querySelectorAll('select'));
      return {
        query: root.querySelector<HTMLInputElement>('input[type=search]')!.value,
        checked: checked.map((input) => input.value),
        selected: selects.map((select) => select.value),
      };
    });
    assert.deepEqual(form, { query: 'xk', checked: ['legal', 'citywide'], selected: ['010', ''] });
  },

  'shows the facts first, then every section': async (tab) => {
    await openGuide(tab, 'food-business-licence');
    await tab.waitForTarget([GUIDE, '#tb-about']);
    const facts = await tab.text([GUIDE, '.facts']);
    for (const fact of ['谁能办', '带什么', '在哪办', '办多久', '6 个工作日', '不收费', '不用跑'])
      assert.ok(facts.includes(fact), `${fact} is not in: ${facts}`);
    assert.deepEqual(await sectionTitles(tab), [
      '材料清单',
      '受理条件',
      '办理流程',
      '办理结果',
      '办理地点和时间',
      '设定依据',
      '常见问题',
      '咨询和投诉',
      '行政复议和行政诉讼',
      '权利和义务',
      '事项信息',
    ]);
    await tab.waitForTarget([GUIDE, 'tb-materials', '.line']);
    const lines = await tab.runOn(
      [GUIDE, 'tb-materials'],
      (list: Element) => list.shadowRoot!.querySelectorAll('.line').length,
    );
    assert.equal(lines, 8);
    // Marked-up text is a list, not text with angle brackets.
    await tab.waitForTarget([GUIDE, '#tb-conditions .rich li']);
    assert.ok(!(await guideText(tab)).includes('<li>'));
    assert.equal(
      await tab.run(() => document.querySelector('script[type="application/ld+json"]') !== null),
      true,
    );
  },

  'goes to the item and the section an address names': async (tab) => {
    await tab.goto('/guide.html?code=food-business-licence#tb-windows');
    await tab.waitForTarget([GUIDE, '#tb-windows']);
    await tab.waitFor('the section in view', sectionInView, 'windows');
    await tab.goto('/guide.html?code=11990100MB9900101F3990131012000');
    await tab.waitForTarget([GUIDE, '#tb-materials']);
    assert.equal(await tab.text([GUIDE, 'h2']), FOOD);
  },

  'follows a link to a section within the page': async (tab) => {
    await openGuide(tab, 'food-business-licence');
    await tab.waitForTarget([GUIDE, '#tb-about']);
    await tab.run(() => {
      location.hash = '#tb-faqs';
    });
    await tab.waitFor('the section in view', sectionInView, 'faqs');
    await tab.waitFor('the heading to have the focus', () => {
      const focused = document.querySelector('tb-item-guide')!.shadowRoot!.activeElement;
      return focused && focused.id === 'title-faqs';
    });
  },

  "applies at the item's own address": async (tab) => {
    await openGuide(tab, 'food-business-licence');
    const expected = await tab.run(async () => {
      const catalogue = await (await fetch('catalogue.json')).json();
      const items = catalogue.items as { id: string; onlineUrl: string }[];
      return items.filter(({ id }) => id === 'food-business-licence')[0]!.onlineUrl;
    });
    await tab.run(() => {
      // The address leads out of this machine: it is noted instead of followed.
      document.addEventListener('click', (event) => {
        const link = event.composedPath()[0] as HTMLAnchorElement;
        document.body.dataset['followed'] = link.href;
        event.preventDefault();
      });
    });
    await tab.click([GUIDE, 'aside a.apply']);
    await tab.waitFor('the link to be followed', () => document.body.dataset['followed']);
    assert.equal(await tab.run(() => document.body.dataset['followed']), expected);
  },

  'changes language, size and colours while open': async (tab) => {
    await openGuide(tab, 'food-business-licence');
    await tab.waitForTarget([GUIDE, '#tb-about']);
    await tab.click('#language');
    await tab.waitFor('English words', () => {
      const guide = document.querySelector('tb-item-guide')!.shadowRoot!;
      const title = guide.querySelector('#title-materials');
      const later = guide.querySelector('#title-about');
      return title && later && !/[一-鿿]/.test(`${title.textContent}${later.textContent}`);
    });
    assert.equal(await tab.text([GUIDE, 'h2']), FOOD);
    assert.equal(await tab.runOn([GUIDE, 'h2 [lang]'], (name: HTMLElement) => name.lang), 'zh-CN');
    await tab.click('#elder');
    await tab.waitFor('larger type', () => {
      const guide = document.querySelector('tb-item-guide')!;
      return getComputedStyle(guide).fontSize === '20px' && guide.shadowRoot!.querySelector('details.more');
    });
    await tab.click('#dark');
    await tab.waitFor('dark cards', () => {
      const card = document.querySelector('tb-item-guide')!.shadowRoot!.querySelector('header.card')!;
      return getComputedStyle(card).backgroundColor === 'rgb(26, 34, 45)';
    });
    const link = await tab.runOn('a.site', (site: HTMLAnchorElement) => site.search);
    assert.deepEqual([...new URLSearchParams(link)].sort(), [
      ['dark', '1'],
      ['elder', '1'],
      ['lang', 'en'],
    ]);
  },

  'takes what was set in a guide back to the list': async (tab) => {
    await openList(tab, '?query=spjyxk');
    await tab.click(CARD);
    await tab.waitForTarget([GUIDE, '#tb-materials']);
    await tab.click('#dark');
    await tab.click('#back');
    await waitForCount(tab, (count) => count > 0 && count < 10);
    await tab.waitFor('the dark page', () => document.documentElement.classList.contains('dark'));
    assert.deepEqual(await tab.run(() => location.search.slice(1).split('&').sort()), [
      'dark=1',
      'query=spjyxk',
    ]);
  },

  'says when there is no such item, and offers a choice where several have the code': async (tab) => {
    await tab.goto('/guide.html?code=nothing-like-it');
    await tab.waitForText([GUIDE, '.notice'], /nothing-like-it/);
    assert.equal(await tab.text('tb-item-guide a'), '查看全部事项');
    await tab.goto('/guide.html?catalogue=states.json&code=11990100MB9900101F3990131999000');
    await tab.waitForTarget([GUIDE, '.choice']);
    await tab.click([GUIDE, '.choice li:last-child button']);
    await tab.waitForTarget([GUIDE, '#tb-materials']);
    assert.equal(await tab.text([GUIDE, 'h2']), '同码的第二个');
  },

  'offers no application for what is paused, cancelled or yet to come': async (tab) => {
    for (const [code, words] of [
      ['paused', '暂停办理'],
      ['cancelled', '已经取消'],
      ['upcoming', '起实施'],
    ] as const) {
      await openGuide(tab, code, 'states.json');
      assert.ok((await tab.text([GUIDE, '.notice'])).includes(words), code);
      const links = await tab.runOn(
        GUIDE,
        (guide: Element) => guide.shadowRoot!.querySelectorAll('.apply').length,
      );
      assert.equal(links, 0, code);
    }
    await openGuide(tab, 'no-marriage-record-certificate');
    assert.ok((await tab.text([GUIDE, '.notice'])).includes('取消'));
  },

  'keeps harmful text harmless': async (tab) => {
    await openGuide(tab, 'harmful', 'states.json');
    assert.equal(await tab.text([GUIDE, 'h2']), '<img src=x onerror=alert(1)>');
    await tab.waitForTarget([GUIDE, '#tb-conditions .rich b']);
    const found = await tab.runOn([GUIDE, '#tb-conditions .rich'], (rich: Element) => ({
      unsafe: rich.querySelectorAll('script, img, iframe, [style], [onclick], [onerror], [id]').length,
      links: Array.from(rich.querySelectorAll('a')).map((link) => link.getAttribute('href')),
      harmed: 'harmed' in window,
    }));
    assert.deepEqual(found, { unsafe: 0, links: [null, 'https://zwfw.jingang.example/'], harmed: false });
  },

  'goes from the list to a guide and back by keyboard alone': async (tab) => {
    await openList(tab);
    await tab.press('Tab', 'Enter'); // past the head of the page
    await tab.press('Tab');
    await tabTo(tab, 'the search field', ['tb-catalogue'], (focus) => focus.type === 'search');
    await tab.driver.type('spjyxk');
    await waitForCount(tab, (count) => count < 10);
    await tabTo(tab, 'the first card', ['tb-catalogue', 'tb-item-card'], (focus) => focus.tag === 'A');
    await tab.press('Enter');
    await tab.waitForTarget([GUIDE, '#tb-about']);
    assert.equal(await tab.text([GUIDE, 'h2']), FOOD);
    await tabTo(tab, 'what can be unfolded', [GUIDE], (focus) => focus.tag === 'SUMMARY');
    await tab.press('Enter');
    await tab.waitForTarget([GUIDE, 'details[open]']);
    await tabTo(tab, 'the application', [GUIDE], (focus) => focus.className.includes('apply'));
    await openGuide(tab, 'food-business-licence');
  },
};

departmentJourneys('department', all);

async function sectionTitles(tab: Tab): Promise<readonly string[]> {
  return tab.runOn(GUIDE, (guide: Element) =>
    Array.from(guide.shadowRoot!.querySelectorAll('section > h3')).map((title) =>
      (title.textContent || '').trim(),
    ),
  );
}

function sectionInView(name: string): boolean {
  const section = document.querySelector('tb-item-guide')!.shadowRoot!.querySelector(`#tb-${name}`)!;
  const { top } = section.getBoundingClientRect();
  return top > -5 && top < innerHeight / 2;
}

interface Focus {
  readonly tag: string;
  readonly type: string;
  readonly className: string;
}

/** Presses Tab until the focus, looked for through these shadow roots, is where it should be. */
async function tabTo(
  tab: Tab,
  what: string,
  hosts: readonly string[],
  reached: (focus: Focus) => boolean,
): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focus = await tab.run(deepFocus, hosts);
    if (focus && reached(focus)) return;
    await tab.press('Tab');
  }
  throw new Error(`the focus never came to ${what}`);
}

/** What has the focus inside these hosts, or `null` when it is elsewhere. Runs in the page. */
function deepFocus(hosts: readonly string[]): Focus | null {
  let root: Document | ShadowRoot = document;
  for (const host of hosts) {
    const active: Element | null = root.activeElement;
    if (!active || !active.matches(host) || !active.shadowRoot) return null;
    root = active.shadowRoot;
  }
  const active = root.activeElement;
  return active
    ? {
        tag: active.tagName,
        type: active.getAttribute('type') || '',
        className: active.getAttribute('class') || '',
      }
    : null;
}
