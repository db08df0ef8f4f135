import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { find } from '../support/deep.js';
import { answerRatings, newGateway, triesOf, type StoryToken } from '../support/rating-gateway.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './rating.stories.js';

interface Args {
  readonly token: StoryToken | '';
  readonly layout?: string;
  /** What the page has put into the element for the time before there is a token. */
  readonly slotted?: string;
}

answerRatings();

const meta: Meta<Args> = {
  id: 'tb-rating',
  title: '元素 Elements/好差评 tb-rating',
  component: 'tb-rating',
  args: { token: 'story-open' },
  argTypes: {
    layout: { control: 'inline-radio', options: ['inline', 'dialog', 'kiosk'] },
    slotted: { control: 'text', table: { category: 'slots' } },
  },
  render: (args) =>
    html`<tb-rating gateway=${newGateway()} token=${args.token || nothing} layout=${args.layout ?? nothing}
      >${args.slotted ? html`<a href="/rating">${args.slotted}</a>` : nothing}</tb-rating
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const pick =
  (level: number): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    await find(canvasElement, 'dl');
    (await find(canvasElement, `[name=level][value="${level}"]`)).click();
    await find(canvasElement, '[part=submit]');
  };

const send =
  (level: number, shows: string): NonNullable<Story['play']> =>
  async (context) => {
    await pick(level)(context);
    (await find(context.canvasElement, '[part=submit]')).click();
    await find(context.canvasElement, shows);
  };

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const there: Story['play'] = async ({ canvasElement }) => {
  await find(canvasElement, 'dl');
};

export const Open: Story = { name: '请评价 To be rated', play: there };

export const Loading: Story = { name: '正在加载 Loading', args: { token: 'story-waiting' } };

export const Good: Story = { name: '选了满意 Satisfied', play: pick(4) };

export const Bad: Story = {
  name: '选了不满意，要说原因 Dissatisfied, needs a reason',
  args: { token: 'story-reason' },
  play: pick(2),
};

export const Missing: Story = {
  name: '还没有原因 A reason is missing',
  args: { token: 'story-reason' },
  play: send(1, '#reasons-lack'),
};

export const FollowUp: Story = {
  name: '追评 Follow-up',
  args: { token: 'story-follow-up' },
  play: there,
};

export const Rated: Story = { name: '评价成功 Rated', play: send(5, '.outcome') };

export const RatedBad: Story = { name: '差评后可投诉 Rated bad, may complain', play: send(1, '.complaint') };

export const RatedBadAtTerminal: Story = {
  name: '自助终端：差评后可投诉 At a terminal: rated bad, may complain',
  args: { layout: 'kiosk' },
  parameters: { app: { device: 'kiosk' } },
  play: send(1, '.complaint .qr'),
};

export const Queued: Story = {
  name: '等待发送 Waits for the network',
  args: { token: 'story-offline', layout: 'kiosk' },
  play: send(5, '.waits'),
};

export const Lost: Story = {
  name: '上次的评价没有送达 One of before did not arrive',
  args: { token: 'story-lost' },
  play: async (context) => {
    const { canvasElement } = context;
    await send(2, '.waits')(context);
    // Its page is left, and only then the gateway says that it does not take it.
    const rating = await find(canvasElement, 'tb-rating');
    const place = rating.parentElement;
    rating.remove();
    window.dispatchEvent(new Event('online'));
    while (triesOf(rating.getAttribute('gateway') ?? '') < 2) await pause(50);
    await pause(300);
    place?.append(rating);
    await find(canvasElement, '.outcome[role=alert]');
  },
};

export const Unsent: Story = {
  name: '没有提交成功 Not submitted',
  args: { token: 'story-refused' },
  play: send(4, '.unsent'),
};

export const AlreadyRated: Story = { name: '已评价 Already rated', args: { token: 'story-rated' } };

export const Expired: Story = { name: '已过期 Expired', args: { token: 'story-expired' } };

export const NotEligible: Story = {
  name: '还不能评价 Not eligible',
  args: { token: 'story-not-eligible' },
};

export const Unknown: Story = { name: '编号无效 Unknown token', args: { token: 'story-unknown' } };

export const Failed: Story = { name: '打不开 Cannot be had', args: { token: 'story-failing' } };

export const Narrow: Story = {
  name: '手机上 On a phone',
  parameters: { app: { narrow: true } },
  play: pick(2),
};

export const Kiosk: Story = { name: '自助终端 Terminal', args: { layout: 'kiosk' }, play: there };

export const Dialog: Story = {
  name: '对话框 Dialog',
  args: { layout: 'dialog' },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '[aria-haspopup]');
  },
};

export const NoToken: Story = { name: '没有编号 No token', args: { token: '', slotted: '去评价' } };

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
