import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Item } from '@tongban/core/catalogue';
import '../define-all.js';
import { aCatalogue, anItem, coded } from '../testing/items.js';
import { drawn, inApp } from '../testing/mount.js';
import { failingSource, silentSource, sourceOf } from '../testing/sources.js';
import { deep, deepAll, focused, openAll, textOf, withText } from '../testing/tree.js';
import type { TbCatalogue } from './catalogue.js';
import { until } from '../testing/until.js';

const person = coded('natl.server-type', '1', '自然人');
const company = coded('natl.server-type', '2', '企业法人');
const online = coded('tongban.way', 'online', '网上办');
const once = coded('tongban.way', 'once', '一次办');
const police = { name: '津港市公安局（虚构）' };
const tax = { name: '津港市税务局（虚构）' };

const items: Item[] = [
  anItem({
    id: 'seal',
    name: '公章刻制备案',
    initials: 'gzkzba',
    department: police,
    serviceObjects: [company],
    legalTopics: [coded('natl.legal-topic', '005', '设立变更')],
    ways: [online, once],
  }),
  anItem({
    id: 'card',
    name: '居民身份证换领',
    plainName: '换身份证',
    initials: 'jmsfzhl',
    keywords: ['ID卡'],
    department: police,
    serviceObjects: [person],
    personTopics: [coded('natl.person-topic', '090', '证件办理')],
    ways: [once],
  }),
  anItem({
    id: 'invoice',
    name: '首次发票申领',
    initials: 'scfpsl',
    department: tax,
    serviceObjects: [company, person],
    legalTopics: [coded('natl.legal-topic', '025', '税收财务')],
    personTopics: [coded('natl.person-topic', '055', '行政缴费')],
    ways: [online],
  }),
];

const many = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => anItem({ id: `i${index}`, name: `事项${index + 1}` }));

async function show(
  given = aCatalogue(items),
  attributes = html`<tb-catalogue></tb-catalogue>`,
  setting: Parameters<typeof inApp>[2] = {},
): Promise<TbCatalogue> {
  const list = (await inApp(sourceOf(given), attributes, setting)).querySelector('tb-catalogue')!;
  openAll(list);
  return list;
}

const names = (list: TbCatalogue) =>
  deepAll(list, 'tb-item-card').map((card) => textOf(deep(card, '[role=heading]')));
const field = (list: TbCatalogue) => deep<HTMLInputElement>(list, 'input[type=search]');
const selectOf = (list: TbCatalogue, label: string) =>
  deep<HTMLSelectElement>(withText(list, 'label', label), 'select');
const count = (list: TbCatalogue) => textOf(deep(list, '[role=status]'));

/** What a browser does when a resident types. */
function type(list: TbCatalogue, text: string, isComposing = false): void {
  field(list).value = text;
  field(list).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing }));
}

async function search(list: TbCatalogue, text: string): Promise<string[]> {
  type(list, text);
  await drawn(list);
  return names(list);
}

function pick(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('<tb-catalogue>', () => {
  it('lists all items in the order of the catalogue, and says how many', async () => {
    const list = await show();
    expect(names(list)).to.deep.equal(['公章刻制备案', '居民身份证换领', '首次发票申领']);
    expect(count(list)).to.equal('共 3 个事项');
  });

  describe('searches', () => {
    const words: readonly [string, string, string[]][] = [
      ['words of the name', '发票', ['首次发票申领']],
      ['words people use', '换身份证', ['居民身份证换领']],
      ['keywords in any case', 'id卡', ['居民身份证换领']],
      ['a department', '税务局', ['首次发票申领']],
      ['pinyin initials', 'gzkz', ['公章刻制备案']],
      ['pinyin initials in upper case', 'SFZ', ['居民身份证换领']],
      ['full-width input', 'ｇｚｋｚ', ['公章刻制备案']],
      ['several words that must all be there', '公安 证', ['居民身份证换领']],
      ['words with spaces around', '  发票　', ['首次发票申领']],
      ['a row id', 'invoice', ['首次发票申领']],
    ];
    for (const [what, text, found] of words) {
      it(`for ${what}`, async () => {
        expect(await search(await show(), text)).to.deep.equal(found);
      });
    }

    it('as it is typed, with real keys', async () => {
      const list = await show();
      field(list).focus();
      await sendKeys({ type: 'scfp' });
      await until(() => names(list).length === 1);
      expect(names(list)).to.deep.equal(['首次发票申领']);
      expect(count(list)).to.equal('共 1 个事项');
    });

    it('not for the letters of a Chinese word that is still being composed', async () => {
      const list = await show();
      type(list, "fa'p", true);
      await drawn(list);
      expect(names(list)).to.have.lengthOf(3);
      field(list).value = '发票';
      field(list).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '发票' }));
      await drawn(list);
      expect(names(list)).to.deep.equal(['首次发票申领']);
    });

    it('in vain with a way out, which goes back to everything and into the search field', async () => {
      const list = await show();
      expect(await search(list, '没有这样的事项')).to.deep.equal([]);
      expect(textOf(list)).to.contain('没有找到符合条件的事项');
      withText(list, 'button', '清除全部条件').click();
      await drawn(list);
      expect(names(list)).to.have.lengthOf(3);
      expect(field(list).value).to.equal('');
      expect(focused() === field(list)).to.equal(true);
    });

    it('without sending the page anywhere when Enter is pressed', async () => {
      const list = await show();
      const before = location.href;
      field(list).focus();
      await sendKeys({ type: 'sfz' });
      await sendKeys({ press: 'Enter' });
      await until(() => names(list).length === 1);
      expect(location.href).to.equal(before);
    });
  });

  describe('narrows', () => {
    it('by audience, whose topics then can be chosen', async () => {
      const list = await show();
      expect(deepAll(list, 'label').map(textOf).join()).not.to.contain('主题');
      withText(list, 'label', '个人').click();
      await drawn(list);
      expect(names(list)).to.deep.equal(['居民身份证换领', '首次发票申领']);
      openAll(list);
      pick(selectOf(list, '主题'), '055');
      await drawn(list);
      expect(names(list)).to.deep.equal(['首次发票申领']);
    });

    it('by topics of one audience only, though both use the same codes', async () => {
      const list = await show();
      withText(list, 'label', '企业和其他组织').click();
      await drawn(list);
      openAll(list);
      const topics = [...selectOf(list, '主题').options].map(({ text }) => text);
      expect(topics).to.deep.equal(['全部主题', '设立变更', '税收财务']);
    });

    it('without the topic when the audience changes', async () => {
      const list = await show();
      withText(list, 'label', '个人').click();
      await drawn(list);
      openAll(list);
      pick(selectOf(list, '主题'), '090');
      await drawn(list);
      withText(list, 'label', '企业和其他组织').click();
      await drawn(list);
      expect(list.topic).to.equal('');
      expect(names(list)).to.deep.equal(['公章刻制备案', '首次发票申领']);
      openAll(list);
      expect(selectOf(list, '主题').value).to.equal('');
    });

    it('by department', async () => {
      const list = await show();
      pick(selectOf(list, '部门'), tax.name);
      await drawn(list);
      expect(names(list)).to.deep.equal(['首次发票申领']);
    });

    it('by ways that must all hold, and takes them back', async () => {
      const list = await show();
      withText(list, 'label', '网上办').click();
      await drawn(list);
      withText(list, 'label', '一次办').click();
      await drawn(list);
      expect(list.ways).to.equal('online once');
      expect(names(list)).to.deep.equal(['公章刻制备案']);
      withText(list, 'label', '网上办').click();
      await drawn(list);
      expect(names(list)).to.deep.equal(['公章刻制备案', '居民身份证换领']);
    });

    it('with the keyboard', async () => {
      const list = await show();
      field(list).focus();
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowRight' });
      await until(() => list.audience === 'person');
      expect(names(list)).to.have.lengthOf(2);
    });

    it('by everything at once with the search', async () => {
      const list = await show();
      withText(list, 'label', '一次办').click();
      pick(selectOf(list, '部门'), police.name);
      expect(await search(list, '证')).to.deep.equal(['居民身份证换领']);
    });

    it('no longer, everywhere, after the way out of an empty list', async () => {
      const list = await show();
      withText(list, 'label', '个人').click();
      await drawn(list);
      openAll(list);
      pick(selectOf(list, '主题'), '090');
      pick(selectOf(list, '部门'), tax.name);
      withText(list, 'label', '网上办').click();
      await drawn(list);
      withText(list, 'button', '清除全部条件').click();
      await drawn(list);
      openAll(list);
      expect(names(list)).to.have.lengthOf(3);
      expect(selectOf(list, '部门').value).to.equal('');
      expect(deepAll<HTMLInputElement>(list, 'input:checked').map(({ value }) => value)).to.deep.equal(['']);
    });

    it('by nothing the catalogue does not have', async () => {
      const list = await show(aCatalogue(many(3)));
      expect(deepAll(list, 'select, input:not([type=search]), details, fieldset').length).to.equal(3 + 1);
      const plain = await show(aCatalogue([anItem({ serviceObjects: [person] })]));
      expect(deepAll(plain, 'select, input:not([type=search]), details, fieldset')).to.have.lengthOf(0);
    });
  });

  describe('the change event', () => {
    it('is heard through the page when a search settles', async () => {
      const list = await show();
      const heard = oneEvent(document.body, 'change');
      field(list).focus();
      await sendKeys({ type: 'sfz' });
      await sendKeys({ press: 'Enter' });
      const event = await heard;
      expect(event.target === list).to.equal(true);
      expect(list.query).to.equal('sfz');
    });

    it('is heard once for each choice', async () => {
      const list = await show();
      let heard = 0;
      list.addEventListener('change', () => (heard += 1));
      withText(list, 'label', '个人').click();
      await drawn(list);
      withText(list, 'label', '一次办').click();
      pick(selectOf(list, '部门'), police.name);
      expect(heard).to.equal(3);
    });

    it('is not heard while typing, nor when the page sets properties', async () => {
      const list = await show();
      let heard = 0;
      list.addEventListener('change', () => (heard += 1));
      type(list, '发');
      list.query = '发票';
      list.audience = 'legal';
      list.topic = '025';
      list.ways = 'online';
      list.department = tax.name;
      await drawn(list);
      expect(heard).to.equal(0);
      expect(names(list)).to.deep.equal(['首次发票申领']);
    });
  });

  describe('attributes', () => {
    it('restore what was looked at', async () => {
      const list = await show(
        aCatalogue(items),
        html`<tb-catalogue
          query="发票"
          audience="legal"
          topic="025"
          department=${tax.name}
          ways="online"
        ></tb-catalogue>`,
      );
      expect(names(list)).to.deep.equal(['首次发票申领']);
      expect(field(list).value).to.equal('发票');
      expect(selectOf(list, '主题').value).to.equal('025');
      expect(selectOf(list, '部门').value).to.equal(tax.name);
      expect(deepAll<HTMLInputElement>(list, 'input:checked').map(({ value }) => value)).to.deep.equal([
        'legal',
        'online',
      ]);
    });

    it('set later change what is shown in every field, also after a resident has used them', async () => {
      const list = await show();
      type(list, '发票');
      pick(selectOf(list, '部门'), tax.name);
      await drawn(list);
      list.query = '证';
      list.department = police.name;
      await drawn(list);
      expect(field(list).value).to.equal('证');
      expect(selectOf(list, '部门').value).to.equal(police.name);
      expect(names(list)).to.deep.equal(['居民身份证换领']);
    });

    it('lead the cards to the page’s addresses and heading levels', async () => {
      const list = await show(
        aCatalogue(items),
        html`<tb-catalogue item-url="/g?c={id}" heading-level="2"></tb-catalogue>`,
      );
      expect(deepAll(list, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
        '/g?c=seal',
        '/g?c=card',
        '/g?c=invoice',
      ]);
      expect(deep(list, '[role=heading]').getAttribute('aria-level')).to.equal('2');
    });
  });

  describe('a long list', () => {
    it('begins with some, and goes on at the first new one', async () => {
      const list = await show(aCatalogue(many(60)));
      expect(names(list)).to.have.lengthOf(24);
      expect(count(list)).to.equal('共 60 个事项');
      withText(list, 'button', '再显示 24 个').click();
      await until(() => names(list).length === 48);
      await until(() => textOf(focused()!) === '事项25');
      withText(list, 'button', '再显示 12 个').click();
      await until(() => names(list).length === 60);
      await until(() => textOf(focused()!) === '事项49');
      expect(deepAll(list, 'button').map(textOf).join()).not.to.contain('再显示');
    });

    it('begins at its top again when it is narrowed', async () => {
      const list = await show(aCatalogue(many(60)));
      withText(list, 'button', '再显示').click();
      await until(() => names(list).length === 48);
      await search(list, '事项');
      expect(names(list)).to.have.lengthOf(24);
    });

    it('is shorter for elders', async () => {
      const list = await show(aCatalogue(many(20)), undefined, { mode: 'elder' });
      expect(names(list)).to.have.lengthOf(8);
      expect(withText(list, 'button', '再显示 8 个')).to.be.instanceOf(HTMLElement);
    });

    it('of ten thousand narrows to the right ones', async () => {
      const list = await show(aCatalogue(many(10_000)));
      expect(await search(list, '事项9999')).to.deep.equal(['事项9999']);
    });
  });

  it('keeps items that carry the same id apart', async () => {
    const twins = ['甲一', '甲二', '乙一', '乙二', '甲三'].map((name) => anItem({ id: 'twin', name }));
    const list = await show(aCatalogue(twins));
    expect(names(list)).to.deep.equal(['甲一', '甲二', '乙一', '乙二', '甲三']);
    expect(await search(list, '乙')).to.deep.equal(['乙一', '乙二']);
    expect(await search(list, '')).to.deep.equal(['甲一', '甲二', '乙一', '乙二', '甲三']);
    expect(await search(list, '甲')).to.deep.equal(['甲一', '甲二', '甲三']);
  });

  it('tells which card was picked', async () => {
    const list = await show();
    const heard = oneEvent(document.body, 'tb-item-selected');
    withText(list, 'button', '首次发票申领').click();
    expect((await heard).detail.id).to.equal('invoice');
  });

  it('follows a new catalogue', async () => {
    const list = await show();
    list.closest('tb-app')!.source = sourceOf(aCatalogue(many(2)));
    await until(() => names(list).join() === '事项1,事项2');
  });

  describe('without a list', () => {
    it('shows what the page has put in while it waits, and with what went wrong', async () => {
      const content = html`<tb-catalogue><a href="/all">全部事项</a></tb-catalogue>`;
      const waiting = await fixture(html`<tb-app .source=${silentSource}>${content}</tb-app>`);
      await drawn(waiting);
      expect(textOf(waiting)).to.equal('全部事项');
      const failed = await inApp(failingSource(), content);
      expect(textOf(failed)).to.contain('全部事项').and.to.contain('暂时连不上服务器');
    });

    it('says that there are no items yet', async () => {
      expect(textOf(await show(aCatalogue([])))).to.equal('这里还没有事项。');
    });

    it('says that nothing has been set', async () => {
      const list = await fixture(html`<tb-catalogue></tb-catalogue>`);
      expect(textOf(list)).to.equal('这里还没有设置要显示的事项。');
    });
  });
});
