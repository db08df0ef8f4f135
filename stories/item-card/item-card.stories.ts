import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { bare, cancelled, effortless, licence, long, paused, upcoming } from '../support/items.js';
import { failOffline, withoutNetwork } from '../support/offline.js';
import { sheetOf } from '../support/sheet.js';
import { failing, only, ready, silent } from '../support/sources.js';
import { find } from '../support/deep.js';
import * as stories from './item-card.stories.js';

interface Args {
  readonly code: string;
  readonly 'item-url'?: string;
  readonly 'heading-level'?: number;
  /** What the page has put into the element for the time before it is drawn. */
  readonly slotted?: string;
}

const meta: Meta<Args> = {
  id: 'tb-item-card',
  title: '元素 Elements/事项卡片 tb-item-card',
  component: 'tb-item-card',
  parameters: { app: { source: ready(), narrow: true } },
  args: { code: 'food-business-licence' },
  argTypes: {
    'item-url': { control: 'text' },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    slotted: { control: 'text', table: { category: 'slots' } },
  },
  render: (args) =>
    html`<tb-item-card
      code=${args.code}
      item-url=${args['item-url'] ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      >${args.slotted ? html`<a href="/seal">${args.slotted}</a>` : nothing}</tb-item-card
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Card: Story = { name: '一个事项 An item' };

export const AsLink: Story = {
  name: '作为链接 As a link',
  args: { 'item-url': 'guide.html?code={id}' },
};

export const WithFocus: Story = {
  name: '键盘焦点 With the focus',
  play: async ({ canvasElement }) => (await find(canvasElement, '.cover')).focus(),
};

export const Instant: Story = {
  name: '即办 On the spot',
  args: { code: 'driving-licence-renewal' },
};

export const Effortless: Story = {
  name: '不用跑 No visit',
  args: { code: effortless.id },
};

export const Paused: Story = { name: '暂停办理 Paused', args: { code: paused.id } };

export const Cancelled: Story = { name: '已取消 Cancelled', args: { code: cancelled.id } };

export const Upcoming: Story = {
  name: '尚未实施 Not yet in effect',
  args: { code: upcoming.id },
  parameters: { app: { source: only(upcoming) } },
};

export const LongText: Story = {
  name: '文字很长 Long text',
  args: { code: long.id },
  parameters: { app: { source: only(long) } },
};

export const Bare: Story = {
  name: '资料很少 Missing data',
  args: { code: bare.id },
  parameters: { app: { source: only(bare) } },
};

export const Loading: Story = {
  name: '正在加载 Loading',
  parameters: { app: { source: silent } },
};

export const LoadingSlotted: Story = {
  name: '正在加载，页面先放了链接 Loading, with a link of the page',
  args: { slotted: licence.name },
  parameters: { app: { source: silent } },
};

export const UnknownCode: Story = {
  name: '没有这个编码 Unknown code',
  args: { code: '990100000000' },
};

export const NetworkError: Story = {
  name: '连不上服务器 Network error',
  parameters: { app: { source: failing('network') } },
};

export const Offline: Story = {
  name: '没有联网 Offline',
  tags: ['!autodocs'],
  parameters: { app: { source: failing('network') } },
  beforeEach: withoutNetwork,
  play: failOffline,
};

export const NoCatalogue: Story = {
  name: '没有数据 Catalogue not found',
  parameters: { app: { source: failing('not-found') } },
};

export const BrokenCatalogue: Story = {
  name: '数据有错 Broken catalogue',
  parameters: { app: { source: failing('format') } },
};

export const FailedSlotted: Story = {
  name: '出错，保留页面的链接 Failed, with a link of the page',
  args: { slotted: licence.name },
  parameters: { app: { source: failing('network') } },
};

export const NothingSet: Story = {
  name: '没有设置 Nothing set',
  args: { code: '' },
  parameters: { app: { source: undefined } },
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
