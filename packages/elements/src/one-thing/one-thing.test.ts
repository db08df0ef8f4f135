import { expect, fixture, html } from '@open-wc/testing';
import type { Catalogue } from '@tongban/core/catalogue';
import type { TbApp } from '../app/app.js';
import { TbAnswersChangedEvent } from '../materials/materials.events.js';
import type { TbMaterials } from '../materials/materials.js';
import { openSealedStore } from '../shared/sealed-store.js';
import { settled } from '../testing/mount.js';
import { sourceOf } from '../testing/sources.js';
import { deepAll, textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbOneThing } from './one-thing.js';
import { aScenario, items, pressIn, show, toForm, toReview } from '../testing/show-one-thing.js';

describe('<tb-one-thing>', () => {
  it('says what it is, which items there are and whom to ask', async () => {
    const { root, title } = await show();
    expect(title()).to.equal('办事须知');
    const text = root().textContent ?? '';
    for (const part of ['开店一件事', '甲事项', '乙事项', '看您的情况', '099-0000 0101'])
      expect(text).to.contain(part);
  });

  it('does not go on while a question is open, and says so', async () => {
    const { press, title, root, materials } = await show();
    await press('开始办理');
    await press('下一步');
    expect(title()).to.equal('情况选择');
    const lack = root().querySelector('.lack');
    expect(lack?.textContent).to.contain('1 个问题');
    expect(lack?.getAttribute('role')).to.equal('alert');
    expect(root().querySelector('.buttons .primary')?.getAttribute('aria-describedby')).to.equal(lack?.id);
    expect((materials().renderRoot as ShadowRoot).activeElement?.getAttribute('value')).to.equal('yes');
  });

  it('leads to the first condition that is open, however long the page is', async () => {
    const prechecks = Array.from({ length: 20 }, (_, index) => ({
      id: `c${String(index)}`,
      question: `第 ${String(index + 1)} 个条件满足吗？`,
      expects: true,
      otherwise: '满足了再来。',
    }));
    const { press, root, choose, check } = await show({ scenario: aScenario({ prechecks }) });
    await press('开始办理');
    await choose('不要');
    await press('下一步');
    await check('c0', true);
    await check('c2', true);
    root().querySelector('.buttons')!.scrollIntoView();
    await press('下一步');
    const question = root().querySelector('#check-c1') as HTMLElement;
    expect(question.contains(root().activeElement)).to.equal(true);
    const { top, bottom } = question.getBoundingClientRect();
    expect(top >= 0 && bottom <= window.innerHeight).to.equal(true, `${String(top)} to ${String(bottom)}`);
    expect(root().querySelector('.lack')?.textContent).to.contain('没有回答');
    await check('c1', true);
    expect(root().querySelector('.lack')).to.equal(null);
  });

  it('leads back to a step before in which something has become open', async () => {
    const { press, title, root, choose, materials, rest } = await show();
    await press('开始办理');
    await choose('要');
    await press('下一步');
    expect(title()).to.equal('条件预检');
    materials().dispatchEvent(new TbAnswersChangedEvent({ answers: {}, open: 1 }));
    await rest();
    await press('下一步');
    expect(title()).to.equal('情况选择');
    expect(root().querySelector('.lack')?.textContent).to.contain('1 个问题');
    expect((materials().renderRoot as ShadowRoot).activeElement?.getAttribute('value')).to.equal('yes');
  });

  it('puts the focus on the title of each step', async () => {
    const { press, root } = await show();
    await press('开始办理');
    expect(root().activeElement?.id).to.equal('step-title');
  });

  it('takes an item out whose condition is not met, and goes on with the rest', async () => {
    const shown = await show();
    await shown.press('开始办理');
    await shown.choose('要');
    await shown.press('下一步');
    await shown.check('adult', true);
    await shown.check('place', false);
    expect(shown.root().textContent).to.contain('这次先不办“乙事项”');
    await shown.press('下一步');
    await shown.fill({ person_name: '林悦', a: {} });
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.send();
    const joint = shown.sent[0]?.joint;
    expect(joint?.parts.map(({ item }) => item)).to.deep.equal(['a']);
    expect(joint?.prechecks).to.deep.equal({ adult: true, place: false });
  });

  it('takes answers about conditions that are given faster than it is drawn', async () => {
    const shown = await show();
    await shown.press('开始办理');
    await shown.choose('要');
    await shown.press('下一步');
    for (const id of ['adult', 'place'])
      shown.root().querySelector<HTMLElement>(`#check-${id} input`)!.click();
    await shown.rest();
    await shown.press('下一步');
    expect(shown.title()).to.equal('填写信息');
  });

  it('shows answers about conditions as it shows those about the situation: what is chosen has a tick', async () => {
    const shown = await show();
    const looksIn = (root: ParentNode): (readonly string[])[] =>
      [...root.querySelectorAll('.option')].map((option) => {
        const text = option.querySelector('span') as HTMLElement;
        const tick = getComputedStyle(text, '::before');
        const { opacity } = getComputedStyle(option.querySelector('input') as HTMLElement);
        const { backgroundColor, borderRadius, fontWeight } = getComputedStyle(text);
        return [opacity, tick.display, tick.width, backgroundColor, borderRadius, fontWeight];
      });
    await shown.press('开始办理');
    await shown.choose('要');
    const list = shown.root().querySelector('tb-materials') as TbMaterials;
    const looks = looksIn(list.renderRoot as ShadowRoot);
    expect(looks[0]).to.not.deep.equal(looks[1]);
    await shown.press('下一步');
    await shown.check('adult', true);
    expect(looksIn(shown.root().querySelector('#check-adult') as HTMLElement)).to.deep.equal(looks);
  });

  it('stops where a condition of the whole is not met, says what to do, and loses nothing', async () => {
    const shown = await show();
    await shown.press('开始办理');
    await shown.choose('要');
    await shown.press('下一步');
    await shown.check('place', true);
    await shown.check('adult', false);
    expect(shown.root().textContent).to.contain('请监护人来办。');
    await shown.press('下一步');
    expect(shown.title()).to.equal('条件预检');
    await shown.check('adult', true);
    await shown.press('下一步');
    expect(shown.title()).to.equal('填写信息');
  });

  it('asks what the items share once, and sends each its own', async () => {
    const shown = await show();
    await toReview(shown);
    expect(shown.title()).to.equal('核对提交');
    await shown.send();
    const [submission] = shown.sent;
    expect(submission?.joint?.parts.map(({ value }) => value)).to.deep.equal([
      { area: 40, name: '林悦' },
      { name: '林悦' },
    ]);
    expect(submission?.joint?.materials.map(({ name, state }) => [name, state])).to.deep.equal([
      ['身份证', 'bring'],
      ['租赁合同', 'bring'],
    ]);
    expect(submission?.joint?.situation).to.deep.equal({ q: ['yes'] });
  });

  it('leads to the part and the question a server speaks of', async () => {
    const issue = { pointer: '/joint/parts/0/value/area', code: 'taken', params: {}, message: '太小' };
    const shown = await show({ answer: () => ({ status: 'refused', issues: [issue] }) });
    await toReview(shown);
    await shown.send();
    await until(() => shown.title() === '填写信息', 'not led to the form');
    await shown.rest();
    expect(shown.form().renderRoot.querySelector('#summary')?.textContent).to.contain('太小');
  });

  it('leads to the materials where a server speaks of one', async () => {
    const issue = { pointer: '/joint/materials/1/state', code: 'x', params: {}, message: '不能后补' };
    const shown = await show({ answer: () => ({ status: 'refused', issues: [issue] }) });
    await toReview(shown);
    await shown.send();
    await until(() => shown.title() === '准备材料', 'not led to the materials');
    expect(shown.root().querySelector('.step')?.textContent).to.contain('租赁合同：不能后补');
  });

  it('shows the conditions among what is checked, one way back, and no word of a draft', async () => {
    const scenario = aScenario();
    const first = await show({ scenario, device: 'personal' });
    await toReview(first);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    first.app.remove();
    const shown = await show({ scenario, device: 'personal' });
    await until(() => deepAll(shown.form(), '[type=submit]').length > 0, 'no form');
    await shown.rest();
    const text = shown.root().querySelector('.step')?.textContent ?? '';
    expect(text.replace(/\s+/g, '')).to.contain('满18岁了吗？是');
    expect(deepAll(shown.form(), '.drafts').length).to.equal(0);
    const back = deepAll<HTMLElement>(shown.element, 'button').filter((button) =>
      ['上一步', '返回修改'].includes(textOf(button)),
    );
    expect(back.map(textOf)).to.deep.equal(['返回修改']);
  });

  it('does not ask what an answer has told, asks it when another is given, and sends what was told', async () => {
    const base = aScenario();
    const options = [
      { id: 'yes', text: '要', items: ['b'], gives: { 'shop.area': 40 } },
      { id: 'no', text: '不要' },
    ];
    const scenario = { ...base, situations: [{ id: 'q', question: '要不要办乙？', options }] };
    const shown = await show({ scenario, area: { 'x-element': 'shop.area' } });
    await toForm(shown);
    await until(() => textOf(shown.form()).includes('按您选的情形：要'), 'not settled');
    await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
    await shown.press('上一步');
    await shown.press('上一步');
    await shown.press('上一步');
    expect(shown.title()).to.equal('情况选择');
    await shown.choose('不要');
    await until(() => JSON.stringify(shown.form().value).indexOf('40') < 0, 'still told');
    await shown.choose('要');
    await until(() => JSON.stringify(shown.form().value).indexOf('40') > 0, 'not told again');
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.fill({ ...(shown.form().value as object), person_name: '林悦' });
    await shown.press('下一步');
    await shown.press('下一步');
    await shown.send();
    expect(shown.sent[0]?.joint?.parts[0]?.value).to.deep.equal({ area: 40, name: '林悦' });
  });

  it('is open again when what waited was not taken in, with all that was said', async () => {
    const gateway = `${location.origin}/gateway-${String(Math.random())}`;
    const realFetch = window.fetch;
    let answer = (): Promise<Response> => Promise.reject(new TypeError('offline'));
    window.fetch = (url, init) =>
      String(url).indexOf(gateway) === 0 ? answer() : realFetch.call(window, url, init);
    try {
      const shown = await show({ device: 'personal', gateway });
      await toReview(shown);
      shown.form().requestSubmit();
      await until(() => textOf(shown.form()).includes('已保存，等待发送'), 'not waiting');
      answer = () => Promise.resolve(Response.json({ type: 'urn:tongban:problem:request' }, { status: 400 }));
      window.dispatchEvent(new Event('online'));
      await until(() => shown.title() === '核对提交', 'no steps');
      await shown.rest();
      pressIn(shown.form(), '修改');
      await until(() => shown.title() === '填写信息', 'not to the form');
      expect(shown.form().value).to.deep.include({ person_name: '林悦' });
      expect(shown.root().querySelector('tb-step-nav') !== null).to.equal(true);
    } finally {
      window.fetch = realFetch;
      await (await openSealedStore(`outbox:gateway:${gateway}`)).clear();
    }
  });

  it('compares with applying for each alone what the answers bring in, and only where there is something to compare', async () => {
    const withoutVisits = items.map((item) => ({ ...item, visits: 0 }));
    const shown = await show({ items: withoutVisits });
    const rows = (): string[] =>
      deepAll(shown.element, '.savings tbody th').map((row) => row.textContent?.trim() ?? '');
    expect(rows()).to.deep.equal([]);
    expect(shown.root().textContent).to.contain('选好您的情况，就能看到比分开办省多少');
    await shown.press('开始办理');
    await shown.choose('要');
    expect(rows()).to.deep.equal(['交材料', '办理时间']);
    // One item only is not applied for in another way.
    await shown.choose('不要');
    expect(rows()).to.deep.equal([]);
  });

  it('says so where there is no such scenario, and shows what the page put there', async () => {
    const source = sourceOf({ items: [...items] } as unknown as Catalogue);
    const app = await fixture<TbApp>(
      html`<tb-app .source=${source}
        ><tb-one-thing code="none"><p>窗口</p></tb-one-thing></tb-app
      >`,
    );
    await settled(app);
    const element = app.querySelector('tb-one-thing') as TbOneThing;
    expect(element.renderRoot.textContent).to.contain('没有找到编号为“none”的“一件事”');
    expect(element.renderRoot.querySelector('slot')?.assignedElements().length).to.equal(1);
  });

  for (const mode of ['standard', 'elder'] as const)
    it(`is accessible in each step, ${mode}`, async function () {
      this.timeout(20_000);
      const shown = await show({ mode });
      await expect(shown.element).to.be.accessible();
      await shown.press('开始办理');
      await expect(shown.element).to.be.accessible();
      await shown.choose('要');
      await shown.press('下一步');
      await shown.check('adult', true);
      await shown.check('place', true);
      await expect(shown.element).to.be.accessible();
      await shown.press('下一步');
      await expect(shown.element).to.be.accessible();
      await shown.fill({ person_name: '林悦', a: { area: 40 }, b: {} });
      await expect(shown.element).to.be.accessible();
      await shown.press('下一步');
      await expect(shown.element).to.be.accessible();
      await shown.press('下一步');
      await expect(shown.element).to.be.accessible();
      await shown.send();
      await expect(shown.element).to.be.accessible();
    });

  it('speaks English', async () => {
    const { root, element } = await show({ lang: 'en' });
    await until(() => (root().textContent ?? '').includes('Begin'), 'no English');
    expect(element.renderRoot.querySelector('.root')?.getAttribute('lang')).to.equal('en');
  });
});
