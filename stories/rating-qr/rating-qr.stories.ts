import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { find } from '../support/deep.js';
import { answering, problem } from '../support/gateway.js';
import { sheetOf } from '../support/sheet.js';
import { lookOf } from '../support/stage.js';
import * as stories from './rating-qr.stories.js';

interface Args {
  readonly token?: string;
  readonly page?: string;
  readonly url?: string;
  readonly expiresAt?: string;
  readonly use?: 'screen' | 'print';
  readonly paper?: 'a4' | 'a6';
  readonly name?: string;
  readonly hall?: string;
  readonly rated?: boolean;
}

const page = 'https://pingjia.jingang.example/rate/';

const sign = (args: Args): TemplateResult =>
  html`<tb-rating-qr
    token=${args.token ?? nothing}
    page=${args.page ?? nothing}
    url=${args.url ?? nothing}
    expires-at=${args.expiresAt ?? nothing}
    use=${args.use ?? nothing}
    paper=${args.paper ?? nothing}
    name=${args.name ?? nothing}
    hall=${args.hall ?? nothing}
    ?rated=${args.rated}
  ></tb-rating-qr>`;

const meta: Meta<Args> = {
  id: 'tb-rating-qr',
  title: '元素 Elements/评价二维码 tb-rating-qr',
  component: 'tb-rating-qr',
  args: { token: 'k3JxYw-0Zr8_Pq2v', page, name: '3号窗口', hall: '津港市政务服务中心（虚构）' },
  render: sign,
};
export default meta;

type Story = StoryObj<Args>;

export const OfWindow: Story = { name: '窗口的静态码 Static code of a window' };

export const OfCase: Story = {
  name: '办件的动态码 Dynamic code of a case',
  args: { name: '食品经营许可（新办）', expiresAt: '2099-11-22T15:20:00+08:00' },
};

export const Sign: Story = { name: '打印的标牌 Sign to print', args: { use: 'print' } };

export const LongAddress: Story = {
  name: '网址很长 Long address',
  args: { url: `${page}#token=${'k3JxYw-0Zr8_Pq2v'.repeat(14)}`, token: '', page: '' },
};

export const NoName: Story = { name: '没有名称 Without a name', args: { name: '', hall: '' } };

export const Expired: Story = {
  name: '已过期 Expired',
  args: { expiresAt: '2020-01-01T00:00:00+08:00' },
};

export const Rated: Story = { name: '已评价 Rated', args: { rated: true } };

export const Nothing: Story = { name: '没有可评价的 Nothing to rate', args: { token: '', page: '' } };

export const Copied: Story = {
  name: '已复制 Copied',
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.tools button')).click();
    await find(canvasElement, '.said:not(:empty)');
  },
};

/** The code of a case, asked for at a gateway that answers this. */
const ofGateway = (status: number, body: unknown): Pick<Story, 'render' | 'parameters'> => ({
  parameters: { app: { own: true } },
  render: ({ name }, context) => {
    const { theme, mode } = lookOf(context);
    return html`<tb-app theme=${theme} mode=${mode} gateway=${answering(status, body)}>
      <tb-rating-qr case-number="1" name=${name ?? nothing}></tb-rating-qr>
    </tb-app>`;
  },
});

export const Renewed: Story = {
  name: '自动更换的动态码 Renewed by itself',
  ...ofGateway(201, {
    token: 'k3JxYw-0Zr8_Pq2v',
    url: `${page}#token=k3JxYw-0Zr8_Pq2v`,
    expiresAt: '2099-11-22T15:20:00+08:00',
  }),
  play: async ({ canvasElement }) => void (await find(canvasElement, '.qr')),
};

export const NotYet: Story = {
  name: '还不能评价 Not yet',
  ...ofGateway(403, problem('rating-not-eligible')),
  play: async ({ canvasElement }) => void (await find(canvasElement, '.cover')),
};

export const Refused: Story = {
  name: '要先登录 Signed out',
  ...ofGateway(401, problem('unauthorised')),
  play: async ({ canvasElement }) => void (await find(canvasElement, '.notice')),
};

export const OutOfReach: Story = {
  name: '连不上 Out of reach',
  ...ofGateway(503, problem('busy')),
  play: async ({ canvasElement }) => void (await find(canvasElement, '[role=alert]')),
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
