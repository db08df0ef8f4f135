// A record of a regional item library, imported by the command and shown by the guide: nothing of it is lost on the way.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { departmentJourneys, GUIDE, openGuide, openList } from '../support/department.js';
import { departmentSite, importedCatalogues } from '../support/department-site.js';
import type { Journey } from '../support/journey.js';

/** What each guide must show: read by eye from the records themselves. */
const EXPECTED: Readonly<Record<string, Shown>> = {
  'imported.json': {
    name: '食品经营许可（销售类）新办',
    bases: 2,
    windows: 1,
    materials: 3,
    faqs: 2,
    visits: '1 次',
    time: ['5 个工作日', '法定 20 个工作日'],
    special: ['现场核查 15 个工作日', '听证 30 个自然日'],
  },
  'imported-real.json': {
    name: '固定资产投资项目节能审查',
    bases: 3,
    windows: 1,
    materials: 2,
    faqs: 2,
    visits: '1 次',
    time: ['5 个工作日', '法定 20 个工作日'],
    special: ['机构评审 15 个工作日'],
  },
};

interface Shown {
  readonly name: string;
  readonly bases: number;
  readonly windows: number;
  readonly materials: number;
  readonly faqs: number;
  readonly visits: string;
  readonly time: readonly string[];
  readonly special: readonly string[];
}

departmentJourneys('imported', {
  ...Object.fromEntries(importedCatalogues().map((file) => [`shows all of ${file}`, showsAll(file)])),

  'is reached from the list': async (tab) => {
    await openList(tab);
    await tab.click('#catalogues a:last-child');
    await tab.waitFor('the imported catalogue', () => /catalogue=imported\.json/.test(location.search));
    await tab.waitForTarget(['tb-catalogue', 'tb-item-card', 'a.cover']);
    await tab.click(['tb-catalogue', 'tb-item-card', 'a.cover']);
    await tab.waitForTarget([GUIDE, '#tb-about']);
    assert.equal(await tab.text([GUIDE, 'h2']), EXPECTED['imported.json']!.name);
  },
});

function showsAll(file: string): Journey {
  return async (tab) => {
    await openGuide(tab, await idIn(file), file);
    await tab.waitForTarget([GUIDE, '#tb-contact']);
    await tab.waitFor('its materials', () => {
      const guide = document.querySelector('tb-item-guide')!.shadowRoot!;
      const asked = guide.querySelector('tb-materials');
      return !!(asked
        ? asked.shadowRoot!.querySelector('.line')
        : guide.querySelector('#tb-materials .material'));
    });
    assert.deepEqual(await tab.runOn(GUIDE, readGuide), EXPECTED[file]);
  };
}

async function idIn(file: string): Promise<string> {
  const catalogue = JSON.parse(await readFile(path.join(await departmentSite(), file), 'utf8')) as {
    readonly items: readonly [{ readonly id: string }];
  };
  return encodeURIComponent(catalogue.items[0].id);
}

/** Reads what is on the screen. Runs in the page. */
function readGuide(guide: Element): Shown {
  const root = guide.shadowRoot!;
  const tidy = (text: string | null) => (text || '').replace(/\s+/g, ' ').trim();
  const count = (selector: string) => root.querySelectorAll(selector).length;
  const fact = (label: string) =>
    Array.from(root.querySelectorAll('.fact'))
      .filter((each) => tidy(each.querySelector('dt')!.textContent) === label)
      .map((each) => each.querySelector('dd')!)[0]!;
  const time = fact('办多久');
  // An item that asks for situations has them in an element of its own.
  const asked = root.querySelector('tb-materials');
  return {
    name: tidy(root.querySelector('h2')!.textContent),
    bases: count('#tb-basis .law'),
    windows: count('#tb-windows .block'),
    materials: asked ? asked.shadowRoot!.querySelectorAll('.line').length : count('#tb-materials .material'),
    faqs: count('#tb-faqs .faq'),
    visits: tidy(fact('跑几次').textContent),
    time: (time.textContent || '').match(/(法定 )?\d+ 个工作日/g) || [],
    special: Array.from(root.querySelectorAll('#tb-steps .block h4, #tb-steps .block h5')).map((title) => {
      const limit = title.querySelector('.aside');
      const name = tidy(title.querySelector('span')!.textContent);
      return limit ? `${name} ${tidy(limit.textContent)}` : name;
    }),
  };
}
