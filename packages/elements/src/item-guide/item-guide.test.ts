import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { Item, Limit, Material } from '@tongban/core/catalogue';
import { fileResolvers } from '@tongban/core/extensions';
import '../define-all.js';
import { freezeDate } from '../testing/clock.js';
import { aCatalogue, aFullItem, anItem, coded } from '../testing/items.js';
import { drawn, inApp, placeGuide, settled, showGuide } from '../testing/mount.js';
import { failingSource, handSource, silentSource, sourceOf } from '../testing/sources.js';
import { deep, deepAll, focused, openAll, textOf, withText } from '../testing/tree.js';
import { hearWarnings } from '../testing/warnings.js';
import type { TbApplyEvent, TbItemGuide, TbSectionShownEvent } from './item-guide.js';
import { until } from '../testing/until.js';

const sectionsOf = (guide: TbItemGuide) => deepAll(guide, 'section').map(({ id }) => id.replace('tb-', ''));
const section = (guide: TbItemGuide, name: string) => deep(guide, `#tb-${name}`);
const factsOf = (guide: TbItemGuide) =>
  new Map(
    deepAll(deep(guide, 'dl'), 'dt').map((term) => [
      textOf(term),
      textOf(term.nextElementSibling as HTMLElement),
    ]),
  );
const hrefs = (guide: TbItemGuide) =>
  deepAll<HTMLAnchorElement>(guide, 'a').map((link) => link.getAttribute('href'));
const applyLinks = (guide: TbItemGuide) => deepAll(guide, 'a').filter((link) => textOf(link) === '在线申请');

/** The item without what these keys hold. */
function without(item: Item, ...keys: (keyof Item)[]): Item {
  return Object.fromEntries(
    Object.entries(item).filter(([key]) => !keys.includes(key as keyof Item)),
  ) as unknown as Item;
}

describe('<tb-item-guide>', () => {
  let unfreeze: () => void;
  beforeEach(() => {
    unfreeze = freezeDate('2026-11-16T10:00:00+08:00'); // a Monday
  });
  afterEach(() => {
    unfreeze();
    // WebKit allows a hundred changes in ten seconds, and a quick machine runs more tests than that.
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  });

  describe('what is asked first', () => {
    it('is answered in the order people ask: who, what, where, how long, how much, how often', async () => {
      const facts = factsOf(await showGuide(aFullItem()));
      expect([...facts.keys()]).to.deep.equal(['谁能办', '带什么', '在哪办', '办多久', '要多少钱', '跑几次']);
      expect(facts.get('谁能办')).to.contain('个人、企业和其他组织');
      expect(facts.get('带什么'))
        .to.contain('1 份材料')
        .and.to.contain('另有 1 份')
        .and.to.contain('1 份免提交');
      expect(facts.get('在哪办')).to.contain('网上办理').and.to.contain('公安综合窗口');
      expect(facts.get('办多久')).to.contain('5 个工作日').and.to.contain('法定 10 个工作日');
      expect(facts.get('要多少钱')).to.contain('收费').and.to.contain('每枚 80 元');
      expect(facts.get('跑几次')).to.equal('1 次');
    });

    const parts: readonly [string, keyof Item][] = [
      ['谁能办', 'serviceObjects'],
      ['带什么', 'materials'],
      ['要多少钱', 'charged'],
      ['跑几次', 'visits'],
    ];
    for (const [term, key] of parts) {
      it(`leaves out “${term}” when the data does not say`, async () => {
        const facts = factsOf(await showGuide(without(aFullItem(), key)));
        expect(facts.has(term)).to.equal(false);
        expect(facts.size).to.equal(5);
      });
    }

    it('leaves out where and how long when the data does not say', async () => {
      const item = without(aFullItem(), 'online', 'windows', 'legalLimit', 'promisedLimit');
      expect([...factsOf(await showGuide(item)).keys()]).to.deep.equal([
        '谁能办',
        '带什么',
        '要多少钱',
        '跑几次',
      ]);
    });

    it('is left out altogether when nothing is known', async () => {
      const guide = await showGuide(anItem());
      expect(deepAll(guide, 'dl[aria-label]')).to.have.lengthOf(0);
    });

    it('names the window when it cannot be done online', async () => {
      const facts = factsOf(await showGuide(aFullItem({ online: false })));
      expect(facts.get('在哪办')).to.equal('公安综合窗口津港市海滨路 1 号');
    });

    it('says that nothing has to be brought, or paid, or travelled for', async () => {
      const facts = factsOf(
        await showGuide(
          aFullItem({
            charged: false,
            visits: 0,
            materials: [{ id: 'm', name: '证', exemption: { reason: 'sharing' } }],
          }),
        ),
      );
      expect(facts.get('带什么')).to.contain('不用带材料');
      expect(facts.get('要多少钱')).to.equal('不收费');
      expect(facts.get('跑几次')).to.equal('不用跑');
    });
  });

  it('never says 无, undefined or the like for what it does not know', async () => {
    for (const item of [
      anItem(),
      aFullItem(),
      anItem({ materials: [{ id: 'm', name: '证' }], steps: [{ name: '受理' }] }),
    ]) {
      const guide = await showGuide(item);
      openAll(guide);
      expect(textOf(guide)).not.to.match(/undefined|null|NaN|\[object|guide\.|(^| )无( |$)/);
    }
  });

  describe('materials', () => {
    const show = (materials: Material[], item: Partial<Item> = {}) =>
      showGuide(anItem({ materials, ...item }), { sections: 'materials' });

    it('that need not be handed in come last, say why, and are not counted', async () => {
      const guide = await show([
        { id: 'a', name: '证照', exemption: { reason: 'licence' } },
        { id: 'b', name: '申请表' },
        { id: 'c', name: '证明', exemption: { reason: 'abolished', note: '2025 年起' } },
        { id: 'd', name: '照片' },
      ]);
      expect(deepAll(guide, 'li h4').map(textOf)).to.deep.equal(['申请表', '照片', '证照', '证明']);
      expect(factsOf(guide).get('带什么')).to.equal('2 份材料2 份免提交');
      expect(textOf(section(guide, 'materials')))
        .to.contain('已有电子证照')
        .and.to.contain('证明已取消')
        .and.to.contain('2025 年起');
    });

    it('that only some need say when', async () => {
      const guide = await showGuide(aFullItem());
      expect(textOf(section(guide, 'materials'))).to.contain('仅在这种情况需要：“由谁办理？”选“代办人”');
    });

    it('that several answers call for name them all, nested ones too', async () => {
      const guide = await show([{ id: 'm', name: '委托书' }], {
        situations: [
          {
            id: 'q1',
            question: '由谁办理？',
            options: [
              {
                id: 'o1',
                text: '代办人',
                questions: [
                  {
                    id: 'q2',
                    question: '是亲属吗？',
                    options: [{ id: 'o2', text: '不是', materials: ['m'] }],
                  },
                ],
              },
              { id: 'o3', text: '单位', materials: ['m'] },
            ],
          },
        ],
      });
      expect(textOf(section(guide, 'materials')))
        .to.contain('“是亲属吗？”选“不是”')
        .and.to.contain('“由谁办理？”选“单位”');
    });

    it('say how many, on what, and that they can follow later or are not a must', async () => {
      const guide = await show([
        {
          id: 'a',
          name: '甲',
          originals: 1,
          copies: 2,
          paperSize: 'A4',
          form: coded('natl.material-format', '1', '纸质'),
        },
        { id: 'b', name: '乙', copiesTotal: 3, deferral: { limit: { amount: 5, unit: 'workday' } } },
        { id: 'c', name: '丙', necessity: coded('natl.material-need', '2', '非必要') },
      ]);
      expect(textOf(section(guide, 'materials')))
        .to.contain('原件 1 份 · 复印件 2 份 · 纸质 · A4')
        .and.to.contain('共 3 份')
        .and.to.contain('5 个工作日内补')
        .and.to.contain('非必要');
    });

    it('keep how to fill them in folded until it is opened', async () => {
      const guide = await show([{ id: 'a', name: '表', guidance: '用黑色笔' }]);
      expect(textOf(guide)).not.to.contain('用黑色笔');
      deep(guide, 'summary').click();
      await until(() => textOf(guide).includes('用黑色笔'));
    });

    it('have no fold where there is nothing in it', async () => {
      const guide = await show([{ id: 'a', name: '表', originals: 1 }]);
      expect(deepAll(guide, 'details')).to.have.lengthOf(0);
    });
  });

  describe('files', () => {
    const item = anItem({
      materials: [
        {
          id: 'a',
          name: '表',
          samples: [{ id: 's1', name: '样表.pdf' }],
          blanks: [{ id: 'b1', name: '空表.docx', url: 'https://files.example/b1' }, { id: 'b2' }],
        },
      ],
    });

    it('without an address are names, and nothing when they have none', async () => {
      const guide = await showGuide(item);
      expect(textOf(guide)).to.contain('样表.pdf').and.not.to.contain('空白表格');
      expect(hrefs(guide)).to.deep.equal(['https://files.example/b1']);
    });

    const resolvers: readonly [string, (id: string) => string | undefined, (string | null)[]][] = [
      [
        'are links where somebody knows the address',
        (id) => `https://r.example/${id}`,
        ['https://r.example/s1', 'https://files.example/b1', 'https://r.example/b2'],
      ],
      ['stay names where nobody does', () => undefined, ['https://files.example/b1']],
      [
        'are never links to what a page may not link to',
        () => 'javascript:alert(1)',
        ['https://files.example/b1'],
      ],
      [
        'stay names where the page’s own code fails',
        () => {
          throw new Error('trouble');
        },
        ['https://files.example/b1'],
      ],
    ];
    for (const [what, resolve, links] of resolvers) {
      it(what, async () => {
        const app = document.createElement('tb-app');
        app.host.of(fileResolvers).register({ id: 'org.example.files', resolve: ({ id }) => resolve(id) });
        const guide = app.appendChild(document.createElement('tb-item-guide'));
        guide.item = item;
        await fixture(html`<div>${app}</div>`);
        await settled(guide);
        expect(textOf(guide)).to.contain('样表.pdf');
        expect(hrefs(guide)).to.deep.equal(links);
        expect(deepAll(guide, 'a').map((a) => (a as HTMLAnchorElement).rel)).to.deep.equal(
          links.map(() => 'noopener noreferrer'),
        );
      });
    }
  });

  describe('sections', () => {
    const usual = [
      'materials',
      'conditions',
      'steps',
      'fees',
      'results',
      'windows',
      'basis',
      'faqs',
      'contact',
      'remedy',
      'rights',
      'about',
    ];

    it('come in their usual order, those without data left out', async () => {
      expect(sectionsOf(await showGuide(aFullItem()))).to.deep.equal(usual);
      expect(sectionsOf(await showGuide(anItem()))).to.deep.equal(['about']);
    });

    it('come as the page asks, in that order and each once', async () => {
      const guide = await showGuide(aFullItem(), { sections: ' windows  materials windows ' });
      expect(sectionsOf(guide)).to.deep.equal(['windows', 'materials']);
    });

    it('that nobody knows are warned about once and left out', async () => {
      const warnings = hearWarnings();
      try {
        for (const name of ['甲', '乙']) {
          const guide = await showGuide(aFullItem({ name }), {
            sections: 'constructor materials __proto__ toString price',
          });
          expect(sectionsOf(guide)).to.deep.equal(['materials']);
        }
        expect(warnings.said.filter((words) => words.includes('knows no section "price"'))).to.have.lengthOf(
          1,
        );
      } finally {
        warnings.stop();
      }
    });

    it('are all shown when the page asks only for unknown ones', async () => {
      const warnings = hearWarnings();
      const guide = await showGuide(aFullItem(), { sections: 'prices' });
      warnings.stop();
      expect(sectionsOf(guide)).to.deep.equal(usual);
    });

    it('below the first screen arrive later, and are said to be on their way', async () => {
      const guide = await placeGuide(without(aFullItem(), 'situations'));
      await guide.updateComplete;
      expect(textOf(guide)).to.contain('公章刻制备案').and.to.contain('备案申请表');
      await settled(guide);
      expect(textOf(guide)).to.contain('备案证明').and.not.to.contain('正在加载');
    });

    it('ask about the situation where materials depend on it', async () => {
      const guide = await placeGuide(aFullItem());
      await guide.updateComplete;
      expect(textOf(guide)).not.to.contain('备案申请表');
      await settled(guide);
      const materials = section(guide, 'materials');
      expect(textOf(materials)).to.contain('由谁办理？').and.to.contain('备案申请表');
      deepAll(materials, '.option input')[1]!.click();
      await settled(guide);
      expect(textOf(section(guide, 'materials'))).to.contain('要带 2 样');
    });

    it('have headings that name them', async () => {
      const guide = await showGuide(aFullItem());
      for (const each of deepAll(guide, 'section')) {
        const heading = deep(guide, `#${each.getAttribute('aria-labelledby')}`);
        expect(textOf(heading)).to.match(/^\p{Script=Han}{2,}/u);
      }
    });

    /** Goes on scrolling to a section, as text above it may still be coming and push it away. */
    const scrollUntil = (target: Element, isSo: () => boolean) =>
      until(() => {
        target.scrollIntoView();
        return isSo();
      });

    it('tell the page when they first come into view, once each', async () => {
      const app = await inApp(undefined, html``);
      const guide = document.createElement('tb-item-guide');
      guide.item = aFullItem();
      const seen: string[] = [];
      guide.addEventListener('tb-section-shown', ({ detail }: TbSectionShownEvent) =>
        seen.push(detail.section),
      );
      app.append(guide);
      await settled(guide);
      await scrollUntil(section(guide, 'about'), () => seen.includes('about'));
      await scrollUntil(section(guide, 'materials'), () => seen.includes('materials'));
      section(guide, 'about').scrollIntoView();
      guide.requestUpdate();
      await drawn(guide);
      section(guide, 'materials').scrollIntoView();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      expect(seen.filter((name) => name === 'about')).to.have.lengthOf(1);
    });

    it('are told of anew with another item', async () => {
      const guide = await showGuide(aFullItem());
      const seen: string[] = [];
      guide.addEventListener('tb-section-shown', ({ detail }: TbSectionShownEvent) =>
        seen.push(detail.section),
      );
      const times = () => seen.filter((name) => name === 'about').length;
      await scrollUntil(section(guide, 'about'), () => times() > 0);
      const before = times();
      guide.item = { ...aFullItem(), id: 'another' };
      await drawn(guide);
      await scrollUntil(section(guide, 'about'), () => times() > before);
    });

    it('are told of also after the guide was moved in the page', async () => {
      const app = await fixture<HTMLElement>(html`<div><p></p></div>`);
      // Out of sight until it has been moved: what has been told is not told again.
      app.querySelector('p')!.style.height = '300vh';
      app.scrollIntoView();
      const guide = document.createElement('tb-item-guide');
      guide.item = aFullItem();
      const seen: string[] = [];
      guide.addEventListener('tb-section-shown', ({ detail }: TbSectionShownEvent) =>
        seen.push(detail.section),
      );
      app.append(guide);
      await settled(guide);
      expect(seen).to.deep.equal([]);
      guide.remove();
      app.append(guide);
      await scrollUntil(section(guide, 'about'), () => seen.includes('about'));
    });
  });

  describe('an address that names a section', () => {
    const inView = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    };

    it('leads there once the section has come', async () => {
      history.replaceState(null, '', '#tb-about');
      const guide = await showGuide(aFullItem());
      await until(() => textOf(focused()!) === '事项信息');
      expect(inView(section(guide, 'about'))).to.equal(true);
    });

    it('leads there past a list of materials that is drawn after the guide', async () => {
      history.replaceState(null, '', '#tb-windows');
      document.documentElement.style.overflowAnchor = 'none'; // as engines without scroll anchoring do
      const guide = await showGuide(aFullItem());
      await until(() => focused()?.id === 'title-windows');
      await until(() => guide.renderRoot.querySelector('tb-materials')?.renderRoot.querySelector('.line'));
      document.documentElement.style.overflowAnchor = '';
      expect(inView(section(guide, 'windows'))).to.equal(true);
    });

    it('leads there when it changes', async () => {
      const guide = await showGuide(aFullItem());
      location.hash = '#tb-contact';
      await until(() => textOf(focused()!) === '咨询和投诉');
      expect(inView(section(guide, 'contact'))).to.equal(true);
    });

    it('opens what it is folded in', async () => {
      history.replaceState(null, '', '#tb-rights');
      const guide = await showGuide(aFullItem(), { mode: 'elder' });
      await until(() => textOf(guide).includes('知情权'));
    });

    it('of anything else changes nothing', async () => {
      for (const hash of ['#top', '#tb-', '#tb-nothing', '#tb-<img>', '#tb-title-about']) {
        history.replaceState(null, '', hash);
        const guide = await showGuide(aFullItem());
        await nextFrame();
        await nextFrame();
        expect(focused()?.localName, hash).to.equal('body');
        guide.remove();
      }
    });
  });

  describe('applying', () => {
    it('goes to the item’s own address without anybody listening', async () => {
      const guide = await showGuide(aFullItem());
      expect(applyLinks(guide).length).to.be.at.least(1);
      for (const link of applyLinks(guide))
        expect(link.getAttribute('href')).to.equal('https://zwfw.jingang.example/apply/seal');
    });

    const addresses: readonly [string, Partial<Item>, string][] = [
      [
        'the address to sign in',
        { onlineUrl: undefined, loginUrl: 'https://login.example/' } as never,
        'https://login.example/',
      ],
      [
        'the phone’s address',
        { onlineUrl: undefined, mobileUrl: 'https://m.example/' } as never,
        'https://m.example/',
      ],
    ];
    for (const [what, parts, href] of addresses) {
      it(`goes to ${what} where there is no better one`, async () => {
        const guide = await showGuide(aFullItem(parts));
        expect(applyLinks(guide)[0]!.getAttribute('href')).to.equal(href);
      });
    }

    it('offers the phone beside the computer', async () => {
      const guide = await showGuide(aFullItem({ mobileUrl: 'https://m.example/' }));
      expect(withText(guide, 'a', '手机申请').getAttribute('href')).to.equal('https://m.example/');
    });

    it('tells the page, which may open its own form instead', async () => {
      const item = aFullItem({ onlineUrl: `${location.href.split('#')[0]}#applied` });
      const guide = await showGuide(item);
      const heard = oneEvent(document.body, 'tb-apply') as Promise<TbApplyEvent>;
      guide.addEventListener('tb-apply', (event) => event.preventDefault(), { once: true });
      applyLinks(guide)[0]!.click();
      const { detail, bubbles, composed, cancelable } = await heard;
      expect(detail).to.deep.equal({ id: 'seal', item });
      expect([bubbles, composed, cancelable]).to.deep.equal([true, true, true]);
      expect(location.hash).to.equal('');
      applyLinks(guide)[0]!.click();
      // Firefox follows a link to the same page only in a later task.
      await until(() => location.hash === '#applied', 'the link is followed');
    });

    it('is not offered where there is no address', async () => {
      expect(applyLinks(await showGuide(without(aFullItem(), 'onlineUrl')))).to.have.lengthOf(0);
    });

    const addressesNobodyMayLinkTo = [
      'javascript:alert(1)',
      'data:text/html,x',
      '//x.example',
      '/apply',
      'ftp://x',
      'https://x y',
    ];
    for (const onlineUrl of addressesNobodyMayLinkTo) {
      it(`never leads to ${onlineUrl}`, async () => {
        expect(applyLinks(await showGuide(aFullItem({ onlineUrl })))).to.have.lengthOf(0);
      });
    }

    const states: readonly [string, Partial<Item>, string][] = [
      ['paused', { state: coded('natl.task-state', '2', '暂停') }, '暂停办理，现在不能申请'],
      ['cancelled', { state: coded('natl.task-state', '3', '取消') }, '已经取消，不再办理'],
      ['over', { effectiveTo: '2026-11-15' }, '自 2026年11月15日起取消'],
      ['still to come', { effectiveFrom: '2026-11-17' }, '自 2026年11月17日起实施，现在还不能申请'],
    ];
    for (const [what, parts, words] of states) {
      it(`is not offered for an item that is ${what}, and the guide says so`, async () => {
        const item = aFullItem({
          mobileUrl: 'https://m.example/',
          appointmentUrl: 'https://a.example/',
          ...parts,
        });
        const guide = await showGuide(item);
        expect(textOf(guide)).to.contain(words);
        expect(hrefs(guide).filter((href) => href?.startsWith('http'))).to.have.lengthOf(0);
        expect(textOf(guide)).not.to.contain('今天受理');
      });
    }

    it('is offered on the first and the last day', async () => {
      for (const parts of [{ effectiveFrom: '2026-11-16' }, { effectiveTo: '2026-11-16' }])
        expect(applyLinks(await showGuide(aFullItem(parts))).length).to.be.at.least(1);
    });
  });

  describe('phones', () => {
    it('are links that dial, with the extension', async () => {
      const guide = await showGuide(aFullItem());
      expect(hrefs(guide)).to.include.members(['tel:09900000102,8', 'tel:12345', 'tel:09900000101']);
    });

    it('that cannot be dialled are text', async () => {
      const guide = await showGuide(aFullItem({ consult: { phones: ['见窗口公告', '12'] } }));
      openAll(guide);
      expect(textOf(section(guide, 'contact'))).to.contain('见窗口公告、12');
      expect(hrefs(guide).filter((href) => href === 'tel:12')).to.have.lengthOf(0);
    });
  });

  describe('a code of several items', () => {
    const items = [
      anItem({ id: 'a', name: '设立', catalogCode: '990131127000' }),
      anItem({ id: 'b', name: '变更', catalogCode: '990131127000' }),
      anItem({ id: 'c', name: '别的' }),
    ];
    const code = '990131127000';

    it('offers the choice, and shows what is chosen with the focus on it', async () => {
      const guide = await showGuide(undefined, { source: sourceOf(aCatalogue(items)), code });
      expect(textOf(guide)).to.contain('有 2 个事项使用这个编码');
      expect(deepAll(guide, 'button').map(textOf)).to.deep.equal(['设立', '变更']);
      withText(guide, 'button', '变更').click();
      await settled(guide);
      expect(textOf(deep(guide, 'h2'))).to.equal('变更');
      expect(focused() === deep(guide, 'h2')).to.equal(true);
    });

    it('tells namesakes apart by their departments', async () => {
      const ofOffice = (id: string, office: string) =>
        anItem({ id, name: '设立', catalogCode: code, department: { name: office } });
      const namesakes = [ofOffice('a', '东区局'), ofOffice('b', '西区局')];
      const guide = await showGuide(undefined, { source: sourceOf(aCatalogue(namesakes)), code });
      expect(deepAll(guide, 'button').map(textOf)).to.deep.equal(['设立东区局', '设立西区局']);
    });

    it('offers it again for another code', async () => {
      const guide = await showGuide(undefined, { source: sourceOf(aCatalogue(items)), code });
      withText(guide, 'button', '变更').click();
      await settled(guide);
      guide.code = 'c';
      await settled(guide);
      expect(textOf(deep(guide, 'h2'))).to.equal('别的');
      guide.code = code;
      await settled(guide);
      expect(deepAll(guide, 'button')).to.have.lengthOf(2);
    });

    it('does not keep what was chosen from an earlier catalogue', async () => {
      const guide = await showGuide(undefined, { source: sourceOf(aCatalogue(items)), code });
      withText(guide, 'button', '变更').click();
      await settled(guide);
      const app = guide.closest('tb-app')!;
      app.source = sourceOf(aCatalogue([anItem()]));
      await until(() => textOf(guide).includes('没有找到'));
      expect(deepAll(guide, 'h2')).to.have.lengthOf(0);
    });
  });

  describe('until there is an item', () => {
    const first = html`<tb-item-guide code="seal"><a href="/seal">公章</a></tb-item-guide>`;

    it('shows what the page has put in', async () => {
      const app = await fixture(html`<tb-app .source=${silentSource}>${first}</tb-app>`);
      await drawn(app);
      expect(textOf(app)).to.equal('公章');
    });

    it('shows it with what went wrong', async () => {
      const app = await inApp(failingSource(), first);
      expect(textOf(app)).to.contain('公章').and.to.contain('暂时连不上服务器');
    });

    it('shows it with the code that is not there', async () => {
      const app = await inApp(sourceOf(aCatalogue([])), first);
      expect(textOf(app)).to.contain('公章').and.to.contain('没有找到编码为“seal”的事项');
    });

    it('says that it is on its way when the page has put nothing in', async () => {
      const app = await fixture(
        html`<tb-app .source=${silentSource}><tb-item-guide code="seal"></tb-item-guide></tb-app>`,
      );
      await drawn(app);
      expect(textOf(app)).to.equal('正在加载…');
    });

    it('warns a page without an app around it, once', async () => {
      const warnings = hearWarnings();
      try {
        const guide = await fixture(html`<tb-item-guide code="seal"></tb-item-guide>`);
        await fixture(html`<tb-item-guide code="tax"></tb-item-guide>`);
        expect(warnings.said.filter((words) => words.includes('<tb-app'))).to.have.lengthOf(1);
        expect(textOf(guide)).to.contain('这里还没有设置');
      } finally {
        warnings.stop();
      }
    });

    it('takes an item before or after it is attached, and the next one', async () => {
      const guide = document.createElement('tb-item-guide');
      guide.item = anItem({ name: '甲' });
      await fixture(html`<div>${guide}</div>`);
      await settled(guide);
      expect(textOf(deep(guide, 'h2'))).to.equal('甲');
      guide.item = anItem({ name: '乙' });
      await settled(guide);
      expect(textOf(deep(guide, 'h2'))).to.equal('乙');
      guide.item = undefined;
      await settled(guide);
      expect(deepAll(guide, 'h2')).to.have.lengthOf(0);
    });

    it('shows the item once a catalogue comes', async () => {
      const source = handSource();
      const app = await fixture<HTMLElement>(html`<tb-app .source=${source}>${first}</tb-app>`);
      source.calls[0]!.answer(aCatalogue());
      await settled(app);
      expect(textOf(app)).to.contain('公章刻制备案');
    });
  });

  describe('time limits', () => {
    const time = async (parts: Partial<Item>) => {
      const guide = await showGuide(anItem(parts), { sections: 'about' });
      return { fact: factsOf(guide).get('办多久'), aside: textOf(deep(guide, 'aside')), guide };
    };

    it('of nothing are on the spot', async () => {
      for (const unit of ['workday', 'minute'] as const) {
        const { fact, aside } = await time({ promisedLimit: { amount: 0, unit } });
        expect(fact).to.equal('当场办结');
        expect(aside).to.contain('当场办结').and.not.to.contain('0 ');
      }
    });

    it('without a known unit say so instead of guessing, and are never a day', async () => {
      const { fact, aside, guide } = await time({ promisedLimit: { amount: 15 } as Limit });
      expect(fact).to.equal('15（单位未注明）');
      await guide.updateComplete;
      expect(aside).not.to.contain('受理');
    });

    const units: readonly [Limit['unit'], string][] = [
      ['workday', '3 个工作日'],
      ['day', '3 个自然日'],
      ['hour', '3 小时'],
      ['minute', '3 分钟'],
      ['month', '3 个月'],
    ];
    for (const [unit, words] of units) {
      it(`of 3 ${unit}s are “${words}”`, async () => {
        expect((await time({ promisedLimit: { amount: 3, unit } })).fact).to.contain(words);
      });
    }

    it('that the law sets count where nothing is promised', async () => {
      expect((await time({ legalLimit: { amount: 20, unit: 'workday' } })).fact).to.contain('20 个工作日');
    });

    it('become the day it is done if accepted today', async () => {
      const { guide } = await time({ promisedLimit: { amount: 5, unit: 'workday' } });
      await until(() => textOf(deep(guide, 'aside')).includes('如果今天受理，最晚 11月23日（周一）办结'));
      expect(factsOf(guide).get('办多久')).to.contain('11月23日');
    });

    it('name the year when the day lies in the next one', async () => {
      unfreeze();
      unfreeze = freezeDate('2025-12-30T10:00:00+08:00');
      const { guide } = await time({ promisedLimit: { amount: 5, unit: 'workday' } });
      await until(() => textOf(deep(guide, 'aside')).includes('2026年1月7日'));
    });

    it('count from the day it is in China', async () => {
      unfreeze();
      unfreeze = freezeDate('2026-11-15T16:30:00Z'); // half past midnight on the 16th
      const { guide } = await time({ promisedLimit: { amount: 1, unit: 'workday' } });
      await until(() => textOf(deep(guide, 'aside')).includes('11月17日'));
    });

    it('become no day beyond the holidays that have been published', async () => {
      const near = (await time({ promisedLimit: { amount: 5, unit: 'workday' } })).guide;
      const far = (await time({ promisedLimit: { amount: 60, unit: 'workday' } })).guide;
      await until(() => textOf(near).includes('11月23日'));
      await drawn(far);
      expect(textOf(deep(far, 'aside')))
        .to.contain('60 个工作日')
        .and.not.to.contain('如果今天受理');
    });

    it('have the procedures outside the clock named beside them', async () => {
      const { guide } = await time({
        promisedLimit: { amount: 5, unit: 'workday' },
        specialProcedures: [{ name: '专家评审', limit: { amount: 10, unit: 'workday' } }, { name: '公示' }],
      });
      expect(textOf(deep(guide, 'aside'))).to.contain('不含专家评审（10 个工作日）、公示的时间');
    });

    it('have these procedures under a heading of their own', async () => {
      const guide = await showGuide(
        anItem({ specialProcedures: [{ name: '专家评审', limit: { amount: 10, unit: 'workday' } }] }),
      );
      expect(textOf(deep(guide, 'h5'))).to.equal('专家评审 10 个工作日');
    });

    it('in days nobody can read do no harm', async () => {
      const guide = await showGuide(
        anItem({
          updated: '去年',
          effectiveFrom: '2026-02-30',
          legalBases: [{ name: '法', effectiveFrom: '不详' }],
        }),
        { source: sourceOf(aCatalogue([], { updated: 'x', validUntil: '将来' })) },
      );
      expect(textOf(guide)).to.contain('去年更新').and.to.contain('不详起施行');
    });
  });

  describe('the age of the data', () => {
    const show = (parts: object, staleSince?: string) =>
      showGuide(undefined, {
        source: sourceOf(aCatalogue([anItem()], parts), staleSince ? { staleSince } : {}),
        code: 'seal',
      });

    it('is told when it comes from an earlier copy', async () => {
      const guide = await show({}, '2026-11-01T17:00:00Z');
      expect(textOf(guide)).to.contain('取自较早的副本（2026年11月2日）');
    });

    it('is told even when nobody can read the copy’s date', async () => {
      expect(textOf(await show({}, '昨天'))).to.contain('取自较早的副本（昨天）');
    });

    it('is told when it is no longer valid', async () => {
      expect(textOf(await show({ validUntil: '2026-11-15' }))).to.contain('有效期到 2026年11月15日');
      expect(textOf(await show({ validUntil: '2026-11-16T01:00:00+08:00' }))).to.contain('有效期到');
    });

    it('is no matter until its last day is over', async () => {
      expect(textOf(await show({ validUntil: '2026-11-16' }))).not.to.contain('有效期');
      expect(textOf(await show({ validUntil: '2026-11-16T23:00:00+08:00' }))).not.to.contain('有效期');
    });

    it('is that of the item, or of the catalogue', async () => {
      expect(textOf(await show({ updated: '2026-11-03' }))).to.contain('2026年11月3日更新');
      expect(textOf(await showGuide(aFullItem()))).to.contain('2026年10月12日更新');
    });

    it('is worth nothing for invented samples, which say so', async () => {
      expect(textOf(await show({ fictional: true }))).to.contain('示例数据');
      expect(textOf(await show({}))).not.to.contain('示例数据');
    });
  });

  describe('the description for search engines', () => {
    const blocks = () => [
      ...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
    ];

    it('stands in the head while the guide is on the page, and comes back with it', async () => {
      const guide = await showGuide(aFullItem());
      await until(() => blocks().length === 1);
      const data = JSON.parse(blocks()[0]!.text);
      expect(data).to.include({ '@type': 'GovernmentService', name: '公章刻制备案' });
      const parent = guide.parentElement!;
      guide.remove();
      expect(blocks()).to.have.lengthOf(0);
      parent.append(guide);
      await until(() => blocks().length === 1);
    });

    it('is replaced with the item, and gone without one', async () => {
      const guide = await showGuide(aFullItem());
      guide.item = anItem({ name: '发票申领' });
      await until(() => blocks().some(({ text }) => text.includes('发票申领')));
      expect(blocks()).to.have.lengthOf(1);
      guide.item = undefined;
      await until(() => blocks().length === 0);
    });

    it('cannot be ended by what the data says', async () => {
      const name = '</script><script>alert(1)</script><!--';
      await showGuide(aFullItem({ name }));
      await until(() => blocks().length === 1);
      expect(blocks()[0]!.outerHTML.match(/<\/?script/g)).to.have.lengthOf(2);
      expect(JSON.parse(blocks()[0]!.text).name).to.equal(name);
    });
  });

  describe('printing', () => {
    it('unfolds everything, and folds it again after', async () => {
      const guide = await showGuide(aFullItem(), { mode: 'elder' });
      const folds = Array.from(guide.renderRoot.querySelectorAll('details'));
      const [first] = folds;
      first!.open = true;
      window.dispatchEvent(new Event('beforeprint'));
      expect(folds.length).to.be.greaterThan(2);
      expect(folds.every(({ open }) => open)).to.equal(true);
      window.dispatchEvent(new Event('afterprint'));
      expect(folds.map(({ open }) => open)).to.deep.equal(folds.map((fold) => fold === first));
    });
  });

  describe('for elders', () => {
    it('shows the first things, and the others behind one fold', async () => {
      const guide = await showGuide(aFullItem(), { mode: 'elder' });
      const visible = deepAll(guide, 'section').filter((each) => textOf(each) !== '');
      expect(visible.map(({ id }) => id)).to.deep.equal([
        'tb-materials',
        'tb-steps',
        'tb-windows',
        'tb-contact',
      ]);
      withText(guide, 'summary', '更多说明').click();
      await until(() => textOf(guide).includes('知情权'));
    });

    it('has type of at least 18 pixels', async () => {
      const guide = await showGuide(aFullItem(), { mode: 'elder' });
      openAll(guide);
      const sizes = deepAll(guide, 'p, dd, dt, h2, h3, h4, a, small, span, summary, div')
        .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim()))
        .filter((element) => textOf(element) !== '')
        .map((element) => [parseFloat(getComputedStyle(element).fontSize), textOf(element)] as const);
      expect(sizes.length).to.be.greaterThan(40);
      expect(sizes.filter(([size]) => size < 18)).to.deep.equal([]);
    });

    it('has targets of at least 60 pixels', async () => {
      expect(await targetsUnder(60, 'elder')).to.deep.equal([]);
    });
  });

  it('has targets of at least 44 pixels for everybody', async () => {
    expect(await targetsUnder(44, 'standard')).to.deep.equal([]);
  });

  async function targetsUnder(
    pixels: number,
    mode: 'standard' | 'elder',
  ): Promise<(readonly [number, string])[]> {
    const file = { id: 'f', name: '样表.pdf', url: 'https://files.example/f' };
    const guide = await showGuide(
      aFullItem({
        mobileUrl: 'https://m.example/',
        queryUrl: 'https://q.example/',
        publicityUrl: 'https://p.example/',
        flowCharts: [file],
        materials: [{ id: 'm', name: '表', guidance: '用黑色笔', samples: [file], blanks: [file] }],
        legalBases: [{ name: '办法', content: '第一条', url: 'https://law.example/' }],
        consult: { phones: ['12345', '12346'], url: 'https://c.example/', email: 'a@b.example' },
      }),
      { mode },
    );
    openAll(guide);
    return (
      deepAll(guide, 'summary, button, a')
        .filter((target) => target.getClientRects().length > 0)
        // Links within a line of text are exempt (WCAG 2.5.8).
        .filter((target) => getComputedStyle(target).display !== 'inline')
        .map((target) => [target.getBoundingClientRect().height, textOf(target)] as const)
        .filter(([height]) => Math.round(height) < pixels)
    );
  }

  describe('on narrow screens', () => {
    for (const dir of ['ltr', 'rtl'])
      for (const width of ['320px', '700px', '1000px']) {
        it(`of ${width} nothing sticks out, ${dir}`, async () => {
          const long = 'W'.repeat(200);
          const guide = await showGuide(
            aFullItem({
              name: `公章${long}`,
              conditions: `${long} ${'条件'.repeat(200)}`,
              materials: [
                { id: 'm', name: long, samples: [{ id: 's', name: `${long}.pdf` }], guidance: long },
              ],
              consult: { phones: ['099-0000 0101'], url: `https://x.example/${long}` },
            }),
            { dir },
          );
          guide.parentElement!.style.width = width;
          openAll(guide);
          await drawn(guide);
          const { left, right } = guide.getBoundingClientRect();
          const out = deepAll(guide, '*')
            .filter((element) => element.getClientRects().length > 0 && textOf(element) !== '')
            .filter((element) => getComputedStyle(element).position !== 'absolute')
            .filter((element) => {
              const box = element.getBoundingClientRect();
              return box.left < left - 1 || box.right > right + 1;
            });
          expect(out.map((element) => `${element.localName} ${textOf(element).slice(0, 20)}`)).to.deep.equal(
            [],
          );
        });
      }
  });
});
