import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Item } from '@tongban/core/catalogue';
import '../define-all.js';
import { freezeDate } from '../testing/clock.js';
import { aCatalogue, aFullItem, anItem, coded } from '../testing/items.js';
import { drawn, inApp, settled } from '../testing/mount.js';
import { failingSource, handSource, silentSource, sourceOf } from '../testing/sources.js';
import { deep, deepAll, focused, textOf } from '../testing/tree.js';
import type { TbItemCard, TbItemSelectedEvent } from './item-card.js';
import { until } from '../testing/until.js';

const show = async (item: Item, itemUrl = ''): Promise<TbItemCard> => {
  const card = await fixture<TbItemCard>(
    html`<tb-item-card .item=${item} item-url=${itemUrl}></tb-item-card>`,
  );
  await drawn(card);
  return card;
};

describe('<tb-item-card>', () => {
  describe('finds its item', () => {
    const item = aFullItem();
    const codes = {
      'its row id': item.id,
      'its 33 characters': item.handleCode!,
      'its 31 characters': item.taskCode!,
      'its 12 digits': item.catalogCode!,
      'its 31 characters in lower case': item.taskCode!.toLowerCase(),
      'its code with spaces around': ` ${item.taskCode} `,
    };
    for (const [what, code] of Object.entries(codes)) {
      it(`by ${what}`, async () => {
        const source = sourceOf(aCatalogue([anItem({ id: 'other', name: '另一事项' }), item]));
        const app = await inApp(source, html`<tb-item-card code=${code}></tb-item-card>`);
        expect(textOf(app)).to.contain('公章刻制备案');
      });
    }

    it('and says so when there is none, keeping what the page has put in', async () => {
      const app = await inApp(
        sourceOf(aCatalogue()),
        html`<tb-item-card code="9901"><a href="/seal">公章</a></tb-item-card>`,
      );
      expect(textOf(app)).to.contain('没有找到编码为“9901”的事项').and.to.contain('公章');
    });

    it('after its code has changed', async () => {
      const items = [anItem(), anItem({ id: 'tax', name: '发票申领' })];
      const app = await inApp(sourceOf(aCatalogue(items)), html`<tb-item-card code="seal"></tb-item-card>`);
      app.querySelector('tb-item-card')!.code = 'tax';
      await drawn(app);
      expect(textOf(app)).to.contain('发票申领').and.not.to.contain('公章');
    });
  });

  it('shows an item given before it is attached', async () => {
    const card = document.createElement('tb-item-card');
    card.item = anItem();
    await fixture(html`<div>${card}</div>`);
    await drawn(card);
    expect(textOf(card)).to.contain('公章刻制备案');
  });

  it('shows an item given after it is attached, and the next one', async () => {
    const card = await fixture<TbItemCard>(html`<tb-item-card></tb-item-card>`);
    card.item = anItem();
    await drawn(card);
    expect(textOf(card)).to.contain('公章刻制备案');
    card.item = anItem({ name: '发票申领' });
    await drawn(card);
    expect(textOf(card)).to.contain('发票申领');
  });

  it('shows what the page has put in while it waits, and with what went wrong', async () => {
    const content = html`<tb-item-card code="seal"><a href="/seal">公章</a></tb-item-card>`;
    const waiting = await fixture(html`<tb-app .source=${silentSource}>${content}</tb-app>`);
    await drawn(waiting);
    expect(textOf(waiting)).to.equal('公章');
    const failed = await inApp(failingSource(), content);
    await until(() => textOf(failed).includes('重新加载'));
    expect(textOf(failed)).to.contain('公章');
  });

  it('replaces what the page has put in once the item is there', async () => {
    const source = handSource();
    const app = await fixture<HTMLElement>(
      html`<tb-app .source=${source}><tb-item-card code="seal">旧的文字</tb-item-card></tb-app>`,
    );
    source.calls[0]!.answer(aCatalogue());
    await settled(app);
    expect(textOf(app)).to.contain('公章刻制备案').and.not.to.contain('旧的文字');
  });

  describe('tells in brief', () => {
    it('name, plain words, department, kind, ways and what it takes', async () => {
      const text = textOf(await show(aFullItem()));
      for (const words of [
        '公章刻制备案',
        '刻公章',
        '津港市公安局（虚构）',
        '公共服务',
        '网上办',
        '零跑动',
        '5 个工作日',
        '跑 1 次',
        '收费',
      ])
        expect(text).to.contain(words);
    });

    it('nothing that is not known', async () => {
      const text = textOf(await show(anItem({ type: coded('local', '7') })));
      expect(text).to.equal('公章刻制备案 津港市公安局（虚构）');
    });

    it('that nothing has to be brought when all is exempt', async () => {
      const text = textOf(
        await show(anItem({ materials: [{ id: 'm', name: '证', exemption: { reason: 'licence' } }] })),
      );
      expect(text).to.contain('不用带材料');
    });

    it('that one need not come and that it is free', async () => {
      const text = textOf(await show(anItem({ visits: 0, charged: false })));
      expect(text).to.contain('不用跑').and.to.contain('不收费');
    });

    const days: readonly [string, Partial<Item>, string | undefined][] = [
      ['an item in use', { state: coded('natl.task-state', '1', '在用') }, undefined],
      ['a paused item', { state: coded('natl.task-state', '2', '暂停') }, '暂停办理'],
      ['a cancelled item', { state: coded('natl.task-state', '3', '取消') }, '已取消'],
      ['an item whose last day is over', { effectiveTo: '2026-11-19' }, '已取消'],
      ['an item on its last day', { effectiveTo: '2026-11-20' }, undefined],
      ['an item before its first day', { effectiveFrom: '2026-11-21' }, '尚未实施'],
      ['an item on its first day', { effectiveFrom: '2026-11-20' }, undefined],
    ];
    for (const [what, parts, words] of days) {
      it(`the status of ${what}`, async () => {
        // 16:30 UTC the day before is half past midnight in China.
        const undo = freezeDate('2026-11-19T16:30:00Z');
        try {
          const text = textOf(await show(anItem(parts)));
          if (words) expect(text).to.contain(words);
          else expect(text).not.to.match(/暂停办理|已取消|尚未实施/);
        } finally {
          undo();
        }
      });
    }
  });

  describe('as a link', () => {
    it('leads to the item’s page, with the id in its place', async () => {
      const card = await show(anItem({ id: 'a/b?c=1&d 公' }), '/guide.html?code={id}#top');
      const link = deep<HTMLAnchorElement>(card, 'a');
      expect(link.getAttribute('href')).to.equal('/guide.html?code=a%2Fb%3Fc%3D1%26d%20%E5%85%AC#top');
      expect(textOf(link)).to.equal('公章刻制备案');
    });

    it('is followed unless the page cancels the pick', async () => {
      const card = await show(anItem(), '#guide-{id}');
      const link = deep<HTMLAnchorElement>(card, 'a');
      card.addEventListener('tb-item-selected', (event) => event.preventDefault(), { once: true });
      link.click();
      expect(location.hash).to.equal('');
      link.click();
      // Firefox follows a link to the same page only in a later task.
      await until(() => location.hash === '#guide-seal', 'the link is followed');
      history.replaceState(null, '', location.pathname + location.search);
    });
  });

  it('is a button without an address', async () => {
    const card = await show(anItem());
    expect(deepAll(card, 'a')).to.have.lengthOf(0);
    expect(textOf(deep(card, 'button'))).to.equal('公章刻制备案');
  });

  it('tells a pick up through the page, out of shadow roots', async () => {
    const item = anItem();
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const inner = outer.attachShadow({ mode: 'open' }).appendChild(document.createElement('tb-item-card'));
    inner.item = item;
    await drawn(inner);
    const heard = oneEvent(outer.parentElement!, 'tb-item-selected') as Promise<TbItemSelectedEvent>;
    deep(inner, 'button').click();
    const { detail, cancelable } = await heard;
    expect(detail).to.deep.equal({ id: 'seal', item });
    expect(cancelable).to.equal(true);
  });

  it('tells nothing when its properties are set', async () => {
    const card = await show(anItem());
    let heard = 0;
    card.addEventListener('tb-item-selected', () => (heard += 1));
    card.item = anItem({ id: 'tax' });
    card.code = 'seal';
    await drawn(card);
    expect(heard).to.equal(0);
  });

  describe('its heading', () => {
    const levels: readonly [string, string][] = [
      ['2', '2'],
      ['6', '6'],
      ['1', '3'],
      ['7', '3'],
      ['x', '3'],
      ['2.9', '2'],
    ];
    for (const [given, taken] of levels) {
      it(`has level ${taken} when ${given} is asked for`, async () => {
        const card = await fixture<TbItemCard>(
          html`<tb-item-card .item=${anItem()} heading-level=${given}></tb-item-card>`,
        );
        await drawn(card);
        expect(deep(card, '[role=heading]').getAttribute('aria-level')).to.equal(taken);
      });
    }
  });

  it('takes the focus to its button or link', async () => {
    const card = await show(anItem());
    card.focus();
    expect(focused()?.localName).to.equal('button');
    const linked = await show(anItem(), '/g/{id}');
    linked.focus();
    expect(focused()?.localName).to.equal('a');
  });

  it('takes no focus where there is no item', async () => {
    const card = await fixture<TbItemCard>(html`<tb-item-card></tb-item-card>`);
    await drawn(card);
    card.focus();
    expect(focused() === card).to.equal(false);
  });

  it('can be clicked all over', async () => {
    const card = await show(aFullItem());
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const point: [number, number] = [Math.round((left + right) / 2), Math.round(bottom - 4)];
    expect(bottom - top).to.be.greaterThan(44);
    expect(card.shadowRoot!.elementFromPoint(...point)?.localName).to.equal('button');
  });
});
