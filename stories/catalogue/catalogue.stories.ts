import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { find, settled } from '../support/deep.js';
import { bare, licence, long } from '../support/items.js';
import { failOffline, withoutNetwork } from '../support/offline.js';
import { sample } from '../support/sample.js';
import { sheetOf } from '../support/sheet.js';
import { failing, only, ready, silent } from '../support/sources.js';
import * as stories from './catalogue.stories.js';

interface Args {
  readonly query?: string;
  readonly audience?: '' | 'person' | 'legal';
  readonly topic?: string;
  readonly department?: string;
  readonly ways?: string;
  readonly 'item-url'?: string;
  readonly 'heading-level'?: number;
  /** What the page has put into the element for the time before it is drawn. */
  readonly slotted?: string;
}

const meta: Meta<Args> = {
  id: 'tb-catalogue',
  title: '元素 Elements/事项列表 tb-catalogue',
  component: 'tb-catalogue',
  parameters: { app: { source: ready() } },
  argTypes: {
    query: { control: 'text' },
    audience: { control: 'inline-radio', options: ['', 'person', 'legal'] },
    topic: { control: 'text' },
    department: {
      control: 'select',
      options: [...new Set(sample.items.map(({ department }) => department.name))],
    },
    ways: { control: 'text' },
    'item-url': { control: 'text' },
    'heading-level': { control: { type: 'number', min: 2, max: 6 } },
    slotted: { control: 'text', table: { category: 'slots' } },
  },
  render: (args) =>
    html`<tb-catalogue
      query=${args.query ?? ''}
      audience=${args.audience ?? ''}
      topic=${args.topic ?? ''}
      department=${args.department ?? ''}
      ways=${args.ways ?? ''}
      item-url=${args['item-url'] ?? nothing}
      heading-level=${args['heading-level'] ?? nothing}
      >${args.slotted ? html`<a href="/list">${args.slotted}</a>` : nothing}</tb-catalogue
    >`,
};
export default meta;

type Story = StoryObj<Args>;

/** Opens or closes the fold of the filters. */
const filters =
  (open: boolean): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await settled(canvasElement);
    const fold = await find<HTMLDetailsElement>(canvasElement, 'form details');
    fold.open = open;
  };

export const List: Story = { name: '一份列表 A list' };

export const FiltersOpen: Story = {
  name: '筛选展开 Filters open',
  args: { audience: 'person' },
  play: filters(true),
};

export const FiltersClosed: Story = { name: '筛选收起 Filters closed', play: filters(false) };

export const Narrowed: Story = {
  name: '已筛选 Narrowed',
  args: { audience: 'legal', ways: 'online zero', department: '津港市市场监督管理局（虚构）' },
};

export const Searched: Story = { name: '按拼音首字母找 Found by initials', args: { query: 'yyzz' } };

export const NoHit: Story = { name: '没有找到 No search hit', args: { query: '登月' } };

export const LittleToNarrow: Story = {
  name: '没什么可筛选 Little to narrow by',
  parameters: { app: { source: only(bare) } },
};

export const LongText: Story = {
  name: '文字很长 Long text',
  parameters: { app: { source: only(long, licence, bare) } },
};

export const Empty: Story = { name: '还没有事项 Empty', parameters: { app: { source: only() } } };

export const Loading: Story = { name: '正在加载 Loading', parameters: { app: { source: silent } } };

export const LoadingSlotted: Story = {
  name: '正在加载，页面先放了链接 Loading, with a link of the page',
  args: { slotted: licence.name },
  parameters: { app: { source: silent } },
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

export const NothingSet: Story = { name: '没有设置 Nothing set', parameters: { app: { source: undefined } } };

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories, 'wide'),
};
