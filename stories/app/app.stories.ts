import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { CatalogueSource } from '@tongban/core/extensions';
import { licence } from '../support/items.js';
import { sample } from '../support/sample.js';
import { sheetOf } from '../support/sheet.js';
import { failing, reading, ready, silent } from '../support/sources.js';
import { lookOf } from '../support/stage.js';
import * as stories from './app.stories.js';

interface Args {
  readonly catalogue: string;
  /** Set here it counts; otherwise the toolbar's does. */
  readonly mode?: 'standard' | 'elder';
  readonly theme?: 'light' | 'dark' | 'auto';
  readonly source?: CatalogueSource;
}

const card = (code = licence.id): TemplateResult => html`<tb-item-card code=${code}></tb-item-card>`;

/** A page's piece: what stands inside is the page's, the app only shares. */
const app = (args: Args, context: Pick<StoryContext, 'globals'>, content: TemplateResult): TemplateResult => {
  const look = lookOf(context);
  return html`<tb-app
    catalogue=${args.catalogue}
    mode=${args.mode ?? look.mode}
    theme=${args.theme ?? look.theme}
    .source=${args.source}
    ><div class="stack">${content}</div></tb-app
  >`;
};

const meta: Meta<Args> = {
  id: 'tb-app',
  title: '元素 Elements/共用设置 tb-app',
  component: 'tb-app',
  parameters: { app: { own: true, narrow: true } },
  args: { catalogue: '' },
  argTypes: {
    catalogue: { control: 'text' },
    mode: { control: 'inline-radio', options: ['standard', 'elder'] },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
    source: { control: false },
  },
  render: (args, context) => app(args, context, card()),
};
export default meta;

type Story = StoryObj<Args>;

export const FromAddress: Story = {
  name: '从地址取数据 From an address',
  args: { catalogue: 'catalogue.json' },
};

export const Shared: Story = {
  name: '几个元素共用 Several elements share',
  args: { source: ready() },
  render: (args, context) =>
    app(args, context, html`${card()}${card('driving-licence-renewal')}${card('retirement-review')}`),
};

export const Elder: Story = { name: '适老模式 Elder mode', args: { source: ready(), mode: 'elder' } };

export const Dark: Story = { name: '深色 Dark', args: { source: ready(), theme: 'dark' } };

export const Auto: Story = { name: '随设备 As the device', args: { source: ready(), theme: 'auto' } };

export const Nested: Story = {
  name: '一个套一个 One in another',
  args: { source: ready() },
  render: (args, context) =>
    app(
      args,
      context,
      html`${card()}${app({ ...args, theme: 'dark', mode: 'elder' }, context, card('retirement-review'))}`,
    ),
};

export const PartlyBroken: Story = {
  name: '部分数据不能用 Partly unusable data',
  args: { source: reading({ ...sample, items: [licence, { id: 7 }, 'item'] }) },
};

export const Loading: Story = { name: '正在加载 Loading', args: { source: silent } };

export const NetworkError: Story = {
  name: '连不上服务器 Network error',
  args: { source: failing('network') },
};

export const NoCatalogue: Story = {
  name: '没有数据 Catalogue not found',
  args: { source: failing('not-found') },
};

export const BrokenCatalogue: Story = {
  name: '数据有错 Broken catalogue',
  args: { source: failing('format') },
};

export const OtherFailure: Story = {
  name: '别的错误 Any other failure',
  args: { source: failing('unauthorised') },
};

export const NothingSet: Story = { name: '没有设置 Nothing set' };

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
