import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { find, list } from '../support/deep.js';
import { imported, importedCode } from '../support/imported.js';
import {
  bare,
  cancelled,
  effortless,
  licence,
  long,
  marked,
  paused,
  several,
  upcoming,
} from '../support/items.js';
import { failOffline, withoutNetwork } from '../support/offline.js';
import { sample } from '../support/sample.js';
import { sheetOf } from '../support/sheet.js';
import { failing, only, ready, silent } from '../support/sources.js';
import * as stories from './item-guide.stories.js';

interface Args {
  readonly code: string;
  readonly sections?: string;
  /** What the page has put into the element for the time before it is drawn. */
  readonly slotted?: string;
}

const meta: Meta<Args> = {
  id: 'tb-item-guide',
  title: '元素 Elements/办事指南 tb-item-guide',
  component: 'tb-item-guide',
  parameters: { app: { source: ready() }, docs: { story: { height: '600px' } } },
  args: { code: licence.id },
  argTypes: {
    code: { control: 'select', options: sample.items.map(({ id }) => id) },
    sections: { control: 'text' },
    slotted: { control: 'text', table: { category: 'slots' } },
  },
  render: ({ code, sections, slotted }) =>
    html`<tb-item-guide code=${code} sections=${sections ?? nothing}
      >${slotted ? html`<a href="/guide">${slotted}</a>` : nothing}</tb-item-guide
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Guide: Story = { name: '一份指南 A guide' };

export const Instant: Story = { name: '即办 On the spot', args: { code: 'driving-licence-renewal' } };

export const SpecialProcedures: Story = {
  name: '有特别程序 Special procedures',
  args: { code: 'eia-report-approval' },
};

export const Effortless: Story = {
  name: '不用带、不用跑 No papers, no visit',
  args: { code: effortless.id },
};

export const AtWindow: Story = {
  name: '只能到窗口 Only at the window',
  args: { code: 'death-certificate' },
};

export const NoApplication: Story = {
  name: '不用申请 Nothing to apply for',
  args: { code: 'food-safety-inspection' },
};

export const Paused: Story = { name: '暂停办理 Paused', args: { code: paused.id } };

export const Cancelled: Story = { name: '已取消 Cancelled', args: { code: cancelled.id } };

export const Upcoming: Story = {
  name: '尚未实施 Not yet in effect',
  args: { code: upcoming.id },
  parameters: { app: { source: only(upcoming) } },
};

export const Several: Story = {
  name: '一个编码有几个事项 Several items match',
  args: { code: licence.catalogCode ?? '' },
  parameters: { app: { source: only(...several) } },
};

export const Stale: Story = {
  name: '较早的副本 An earlier copy',
  parameters: { app: { source: ready(sample, { staleSince: '2026-11-01T09:00:00+08:00' }) } },
};

export const Outdated: Story = {
  name: '过了有效期 Out of date',
  parameters: { app: { source: ready({ ...sample, validUntil: '2026-06-30' }) } },
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

export const MarkedUp: Story = {
  name: '带格式的文字 Marked-up text',
  args: { code: marked.id, sections: 'conditions' },
  parameters: { app: { source: only(marked) } },
  play: async ({ canvasElement }) => (await find(canvasElement, '#tb-conditions')).scrollIntoView(),
};

export const Imported: Story = {
  name: '从事项库导入 An imported record',
  args: { code: importedCode },
  parameters: { app: { source: imported } },
};

export const SomeSections: Story = {
  name: '只看几节 Some sections',
  args: { sections: 'materials fees faqs' },
};

export const Unfolded: Story = {
  name: '全部展开 All unfolded',
  play: async ({ canvasElement }) => {
    await find(canvasElement, '#tb-about');
    for (const fold of list<HTMLDetailsElement>(canvasElement, 'details')) fold.open = true;
    (await find(canvasElement, '#tb-faqs')).scrollIntoView();
  },
};

export const Loading: Story = { name: '正在加载 Loading', parameters: { app: { source: silent } } };

export const LoadingSlotted: Story = {
  name: '正在加载，页面先放了链接 Loading, with a link of the page',
  args: { slotted: licence.name },
  parameters: { app: { source: silent } },
};

export const UnknownCode: Story = { name: '没有这个编码 Unknown code', args: { code: '990100000000' } };

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

export const OtherFailure: Story = {
  name: '别的错误 Any other failure',
  parameters: { app: { source: failing('unauthorised') } },
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
  ...sheetOf(meta as Meta, () => stories, 'wide'),
};
