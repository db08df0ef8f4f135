import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { FormDefinition } from '@tongban/core/form';
import type { TbForm } from '@tongban/elements/form';
import { html } from 'lit';
import { find } from '../support/deep.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './form.stories.js';

interface Args {
  readonly schema: unknown;
  readonly form?: FormDefinition;
  readonly value?: TbForm['value'];
  readonly view?: 'edit' | 'review';
  readonly readonly?: boolean;
  readonly disabled?: boolean;
  readonly undoButtons?: boolean;
}

const person = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', title: '姓名' }, share: { type: 'number', title: '出资比例' } },
};
const card = {
  type: 'object',
  title: '老年人优待证申请',
  description: '大约需要 5 分钟。',
  required: ['name', 'phone'],
  properties: {
    name: { type: 'string', title: '姓名', maxLength: 50 },
    phone: { type: 'string', title: '联系电话', format: 'phone' },
    way: { title: '领取方式', enum: ['窗口领取', '邮寄'] },
  },
};
const company = {
  type: 'object',
  title: '企业开办',
  required: ['name'],
  properties: {
    name: { type: 'string', title: '企业名称' },
    members: { type: 'array', title: '股东', items: person },
    pay: {
      title: '缴费方式',
      oneOf: [
        {
          title: '转账',
          type: 'object',
          properties: { bank: { type: 'string', title: '开户行' } },
          required: ['bank'],
        },
        {
          title: '现金',
          type: 'object',
          properties: { desk: { type: 'string', title: '窗口' } },
          required: ['desk'],
        },
      ],
    },
    extra: { type: 'object', title: '其他说明', additionalProperties: { type: 'string' } },
  },
};
const answers = {
  name: '津港示例有限公司',
  members: [
    { name: '王一', share: 60 },
    { name: '李二', share: 40 },
  ],
  pay: { bank: '津港银行' },
  extra: { 备案: '有' },
};
const steps = (type: 'wizard' | 'tabs'): FormDefinition => [
  {
    type,
    tabs: [
      { title: '企业信息', items: ['name', 'pay'] },
      { title: '股东', items: [{ key: 'members', type: 'table' }] },
    ],
  },
];

const meta: Meta<Args> = {
  id: 'tb-form',
  title: '元素 Elements/表单 tb-form',
  component: 'tb-form',
  args: { schema: card },
  render: ({ schema, form, value, view, readonly, disabled, undoButtons }) =>
    html`<tb-form
      .schema=${schema}
      .form=${form}
      .value=${value}
      view=${view ?? 'edit'}
      ?readonly=${readonly}
      ?disabled=${disabled}
      ?undo-buttons=${undoButtons}
      ><a href="/apply">网上申请</a></tb-form
    >`,
};
export default meta;

type Story = StoryObj<Args>;

const press: Story['play'] = async ({ canvasElement }) =>
  (await find(canvasElement, '.footer [type=submit]')).click();

export const Form: Story = { name: '申请表 A form' };

export const Wrong: Story = {
  name: '有错 With errors',
  play: async (context) => {
    await press(context);
    await find(context.canvasElement, '#summary');
  },
};

export const ReadOnly: Story = {
  name: '只读 Read-only',
  args: { value: { name: '王小明', phone: '0990-6000001', way: '邮寄' }, readonly: true },
};

export const Disabled: Story = {
  name: '停用 Disabled',
  args: { value: { name: '王小明', phone: '0990-6000001' }, disabled: true },
};

export const Undo: Story = { name: '撤销和重做 Undo and redo', args: { undoButtons: true } };

export const Wizard: Story = {
  name: '分步 Wizard',
  args: { schema: company, form: steps('wizard'), value: answers },
};

export const Tabs: Story = {
  name: '分页 Tabs',
  args: { schema: company, form: steps('tabs'), value: answers },
};

export const Lists: Story = {
  name: '列表、选择、其他说明 List, choice, further answers',
  args: { schema: company, value: answers },
};

export const Table: Story = {
  name: '表格 Table',
  args: { schema: company, form: ['name', { key: 'members', type: 'table' }], value: answers },
};

export const TableWithHints: Story = {
  name: '表格，有说明 Table with hints',
  args: {
    schema: {
      ...company,
      properties: {
        members: {
          type: 'array',
          title: '股东',
          items: {
            type: 'object',
            properties: {
              name: { type: 'string', title: '姓名', description: '与证件一致' },
              share: { type: 'number', title: '出资比例', description: '百分比' },
            },
          },
        },
      },
    },
    form: [{ key: 'members', type: 'table' }],
    value: answers,
  },
};

const family = {
  $ref: '#/$defs/person',
  $defs: {
    person: {
      type: 'object',
      properties: {
        name: { type: 'string', title: '姓名' },
        guardian: { $ref: '#/$defs/person', title: '监护人' },
      },
    },
  },
};

export const LeftOut: Story = {
  name: '可以不填的部分 A part that may be left out',
  args: { schema: family, value: { name: '王小明', guardian: { name: '王一' } } },
};

export const Review: Story = {
  name: '核对 Review',
  args: { schema: company, value: answers, view: 'review' },
};

/** In an app of its own on this device, under a key nobody else has. */
const onDevice = (device: 'personal' | 'shared', draftKey = '') => {
  const app = document.createElement('tb-app');
  app.device = device;
  const form = document.createElement('tb-form');
  Object.assign(form, { schema: card, formId: 'story-receipt', draftKey });
  app.append(form);
  return html`${app}`;
};

const receipt = {
  status: 'accepted',
  caseNumber: 'JG-2026-0001',
  receivedAt: '2026-11-22T10:00:00+08:00',
  next: '5 个工作日内受理，结果用短信告知。',
} as const;

const receive =
  (what: Parameters<TbForm['receive']>[0]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const form = (await find(canvasElement, 'tb-form')) as TbForm;
    await find(canvasElement, 'button[type=submit]');
    form.receive(what);
    await find(canvasElement, '#outcome');
  };

export const SentNext: Story = {
  name: '已提交，接下来怎样 Submitted, and what is next',
  play: receive(receipt),
};

export const Queued: Story = {
  name: '等待发送 Waiting offline',
  play: receive({ status: 'queued', kept: 'disk' }),
};

export const SentShared: Story = {
  name: '公用设备上的回执 Submitted on a shared device',
  parameters: { app: { own: true } },
  render: () => onDevice('shared'),
  play: receive(receipt),
};

export const SentBefore: Story = {
  name: '上次提交的回执 Receipt after a reload',
  parameters: { app: { own: true } },
  render: () => onDevice('personal', 'story-receipt'),
  play: async ({ canvasElement }) => {
    const form = (await find(canvasElement, 'tb-form')) as TbForm;
    await find(canvasElement, '.draft-line, #outcome');
    form.receive(receipt);
    await find(canvasElement, '.receipt-note');
    const again = form.cloneNode() as TbForm;
    Object.assign(again, { schema: card, formId: form.formId, draftKey: form.draftKey });
    form.replaceWith(again);
    await find(again.shadowRoot!, '.receipt-note');
  },
};

export const Sent: Story = {
  name: '已提交 Submitted',
  play: async ({ canvasElement }) => {
    const form = (await find(canvasElement, 'tb-form')) as TbForm;
    await find(canvasElement, 'button[type=submit]');
    form.receive({ status: 'accepted', caseNumber: 'JG-2026-0001', receivedAt: '2026-11-22T10:00:00+08:00' });
    await find(canvasElement, '#outcome');
  },
};

export const NowhereToSend: Story = {
  name: '没有提交成功 Not submitted',
  args: { value: { name: '王小明', phone: '0990-6000001' } },
  play: async (context) => {
    await press(context);
    await find(context.canvasElement, '#outcome');
  },
};

export const Unusable: Story = {
  name: '表格有错误 Unusable schema',
  args: { schema: { type: 'object', properties: { a: { $ref: '#/$defs/none' } } } },
};

export const Empty: Story = { name: '没有问题 Nothing to ask', args: { schema: { type: 'object' } } };

export const Waiting: Story = { name: '还没有 schema No schema yet', args: { schema: undefined } };

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet'],
  ...sheetOf(meta as Meta, () => stories, 'wide'),
};
