import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Item, Scenario } from '@tongban/core/catalogue';
import type { Answers } from '@tongban/core/checklist';
import { find } from '../support/deep.js';
import { bare, effortless, licence, several } from '../support/items.js';
import { failOffline, withoutNetwork } from '../support/offline.js';
import { sample, sampleItem } from '../support/sample.js';
import { sheetOf } from '../support/sheet.js';
import { failing, only, ready, silent } from '../support/sources.js';
import * as stories from './materials.stories.js';

interface Args {
  readonly code: string;
  readonly show?: 'all' | 'questions' | 'list';
  readonly plain?: boolean;
  readonly item?: Item;
  readonly scenario?: Scenario;
  readonly answers?: Answers;
}

const meta: Meta<Args> = {
  id: 'tb-materials',
  title: '元素 Elements/材料清单 tb-materials',
  component: 'tb-materials',
  parameters: { app: { source: ready() }, docs: { story: { height: '600px' } } },
  // Answers of the page's: so that what was ticked in one story does not show in the next.
  args: { code: licence.id, answers: {} },
  argTypes: {
    code: { control: 'select', options: sample.items.map(({ id }) => id) },
    show: { control: 'inline-radio', options: ['all', 'questions', 'list'] },
    plain: { control: 'boolean' },
  },
  render: ({ code, show = 'all', plain = false, item, scenario, answers }) =>
    html`<tb-materials
      code=${code}
      show=${show}
      ?plain=${plain}
      .item=${item}
      .scenario=${scenario}
      .answers=${answers}
    ></tb-materials>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Unanswered: Story = { name: '还没回答 Nothing answered yet' };

export const Answered: Story = {
  name: '都回答了 All answered',
  args: { answers: { q1: ['a'], q1a: ['a'], q2: ['b'] } },
};

export const News: Story = {
  name: '刚回答了一题 An answer just given',
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.tools');
    (await find<HTMLInputElement>(canvasElement, '.option input')).click();
  },
};

export const WithoutQuestions: Story = {
  name: '没有要问的 Without questions',
  args: { code: '', item: sampleItem(licence.id, { id: 'no-questions', situations: [] }) },
};

export const NothingToBring: Story = { name: '什么都不用带 Nothing to bring', args: { code: effortless.id } };

export const NoMaterials: Story = {
  name: '没有列出材料 No materials listed',
  args: { code: bare.id },
  parameters: { app: { source: only(bare) } },
};

export const AScenario: Story = {
  name: '一件事的材料 Of a scenario',
  args: { code: sample.scenarios?.[0]?.id ?? '' },
};

export const OnlyQuestions: Story = { name: '只有问题 Only the questions', args: { show: 'questions' } };

export const OnlyList: Story = {
  name: '只有清单 Only the list',
  args: { show: 'list', answers: { q1: ['a'], q1a: ['b'], q2: ['a'] } },
};

export const Plain: Story = { name: '放在网页的一节里 In a section of a page', args: { plain: true } };

export const WithQrCode: Story = {
  name: '转到手机 Taken on a phone',
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '.tools [aria-expanded]')).click();
    (await find(canvasElement, '.code')).scrollIntoView();
  },
};

export const Several: Story = {
  name: '一个编码有几个事项 Several items match',
  args: { code: licence.catalogCode ?? '' },
  parameters: { app: { source: only(...several) } },
};

export const Loading: Story = { name: '正在加载 Loading', parameters: { app: { source: silent } } };

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
