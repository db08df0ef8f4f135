import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Scenario } from '@tongban/core/catalogue';
import { html, nothing } from 'lit';
import { waitFor } from 'storybook/test';
import { find, list } from '../support/deep.js';
import { sample } from '../support/sample.js';
import { sheetOf } from '../support/sheet.js';
import { failing, ready, silent } from '../support/sources.js';
import * as stories from './one-thing.stories.js';

interface Args {
  readonly code: string;
  readonly scenario?: Scenario;
  /** What the page has put into the element for the time before there is a scenario. */
  readonly slotted?: string;
}

const meta: Meta<Args> = {
  id: 'tb-one-thing',
  title: '元素 Elements/一件事一次办 tb-one-thing',
  component: 'tb-one-thing',
  args: { code: 'open-restaurant' },
  argTypes: { slotted: { control: 'text', table: { category: 'slots' } } },
  parameters: { app: { source: ready() } },
  render: ({ code, scenario, slotted }) =>
    html`<tb-one-thing code=${code || nothing} .scenario=${scenario}
      >${slotted ? html`<a href="/one">${slotted}</a>` : nothing}</tb-one-thing
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const restaurant = sample.scenarios?.filter(({ id }) => id === 'open-restaurant')[0] as Scenario;

/** The scenario under a name of its own: how far one has come is kept by it, and stories do not go on from each other. */
const own = (name: string, more: Partial<Scenario> = {}): Partial<Args> => ({
  scenario: { ...restaurant, id: `story-${name}-${String(Date.now())}`, ...more },
});

const begin: Story['play'] = async ({ canvasElement }) => {
  const steps = await find(canvasElement, '.step-title');
  if (steps.textContent?.includes('情况') || steps.textContent?.includes('situation')) return;
  (await find(canvasElement, '.buttons .primary')).click();
};

/** Every question answered with its first option, those an answer leads to as well. */
const answered = (canvas: HTMLElement): Promise<void> =>
  waitFor(
    () => {
      const open = list(canvas, 'fieldset').filter((question) => !question.querySelector(':checked'));
      open[0]?.querySelector('input')?.click();
      if (open.length > 0) throw new Error('questions are open');
    },
    { timeout: 5000 },
  );

export const Guide: Story = { name: '办事须知 About' };

export const Newborn: Story = { name: '新生儿出生 A birth', args: { code: 'newborn' } };

export const Situation: Story = {
  name: '情况选择 Situation',
  args: own('situation'),
  play: async (context) => {
    await begin(context);
    await find(context.canvasElement, 'fieldset');
  },
};

export const Open: Story = {
  name: '还有问题没答 Questions are open',
  args: own('open'),
  play: async (context) => {
    await begin(context);
    await find(context.canvasElement, 'fieldset');
    (await find(context.canvasElement, '.buttons .primary')).click();
    await find(context.canvasElement, '.lack');
  },
};

export const Checks: Story = {
  name: '条件预检 Conditions',
  args: own('checks'),
  play: async (context) => {
    await begin(context);
    await find(context.canvasElement, 'fieldset');
    await answered(context.canvasElement);
    (await find(context.canvasElement, '.buttons .primary')).click();
    await find(context.canvasElement, '.step.check');
  },
};

export const Narrow: Story = {
  name: '手机 Phone',
  args: own('phone'),
  parameters: { app: { source: ready(), narrow: true } },
};

export const NoForms: Story = {
  name: '不能在线提交 Without forms',
  args: own('no-forms', { items: ['old-age-allowance'], situations: [], prechecks: [], materials: [] }),
};

export const NotFound: Story = { name: '没有找到 Not found', args: { code: 'nothing-of-this-name' } };

export const Loading: Story = { name: '加载中 Loading', parameters: { app: { source: silent } } };

export const Failed: Story = { name: '加载失败 Failed', parameters: { app: { source: failing('network') } } };

export const Slotted: Story = {
  name: '加载前的内容 Before it is there',
  args: { slotted: '到窗口办理' },
  parameters: { app: { source: silent } },
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories, 'wide'),
};
