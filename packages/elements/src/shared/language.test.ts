import { expect, fixture, html } from '@open-wc/testing';
import { messageExtensions, type MessagesExtension } from '@tongban/core/extensions';
import type { Item } from '@tongban/core/catalogue';
import '../define-all.js';
import type { TbApp } from '../app/app.js';
import type { TbItemCard } from '../item-card/item-card.js';
import { aCatalogue, aFullItem, anItem, coded } from '../testing/items.js';
import { drawn, inApp, settled, showGuide } from '../testing/mount.js';
import { silentSource, sourceOf } from '../testing/sources.js';
import { composed, deepAll, langAt, openAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';

const item = anItem({ visits: 1, charged: false });
const card = (given: Item = item) => html`<tb-item-card .item=${given}></tb-item-card>`;
const inEnglish = (element: Element) => until(() => textOf(element).includes('Free'), 'never English');

const words = (id: string, lang: string, messages: Record<string, string>): MessagesExtension => ({
  id,
  lang,
  load: () => messages,
});

/** A card in an app with these words of the page. */
async function withWords(lang: string, ...extensions: MessagesExtension[]): Promise<TbApp> {
  const app = document.createElement('tb-app');
  app.lang = lang;
  for (const extension of extensions) app.host.of(messageExtensions).register(extension);
  const inner = document.createElement('tb-item-card');
  inner.item = item;
  app.append(inner);
  await fixture(html`<div>${app}</div>`);
  await settled(app);
  return app;
}

describe('the language of an element', () => {
  afterEach(() => {
    document.documentElement.lang = 'zh-CN';
  });

  it('is Chinese where nobody says', async () => {
    document.documentElement.removeAttribute('lang');
    const element = await fixture(card());
    await drawn(element);
    expect(textOf(element)).to.contain('不收费');
  });

  for (const lang of ['zh', 'zh-CN', 'zh-Hans-CN', 'ZH-cn', 'zh_CN', 'cn', '', 'not a language', '-']) {
    it(`is Chinese for lang="${lang}"`, async () => {
      const element = await fixture(html`<div lang=${lang}>${card(aFullItem())}</div>`);
      await drawn(element);
      expect(textOf(element)).to.contain('5 个工作日');
    });
  }

  for (const lang of ['en', 'en-GB', 'EN-us', 'en_US']) {
    it(`is English for lang="${lang}"`, async () => {
      const element = await fixture(html`<div lang=${lang}>${card()}</div>`);
      await inEnglish(element);
      expect(textOf(element)).to.contain('1 visit');
    });
  }

  it('is English for a language nobody has words in, and says that it is', async () => {
    const element = await fixture(html`<div lang="pt-BR">${card()}</div>`);
    await inEnglish(element);
    const said = [...composed(element)].find((node) => node instanceof Text && node.data.includes('Free'))!;
    expect(langAt(said)).to.match(/^en/);
  });

  it('counts from the nearest mark, also outside a shadow root', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('tb-item-card'));
    inner.item = item;
    await inEnglish(outer);
  });

  it('changes with the page, and back', async () => {
    const element = await fixture(card());
    await drawn(element);
    document.documentElement.lang = 'en';
    await inEnglish(element);
    document.documentElement.lang = 'zh-CN';
    await until(() => textOf(element).includes('不收费'));
  });

  it('changes with the host of the shadow root it stands in', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const section = page.attachShadow({ mode: 'open' }).appendChild(document.createElement('section'));
    const inner = section.appendChild(document.createElement('tb-item-card'));
    inner.item = item;
    await drawn(page);
    section.lang = 'en';
    await inEnglish(page);
  });

  it('changes when the element is moved to a part of the page in another language', async () => {
    const page = await fixture(
      html`<div>
        <div lang="en"></div>
        <div lang="zh-CN">${card()}</div>
      </div>`,
    );
    await drawn(page);
    page.querySelector('[lang=en]')!.append(page.querySelector('tb-item-card')!);
    await inEnglish(page);
  });
});

describe('the words of a page of its own', () => {
  it('come before ours', async () => {
    const app = await withWords('zh-CN', words('org.example.words', 'zh-CN', { 'fee.free': '免费' }));
    await until(() => textOf(app).includes('免费'));
    expect(textOf(app)).to.contain('跑 1 次');
  });

  it('come before ours in English too', async () => {
    const app = await withWords('en', words('org.example.words', 'en', { 'fee.free': 'Gratis' }));
    await until(() => textOf(app).includes('Gratis'));
    expect(textOf(app)).to.contain('1 visit');
  });

  it('serve the sub-tags of their language, in any case', async () => {
    const app = await withWords('EN-gb', words('org.example.words', 'en', { 'fee.free': 'Gratis' }));
    await until(() => textOf(app).includes('Gratis'));
  });

  it('are taken from the one registered last', async () => {
    const app = await withWords(
      'zh-CN',
      words('org.example.first', 'zh', { 'fee.free': '甲', 'card.visits': '到场 {count} 次' }),
      words('org.example.last', 'zh', { 'fee.free': '乙' }),
    );
    await until(() => textOf(app).includes('乙'));
    expect(textOf(app)).to.contain('到场 1 次');
  });

  it('can be functions', async () => {
    const app = await withWords('ru', {
      id: 'org.example.ru',
      lang: 'ru',
      load: async () => ({ 'card.visits': ({ count }) => `${count} визит` }),
    });
    await until(() => textOf(app).includes('1 визит'));
    const said = [...composed(app)].find((node) => node instanceof Text && node.data.includes('визит'))!;
    expect(langAt(said)).to.equal('ru');
  });

  it('that cannot be had keep neither ours nor those of others back', async () => {
    const app = await withWords(
      'en',
      { id: 'org.example.broken', lang: 'en', load: () => Promise.reject(new Error('no')) },
      words('org.example.words', 'en', { 'card.visits': 'Come {count} time' }),
    );
    await inEnglish(app);
    expect(textOf(app)).to.contain('Come 1 time');
  });

  it('of one language do not stay when the page changes to another', async () => {
    const app = await withWords('zh-CN', words('org.example.words', 'zh', { 'fee.free': '免费' }));
    await until(() => textOf(app).includes('免费'));
    app.lang = 'en';
    await inEnglish(app);
    expect(textOf(app)).not.to.contain('免费');
  });
});

describe('a page in English', () => {
  const hasHan = /\p{Script=Han}/u;
  /** Text of the catalogue may hold such marks and digits as English does. */
  const isEnglish = /[A-Za-z]{2,} [A-Za-z]{2,}/;

  const guideItem = aFullItem({
    updated: '2026-10-12T09:00:00+08:00',
    type: coded('local.type', '1', '其他事项'),
    caseType: coded('local.case', '1', '本地件'),
    onlineDepth: [coded('natl.online-depth', '5', '办理'), coded('local.depth', '1', '到府办理')],
    inCentre: true,
    centreName: '津港市政务服务中心（虚构）',
    scope: [coded('local.scope', '1', '全域通办')],
    scopeRegions: ['临港区', '望海区'],
    jointDepartments: '津港市税务局（虚构）',
    materials: [
      {
        id: 'm1',
        name: '备案申请表',
        originals: 1,
        form: coded('local.form', '1', '竹简'),
        paperSize: '大八开',
        signature: '盖章',
        source: coded('local.source', '1', '祖传'),
        sourceNote: '由家中长辈交付',
        type: coded('local.type', '1', '文书'),
        submitWays: [coded('local.way', '1', '托人带到')],
        licence: { name: '营业执照' },
        deferral: { way: '七日内补交', limit: { amount: 7, unit: 'day' } },
        samples: [{ id: 's', name: '样表.pdf', url: 'https://zwfw.jingang.example/s.pdf' }],
        blanks: [{ id: 'b', name: '空表.pdf' }],
      },
      { id: 'm3', name: '授权委托书', originals: 1 },
      { id: 'm2', name: '营业执照', exemption: { reason: 'licence', note: '系统读取' } },
    ],
    steps: [
      { name: '受理', handler: '窗口人员', result: '受理通知书', standard: '材料齐全', limitText: '当日' },
    ],
    specialProcedures: [{ name: '专家评审', limit: { amount: 3, unit: 'workday' }, department: '公安局' }],
    results: [{ name: '备案证明', validity: '三年', type: coded('local.result', '1', '木牌') }],
    fees: [{ name: '刻章费', standard: '每枚八十元', kind: coded('local.fee', '1', '现场缴纳') }],
    legalBases: [
      {
        name: '《暂行规则》',
        number: '第一号',
        clause: '第六条',
        issuer: '国务院',
        effectiveFrom: '1951-08-15',
      },
    ],
    consult: { phones: ['12345', '099-0000 0102 转 8'], wechat: '津港政务', address: '海滨路' },
  });

  it('has no Chinese of ours, and marks what is Chinese as Chinese', async () => {
    const guide = await showGuide(undefined, {
      source: sourceOf(aCatalogue([guideItem], { fictional: true, validUntil: '2020-01-01' })),
      code: 'seal',
      lang: 'en',
    });
    await until(() => textOf(guide).includes('How it works'));
    openAll(guide);
    const texts = [...composed(guide)].filter(
      (node): node is Text => node instanceof Text && hasHan.test(node.data),
    );
    expect(texts.length).to.be.greaterThan(30);
    for (const text of texts) expect(langAt(text), text.data).to.equal('zh-CN');
  });

  it('does not mark English as Chinese', async () => {
    const guide = await showGuide(guideItem, { lang: 'en' });
    await until(() => textOf(guide).includes('How it works'));
    openAll(guide);
    const texts = [...composed(guide)].filter(
      (node): node is Text => node instanceof Text && isEnglish.test(node.data),
    );
    expect(texts.length).to.be.greaterThan(30);
    for (const text of texts) expect(langAt(text), text.data).to.match(/^en/);
  });

  it('has no labels of what is not known', async () => {
    const guide = await showGuide(anItem(), { lang: 'en' });
    await until(() => textOf(guide).includes('Kind of service'));
    expect(deepAll(guide, 'dt').map(textOf)).to.deep.equal(['Kind of service']);
  });

  it('has a list and cards that do the same', async () => {
    const app = await inApp(
      sourceOf(aCatalogue([guideItem, anItem({ id: 'tax', department: { name: '津港市税务局' } })])),
      html`<tb-catalogue></tb-catalogue>`,
      {
        lang: 'en',
      },
    );
    await until(() => textOf(app).includes('Find a service'));
    const skipped = 'Enter its Chinese name';
    for (const node of composed(app.querySelector('tb-catalogue')!)) {
      if (!(node instanceof Text) || node.data.includes(skipped)) continue;
      if (hasHan.test(node.data)) expect(langAt(node), node.data).to.equal('zh-CN');
      else if (isEnglish.test(node.data)) expect(langAt(node), node.data).to.match(/^en/);
    }
  });

  it('says counts in the singular and the plural', async () => {
    const one = await fixture<TbItemCard>(
      html`<div lang="en">${card(anItem({ visits: 1, charged: false }))}</div>`,
    );
    const two = await fixture<TbItemCard>(
      html`<div lang="en">${card(anItem({ visits: 2, charged: false }))}</div>`,
    );
    await inEnglish(one);
    await inEnglish(two);
    expect(textOf(one)).to.contain('1 visit').and.not.to.contain('1 visits');
    expect(textOf(two)).to.contain('2 visits');
  });

  it('says days the English way', async () => {
    const guide = await showGuide(aFullItem(), { lang: 'en-GB' });
    await until(() => textOf(guide).includes('Updated 12 October 2026'));
  });

  it('has its words while it waits', async () => {
    const app = await fixture(
      html`<tb-app lang="en" .source=${silentSource}><tb-item-guide code="seal"></tb-item-guide></tb-app>`,
    );
    await until(() => textOf(app) === 'Loading…');
  });
});

it('a coded value without text is not shown in any language', async () => {
  for (const lang of ['zh-CN', 'en']) {
    const guide = await showGuide(anItem({ type: coded('natl.task-type', '01'), powerScope: '范围' }), {
      lang,
    });
    await until(() => textOf(guide).includes(lang === 'en' ? 'When you can apply' : '受理条件'));
    expect(textOf(guide)).not.to.match(/Administrative licence|行政许可|natl|task-type|01/);
    expect(deepAll(guide, 'dt').map(textOf)).not.to.include('事项类型').and.not.to.include('Kind of service');
  }
});
