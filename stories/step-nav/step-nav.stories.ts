import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Step } from '@tongban/elements/step-nav';
import { html, nothing } from 'lit';
import { find } from '../support/deep.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './step-nav.stories.js';

interface Args {
  readonly steps: readonly Step[];
  readonly current?: string;
  readonly vertical?: boolean;
  readonly 'step-url'?: string;
  /** What the page has put into the element for the time before there are steps. */
  readonly slotted?: string;
}

const steps: readonly Step[] = [
  { key: 'company', title: '企业信息', state: 'done' },
  { key: 'people', title: '股东和出资', state: 'done', hint: '至少一人' },
  { key: 'place', title: '住所', state: 'todo' },
  { key: 'seal', title: '刻制印章', state: 'todo', optional: true },
  { key: 'check', title: '核对并提交', state: 'todo' },
];

const meta: Meta<Args> = {
  id: 'tb-step-nav',
  title: '元素 Elements/步骤 tb-step-nav',
  component: 'tb-step-nav',
  args: { steps, current: 'place' },
  argTypes: {
    'step-url': { control: 'text' },
    slotted: { control: 'text', table: { category: 'slots' } },
  },
  render: (args) =>
    html`<tb-step-nav
      .steps=${args.steps}
      current=${args.current ?? nothing}
      step-url=${args['step-url'] ?? nothing}
      ?vertical=${args.vertical}
      @tb-step=${(event: HTMLElementEventMap['tb-step']) => {
        event.preventDefault();
        (event.target as HTMLElementTagNameMap['tb-step-nav']).current = event.detail.key;
      }}
      >${args.slotted ? html`<a href="/apply">${args.slotted}</a>` : nothing}</tb-step-nav
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Level: Story = { name: '横排 Side by side' };

export const Vertical: Story = { name: '竖排 Below each other', args: { vertical: true } };

export const Narrow: Story = { name: '手机上 On a phone', parameters: { app: { narrow: true } } };

export const NarrowOpen: Story = {
  name: '手机上，全部步骤 On a phone, all steps',
  parameters: { app: { narrow: true } },
  play: async ({ canvasElement }) => (await find(canvasElement, '.toggle')).click(),
};

export const Invalid: Story = {
  name: '有一步要修改 A step to correct',
  args: {
    steps: steps.map((step) => (step.key === 'people' ? { ...step, state: 'invalid' } : step)),
  },
};

export const Back: Story = { name: '回到前面 Gone back', args: { current: 'company' } };

export const Done: Story = {
  name: '全部完成，不能再改 All done and locked',
  args: { steps: steps.map((step) => ({ ...step, state: 'done', disabled: true })), current: 'check' },
};

export const AsLinks: Story = {
  name: '作为链接 As links',
  args: { 'step-url': 'apply.html?step={key}' },
};

export const WithFocus: Story = {
  name: '键盘焦点 With the focus',
  play: async ({ canvasElement }) => (await find(canvasElement, 'li button')).focus(),
};

export const LongText: Story = {
  name: '文字很长 Long text',
  args: {
    steps: Array.from({ length: 9 }, (_, n) => ({
      key: `s${n}`,
      title: `第${n + 1}项：填写住所（主要经营场所）产权人和使用权的证明材料以及相邻利害关系人的书面意见`,
      state: n < 4 ? ('done' as const) : ('todo' as const),
      hint: '有几处经营场所的，每一处都要填写，并逐页加盖公章',
    })),
    current: 's4',
  },
};

export const NoSteps: Story = {
  name: '还没有步骤 No steps yet',
  args: { steps: [], slotted: '开始办理' },
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
