import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing } from 'lit';
import '../app/define.js';
import { hearWarnings } from '../testing/warnings.js';
import { drawn } from '../testing/mount.js';
import { deep, deepAll, focused, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';
import './define.js';
import type { Step, TbStepEvent, TbStepNav } from './step-nav.js';

const steps: readonly Step[] = [
  { key: 'who', title: '申请人信息', state: 'done' },
  { key: 'place', title: '经营场所', state: 'invalid', hint: '地址、面积' },
  { key: 'staff', title: '从业人员', state: 'todo', optional: true },
  { key: 'sign', title: '签名', state: 'todo' },
];

interface Setting {
  readonly current?: string;
  readonly stepUrl?: string;
  readonly vertical?: boolean;
  readonly width?: number;
  readonly lang?: string;
  readonly dir?: string;
}

/** A navigation in a box of so many pixels. */
async function show(given: unknown = steps, setting: Setting = {}): Promise<TbStepNav> {
  const { current = '', stepUrl = '', vertical = false, width = 900, lang, dir } = setting;
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang ?? nothing} dir=${dir ?? nothing}>
      <tb-step-nav
        .steps=${given as readonly Step[]}
        current=${current}
        step-url=${stepUrl}
        ?vertical=${vertical}
      ></tb-step-nav>
    </div>`,
  );
  box.style.width = `${width}px`;
  await drawn(box);
  // WebKit asks a container for its width only when the page is laid out.
  box.getBoundingClientRect();
  return box.querySelector('tb-step-nav') as TbStepNav;
}

const items = (nav: TbStepNav): HTMLElement[] => deepAll(nav, 'li');
const currentOf = (nav: TbStepNav): string => textOf(deep(nav, '[aria-current=step] .title'));

describe('<tb-step-nav>', () => {
  describe('shows where one is', () => {
    const cases: readonly [string, readonly Step[], string, string][] = [
      ['as told by key', steps, 'sign', '签名'],
      ['by the step that says so', [steps[0]!, { ...steps[3]!, state: 'current' }], '', '签名'],
      ['at the first that is not done', steps, '', '经营场所'],
      ['at the last when all is done', [steps[0]!, { ...steps[3]!, state: 'done' }], '', '签名'],
    ];
    for (const [how, given, current, title] of cases)
      it(how, async () => {
        const nav = await show(given, { current });
        expect(currentOf(nav)).to.equal(title);
        expect(deepAll(nav, '[aria-current]')).to.have.lengthOf(1);
      });

    it('and says it in words', async () => {
      expect(textOf(await show(steps, { current: 'staff' }))).to.contain('第 3 步，共 4 步');
    });

    it('after the page has moved on', async () => {
      const nav = await show(steps, { current: 'place' });
      nav.current = 'sign';
      await drawn(nav);
      expect(currentOf(nav)).to.equal('签名');
    });
  });

  it('lists all steps in their order, with what is to be said of each', async () => {
    const nav = await show(steps, { current: 'sign' });
    expect(items(nav).map(textOf)).to.deep.equal([
      '✓申请人信息（已完成）',
      '!经营场所需要修改地址、面积',
      '3从业人员选填',
      '4签名',
    ]);
  });

  it('shows texts as texts', async () => {
    const nav = await show([{ key: 'a', title: '<b>粗</b>', hint: '<img src=x>' }]);
    expect(deepAll(nav, 'b, img')).to.have.lengthOf(0);
    expect(textOf(nav)).to.contain('<b>粗</b>').and.to.contain('<img src=x>');
  });

  it('leads back to what is done or wrong, nowhere else', async () => {
    const nav = await show([...steps, { key: 'locked', title: '已提交', state: 'done', disabled: true }], {
      current: 'staff',
    });
    expect(deepAll(nav, 'li button').map((button) => textOf(deep(button, '.title')))).to.deep.equal([
      '申请人信息',
      '经营场所',
    ]);
  });

  it('tells which step a resident goes to, and goes nowhere by itself', async () => {
    const nav = await show(steps, { current: 'staff' });
    const heard = oneEvent(nav, 'tb-step') as Promise<TbStepEvent>;
    withText(nav, 'button', '经营场所').click();
    const { detail, bubbles } = await heard;
    expect(detail).to.deep.equal({ key: 'place', index: 1 });
    expect(bubbles).to.equal(false);
    await drawn(nav);
    expect(currentOf(nav)).to.equal('从业人员');
  });

  it('tells nothing when its properties are set', async () => {
    const nav = await show();
    let heard = 0;
    nav.addEventListener('tb-step', () => (heard += 1));
    nav.current = 'who';
    nav.steps = steps.slice(0, 2);
    await drawn(nav);
    expect(heard).to.equal(0);
  });

  it('has links where steps are pages, followed unless the page cancels', async () => {
    const nav = await show([{ key: 'a/b', title: '一', state: 'done' }, steps[3]!], {
      stepUrl: '#step-{key}',
    });
    const link = deep<HTMLAnchorElement>(nav, 'a');
    expect(link.getAttribute('href')).to.equal('#step-a%2Fb');
    nav.addEventListener('tb-step', (event) => event.preventDefault(), { once: true });
    link.click();
    expect(location.hash).to.equal('');
    link.click();
    await until(() => location.hash === '#step-a%2Fb', 'the link is followed');
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('with the keyboard', () => {
    it('steps are gone to, and the focus stays with the step', async () => {
      const nav = await show(steps, { current: 'sign' });
      nav.addEventListener('tb-step', ({ detail }) => (nav.current = detail.key));
      nav.focus();
      expect(textOf(focused()!)).to.contain('申请人信息');
      await sendKeys({ press: 'Enter' });
      await until(() => currentOf(nav) === '申请人信息');
      await drawn(nav);
      expect(focused()?.getAttribute('aria-current')).to.equal('step');
    });

    it('another step before the one with the focus does not take the focus away', async () => {
      const nav = await show(steps, { current: 'sign' });
      withText(nav, 'button', '经营场所').focus();
      nav.steps = [{ key: 'new', title: '新的一步', state: 'done' }, ...steps];
      await nav.updateComplete;
      expect(textOf(focused()!)).to.contain('经营场所');
    });

    it('a focus the page has put elsewhere stays there', async () => {
      const nav = await show(steps, { current: 'sign' });
      const heading = document.createElement('h2');
      heading.tabIndex = -1;
      nav.after(heading);
      nav.addEventListener('tb-step', ({ detail }) => {
        nav.current = detail.key;
        heading.focus();
      });
      nav.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => currentOf(nav) === '申请人信息');
      await drawn(nav);
      expect(focused() === heading).to.equal(true);
    });
  });

  it('breaks no name of five characters beside others', async () => {
    const titles = ['基本信息', '类型和名称', '股东和出资', '人员', '住所', '材料', '核对'];
    const seven = titles.map((title, at) => ({ key: `k${at}`, title }));
    for (const width of [660, 780, 860, 1000]) {
      const nav = await show(seven, { current: 'k0', width });
      for (const title of deepAll(nav, '.title'))
        expect(title.getClientRects().length, textOf(title)).to.equal(1);
    }
  });

  describe('where there is little room', () => {
    const narrow = { current: 'staff', width: 320 };

    it('leaves the title to a page that has it as a heading', async () => {
      const nav = await show(steps, narrow);
      nav.headed = true;
      await drawn(nav);
      expect(textOf(nav)).to.contain('第 3 步，共 4 步 全部步骤');
    });

    it('shows the step one is in, and all when asked', async () => {
      const nav = await show(steps, narrow);
      expect(textOf(nav)).to.equal('第 3 步，共 4 步 从业人员 全部步骤');
      const toggle = withText(nav, 'button', '全部步骤');
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      toggle.click();
      await drawn(nav);
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(textOf(nav)).to.contain('申请人信息').and.to.contain('签名');
    });

    it('folds when a step was picked, and the focus is on what unfolds', async () => {
      const nav = await show(steps, narrow);
      nav.addEventListener('tb-step', ({ detail }) => (nav.current = detail.key));
      withText(nav, 'button', '全部步骤').click();
      await drawn(nav);
      const button = withText(nav, 'li button', '申请人信息');
      button.focus();
      button.click();
      await drawn(nav);
      expect(textOf(nav)).to.equal('第 1 步，共 4 步 申请人信息 全部步骤');
      expect(textOf(focused()!)).to.equal('全部步骤');
    });

    it('shows all at once when they are to stand below each other', async () => {
      const nav = await show(steps, { ...narrow, vertical: true });
      expect(textOf(nav)).to.contain('签名').and.not.to.contain('全部步骤');
      const [first, second] = items(nav).map((item) => item.getBoundingClientRect());
      expect(second!.top).to.be.at.least(first!.bottom);
    });
  });

  it('runs with the page: the first step is on the right where lines run from the right', async () => {
    const lefts = async (dir: string): Promise<number[]> =>
      items(await show(steps, { dir })).map((item) => item.getBoundingClientRect().left);
    const [first, second] = await lefts('ltr');
    const [firstOfOther, secondOfOther] = await lefts('rtl');
    expect(second!).to.be.greaterThan(first!);
    expect(secondOfOther!).to.be.lessThan(firstOfOther!);
  });

  it('speaks English where the page does, and marks what is Chinese', async () => {
    const nav = await show(steps, { current: 'sign', lang: 'en' });
    await until(() => textOf(nav).includes('Step 4 of 4'));
    expect(textOf(nav)).to.contain('Optional').and.to.contain('(done)');
    expect(deep(nav, '.title [lang]').getAttribute('lang')).to.equal('zh-CN');
  });

  it('is named by the page where it has several', async () => {
    const nav = await fixture<TbStepNav>(html`<tb-step-nav label="开办企业" .steps=${steps}></tb-step-nav>`);
    expect(deep(nav, 'nav').getAttribute('aria-label')).to.equal('开办企业');
  });

  it('shows what the page has put in until there are steps', async () => {
    const nav = await fixture<TbStepNav>(html`<tb-step-nav><a href="/apply">办理</a></tb-step-nav>`);
    expect(textOf(nav)).to.equal('办理');
    nav.steps = steps;
    await drawn(nav);
    expect(textOf(nav)).not.to.contain('办理');
  });

  it('warns of each mistake of the page once, and goes on', async () => {
    const { said, stop } = hearWarnings();
    try {
      expect(textOf(await show('a,b'))).to.equal('');
      expect(items(await show([{ key: 'x' }, { key: 'y', title: '好' }])).map(textOf)).to.deep.equal(['1好']);
      expect(currentOf(await show(steps, { current: 'nowhere' }))).to.equal('经营场所');
    } finally {
      stop();
    }
    expect(said.map((words) => words.slice(words.indexOf('[')))).to.deep.equal(['[steps]', '[current]']);
  });

  for (const [look, theme, mode] of [
    ['in the light', 'light', 'standard'],
    ['in the dark', 'dark', 'standard'],
    ['for elders', 'light', 'elder'],
  ] as const)
    it(`can be used by everybody, ${look}`, async function () {
      this.timeout(30_000);
      const app = await fixture(
        html`<tb-app theme=${theme} mode=${mode}>
          <tb-step-nav .steps=${steps} current="staff"></tb-step-nav>
          <tb-step-nav label="竖排" vertical .steps=${steps} current="staff"></tb-step-nav>
        </tb-app>`,
      );
      await drawn(app);
      await expect(app).to.be.accessible();
    });
});
