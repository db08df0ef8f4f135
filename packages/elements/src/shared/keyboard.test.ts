import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define-all.js';
import { aCatalogue, aFullItem, anItem } from '../testing/items.js';
import { inApp, settled } from '../testing/mount.js';
import { handSource, sourceOf } from '../testing/sources.js';
import { TbError } from '@tongban/core/errors';
import { deep, focused, openAll, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';

const press = (key: string) => sendKeys({ press: key });

/** What the focus meets from here on, by its words or its type, until it leaves the element. */
async function tabThrough(root: HTMLElement, most = 60): Promise<string[]> {
  const met: string[] = [];
  // Past the end of the page the focus would be the browser's, and so would the keys of the next test.
  root.after(aButton('结束'));
  for (let time = 0; time < most; time += 1) {
    await press('Tab');
    const at = focused();
    if (!at || !within(at, root)) break;
    met.push(textOf(at) || (at as HTMLInputElement).type);
  }
  return met;
}

function within(node: Node, root: HTMLElement): boolean {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null))
    if (at === root) return true;
  return false;
}

/** A place before the element to start from. */
function startBefore(root: HTMLElement): void {
  const start = aButton('开始');
  root.before(start);
  start.focus();
}

function aButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = text;
  return button;
}

describe('with the keyboard alone', () => {
  it('a guide is gone through in the order it is read', async () => {
    const item = aFullItem({
      legalBases: [{ name: '办法', content: '第一条', url: 'https://law.example/' }],
      consult: { phones: ['12345'] },
      supervise: { phones: ['12346'] },
    });
    const app = await inApp(sourceOf(aCatalogue([item])), html`<tb-item-guide code="seal"></tb-item-guide>`);
    startBefore(app);
    const met = await tabThrough(app);
    const order = ['填写要求和依据', '099-0000 0101', '查看原文', '可以刻几枚', '12346'];
    const places = order.map((words) => met.findIndex((each) => each.includes(words)));
    expect(places, met.join(' | ')).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(met).to.include('在线申请');
    expect(met).to.include('打电话咨询');
  });

  it('what is folded opens and closes', async () => {
    const app = await inApp(sourceOf(aCatalogue()), html`<tb-item-guide code="seal"></tb-item-guide>`);
    const summary = withText(app, 'summary', '填写要求和依据');
    summary.focus();
    for (const open of [true, false, true]) {
      const toggled = oneEvent(summary.parentElement!, 'toggle');
      await press('Enter');
      await toggled;
      expect(textOf(app).includes('用黑色笔填写')).to.equal(open);
    }
  });

  it('an application begins', async () => {
    const app = await inApp(sourceOf(aCatalogue()), html`<tb-item-guide code="seal"></tb-item-guide>`);
    let applied = 0;
    app.addEventListener('tb-apply', (event) => {
      event.preventDefault();
      applied += 1;
    });
    withText(app, 'a', '在线申请').focus();
    await press('Enter');
    await until(() => applied === 1);
  });

  it('one of several items is chosen', async () => {
    const items = ['设立', '变更'].map((name) => anItem({ id: name, name, catalogCode: '990131127000' }));
    const app = await inApp(
      sourceOf(aCatalogue(items)),
      html`<tb-item-guide code="990131127000"></tb-item-guide>`,
    );
    startBefore(app);
    await press('Tab');
    await press('Tab');
    await press('Enter');
    await until(() => textOf(focused() as Element) === '变更');
  });

  it('a list is searched, narrowed and left by its first card', async () => {
    const items = [
      aFullItem(),
      anItem({ id: 'tax', name: '发票申领', department: { name: '津港市税务局' } }),
    ];
    const app = await inApp(sourceOf(aCatalogue(items)), html`<tb-catalogue></tb-catalogue>`);
    openAll(app);
    startBefore(app);
    const met = await tabThrough(app);
    // One stop for the whole choice of audience; WebKit may stop at a date or list within a field.
    expect(met[0]).to.equal('search');
    expect(met).to.include('radio').and.to.include('checkbox');
    expect(met.slice(-2)).to.deep.equal(['公章刻制备案', '发票申领']);
    expect(met.filter((each) => each === 'radio')).to.have.lengthOf(1);
  });

  it('an item is picked with Enter and with the space bar', async () => {
    const app = await inApp(sourceOf(aCatalogue()), html`<tb-catalogue></tb-catalogue>`);
    const picked: string[] = [];
    app.addEventListener('tb-item-selected', ({ detail }) => picked.push(detail.id));
    deep<HTMLElement>(app, 'tb-item-card').focus();
    await press('Enter');
    await until(() => picked.length === 1);
    await sendKeys({ type: ' ' });
    await until(() => picked.length === 2);
  });

  it('a way is ticked with the space bar', async () => {
    const app = await inApp(sourceOf(aCatalogue()), html`<tb-catalogue></tb-catalogue>`);
    openAll(app);
    deep<HTMLInputElement>(app, 'input[type=checkbox]').focus();
    await sendKeys({ type: ' ' });
    await until(() => app.querySelector('tb-catalogue')!.ways !== '');
    expect((focused() as HTMLInputElement).checked).to.equal(true);
  });

  it('what failed is loaded again', async () => {
    const source = handSource();
    const app = await inApp(undefined, html`<tb-item-guide code="seal"></tb-item-guide>`);
    app.source = source;
    await until(() => source.calls.length === 1);
    source.calls[0]!.fail(new TbError('network', 'x'));
    await until(() => textOf(app).includes('重新加载'));
    startBefore(app);
    await press('Tab');
    await press('Enter');
    await until(() => source.calls.length === 2);
    source.calls[1]!.answer(aCatalogue());
    await settled(app);
    expect(textOf(app)).to.contain('公章刻制备案');
  });

  it('the focus is seen', async () => {
    const app = await inApp(sourceOf(aCatalogue()), html`<tb-item-guide code="seal"></tb-item-guide>`);
    startBefore(app);
    await press('Tab');
    const { outlineStyle, outlineWidth } = getComputedStyle(focused() as Element);
    expect(outlineStyle).not.to.equal('none');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });
});
