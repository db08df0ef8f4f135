import { expect, fixture, html } from '@open-wc/testing';
import type { Item } from '@tongban/core/catalogue';
import '../define-all.js';
import type { TbApp } from '../app/app.js';
import { anItem } from '../testing/items.js';
import { drawn } from '../testing/mount.js';
import { deepAll, deep, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { LetterState, TbMaterials } from './materials.js';

const terms = {
  obligation: '证明住所可以使用',
  basis: '《市场主体登记管理条例》第十六条',
  content: '申请人有权使用住所。',
  statements: ['住所可以合法使用。'],
  liability: '承诺不实的，撤销登记。',
};
let items = 0;
const shop = (): Item =>
  anItem({
    id: `letters-${Date.now()}-${(items += 1)}`,
    materials: [
      { id: 'form', name: '申请书', originals: 1 },
      { id: 'house', name: '住所使用证明', copies: 1, commitment: terms },
      { id: 'plan', name: '布局图', deferral: { limit: { amount: 5, unit: 'workday' } } },
    ],
    situations: [
      {
        id: 'place',
        question: '住所的文件拿得出来吗？',
        options: [
          { id: 'yes', text: '拿得出来' },
          { id: 'sign', text: '签承诺书', commits: ['house'] },
        ],
      },
    ],
  });

async function show(): Promise<TbMaterials> {
  const app = await fixture<TbApp>(
    html`<tb-app device="shared"><tb-materials .item=${shop()}></tb-materials></tb-app>`,
  );
  const materials = app.querySelector('tb-materials') as TbMaterials;
  await until(() => deepAll(materials, 'ul.materials').length > 0);
  return materials;
}

async function choose(materials: TbMaterials, words: string): Promise<void> {
  withText(materials, '.option', words).click();
  await drawn(materials);
}

/** Names by the title of their group. */
const groups = (materials: TbMaterials): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const list of deepAll(materials, 'ul.materials'))
    found[textOf(deep(materials, `#${list.getAttribute('aria-labelledby') ?? ''}`))] = Array.from(
      list.querySelectorAll<HTMLElement>('.name > span:first-child'),
    ).map(textOf);
  return found;
};

const lineOf = (materials: TbMaterials, name: string): string => textOf(withText(materials, '.line', name));

const keyOf = (materials: TbMaterials, name: string): string =>
  materials.materials.filter((line) => line.name === name)[0]!.key;

describe('letters in <tb-materials>', () => {
  it('lists what the applicant commits to apart from what is to be brought, and says why', async () => {
    const materials = await show();
    expect(groups(materials)['要带的']).to.deep.equal(['申请书', '住所使用证明']);
    await choose(materials, '签承诺书');
    expect(groups(materials)).to.deep.equal({
      要带的: ['申请书'],
      可以后补的: ['布局图'],
      '签承诺书代替，不用带': ['住所使用证明'],
    });
    const line = lineOf(materials, '住所使用证明');
    expect(line).to.contain('因为您选了“签承诺书”');
    expect(line).to.contain('改为提交这份材料');
    expect(withText(materials, '.line', '住所使用证明').querySelectorAll('input')).to.have.lengthOf(0);
    expect(textOf(deep(materials, '.counts'))).to.contain('要带 2 样');
    await expect(materials.parentElement).to.be.accessible();
  });

  const states: readonly [LetterState, string, string][] = [
    ['committing', '住所使用证明', '申请时签承诺书'],
    ['committed', '住所使用证明', '已签承诺书'],
    ['deferring', '布局图', '您选择以后补交，要签承诺书'],
    ['deferred', '布局图', '已签承诺书，以后补交'],
  ];
  for (const [state, name, words] of states)
    it(`says of ${name} what the page says: ${state}`, async () => {
      const materials = await show();
      await choose(materials, '拿得出来');
      const key = keyOf(materials, name);
      materials.letters = { [key]: state };
      await drawn(materials);
      expect(lineOf(materials, name)).to.contain(words);
      const told = materials.materials.filter((line) => line.key === key)[0];
      expect(told?.state).to.equal(state === 'committed' || state === 'deferred' ? state : 'bring');
    });

  it('lists a proof to be brought after all', async () => {
    const materials = await show();
    await choose(materials, '签承诺书');
    materials.letters = { [keyOf(materials, '住所使用证明')]: 'proof' };
    await drawn(materials);
    expect(groups(materials)['要带的']).to.deep.equal(['申请书', '住所使用证明']);
  });
});
