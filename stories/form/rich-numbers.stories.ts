import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fieldForm, submitted, type FieldArgs } from '../support/field.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './rich-numbers.stories.js';

const meta: Meta<FieldArgs> = {
  id: 'tb-form-numbers',
  title: '元素 Elements/表单字段 Fields/号码和金额 Numbers and money',
  tags: ['!autodocs'],
  parameters: { app: { own: true }, controls: { disable: true } },
  render: fieldForm,
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const CitizenId: Story = {
  name: '公民身份号码 Citizen id',
  args: {
    title: '公民身份号码',
    entry: { type: 'citizen-id' },
    schema: { type: 'string', format: 'citizen-id' },
    value: '932682199008150029',
  },
};

export const CitizenIdWrong: Story = {
  name: '公民身份号码有错 Citizen id, wrong',
  args: {
    title: '公民身份号码',
    entry: { type: 'citizen-id' },
    schema: { type: 'string', format: 'citizen-id' },
    value: '932682199008150028',
  },
  play: submitted,
};

export const CitizenIdMissing: Story = {
  name: '公民身份号码没填 Citizen id, missing',
  args: {
    title: '公民身份号码',
    entry: { type: 'citizen-id' },
    schema: { type: 'string', format: 'citizen-id' },
    required: true,
  },
  play: submitted,
};

export const CitizenIdFixed: Story = {
  name: '公民身份号码只读 Citizen id, read-only',
  args: {
    title: '公民身份号码',
    entry: { type: 'citizen-id' },
    schema: { type: 'string', format: 'citizen-id' },
    value: '932682199008150029',
    readonly: true,
  },
};

export const Uscc: Story = {
  name: '统一社会信用代码 Social credit code',
  args: {
    title: '统一社会信用代码',
    entry: { type: 'uscc' },
    schema: { type: 'string', format: 'uscc' },
    value: '11440100007482575H',
  },
};

export const UsccWrong: Story = {
  name: '统一社会信用代码有错 Social credit code, wrong',
  args: {
    title: '统一社会信用代码',
    entry: { type: 'uscc' },
    schema: { type: 'string', format: 'uscc' },
    value: '11440100007482575J',
  },
  play: submitted,
};

export const UsccMissing: Story = {
  name: '统一社会信用代码没填 Social credit code, missing',
  args: {
    title: '统一社会信用代码',
    entry: { type: 'uscc' },
    schema: { type: 'string', format: 'uscc' },
    required: true,
  },
  play: submitted,
};

export const UsccFixed: Story = {
  name: '统一社会信用代码只读 Social credit code, read-only',
  args: {
    title: '统一社会信用代码',
    entry: { type: 'uscc' },
    schema: { type: 'string', format: 'uscc' },
    value: '11440100007482575H',
    readonly: true,
  },
};

export const Mobile: Story = {
  name: '手机号码 Mobile number',
  args: {
    title: '手机号码',
    entry: { type: 'mobile' },
    schema: { type: 'string', format: 'mobile' },
    value: '19900001234',
  },
};

export const MobileWrong: Story = {
  name: '手机号码有错 Mobile number, wrong',
  args: {
    title: '手机号码',
    entry: { type: 'mobile' },
    schema: { type: 'string', format: 'mobile' },
    value: '1990000123',
  },
  play: submitted,
};

export const MobileMissing: Story = {
  name: '手机号码没填 Mobile number, missing',
  args: {
    title: '手机号码',
    entry: { type: 'mobile' },
    schema: { type: 'string', format: 'mobile' },
    required: true,
  },
  play: submitted,
};

export const MobileFixed: Story = {
  name: '手机号码只读 Mobile number, read-only',
  args: {
    title: '手机号码',
    entry: { type: 'mobile' },
    schema: { type: 'string', format: 'mobile' },
    value: '19900001234',
    readonly: true,
  },
};

export const BankCard: Story = {
  name: '银行卡号 Bank card',
  args: {
    title: '银行卡号',
    entry: { type: 'bank-card' },
    schema: { type: 'string', format: 'bank-card' },
    value: '9900001234567899',
  },
};

export const BankCardWrong: Story = {
  name: '银行卡号有错 Bank card, wrong',
  args: {
    title: '银行卡号',
    entry: { type: 'bank-card' },
    schema: { type: 'string', format: 'bank-card' },
    value: '9900001234567898',
  },
  play: submitted,
};

export const BankCardMissing: Story = {
  name: '银行卡号没填 Bank card, missing',
  args: {
    title: '银行卡号',
    entry: { type: 'bank-card' },
    schema: { type: 'string', format: 'bank-card' },
    required: true,
  },
  play: submitted,
};

export const BankCardFixed: Story = {
  name: '银行卡号只读 Bank card, read-only',
  args: {
    title: '银行卡号',
    entry: { type: 'bank-card' },
    schema: { type: 'string', format: 'bank-card' },
    value: '9900001234567899',
    readonly: true,
  },
};

export const LicencePlate: Story = {
  name: '车牌号 Licence plate',
  args: {
    title: '车牌号',
    entry: { type: 'licence-plate' },
    schema: { type: 'string', format: 'licence-plate' },
    value: '粤AD12345',
  },
};

export const LicencePlateWrong: Story = {
  name: '车牌号有错 Licence plate, wrong',
  args: {
    title: '车牌号',
    entry: { type: 'licence-plate' },
    schema: { type: 'string', format: 'licence-plate' },
    value: '粤A1234',
  },
  play: submitted,
};

export const LicencePlateMissing: Story = {
  name: '车牌号没填 Licence plate, missing',
  args: {
    title: '车牌号',
    entry: { type: 'licence-plate' },
    schema: { type: 'string', format: 'licence-plate' },
    required: true,
  },
  play: submitted,
};

export const LicencePlateFixed: Story = {
  name: '车牌号只读 Licence plate, read-only',
  args: {
    title: '车牌号',
    entry: { type: 'licence-plate' },
    schema: { type: 'string', format: 'licence-plate' },
    value: '粤AD12345',
    readonly: true,
  },
};

export const Money: Story = {
  name: '金额 Money',
  args: {
    title: '注册资本',
    entry: { type: 'money' },
    schema: { type: 'number', minimum: 0 },
    value: 10030.5,
  },
};

export const MoneyEmpty: Story = {
  name: '金额，还没填 Money, empty',
  args: { title: '注册资本', entry: { type: 'money' }, schema: { type: 'number', minimum: 0 } },
};

export const MoneyWrong: Story = {
  name: '金额有错 Money, wrong',
  args: {
    title: '注册资本',
    entry: { type: 'money' },
    schema: { type: 'number', minimum: 0 },
    value: '三百',
  },
  play: submitted,
};

export const MoneyUnit: Story = {
  name: '金额，以万元计 Money, another unit',
  args: {
    title: '投资总额',
    entry: { type: 'money', unit: '万元', capital: false },
    schema: { type: 'number' },
    value: 1234567,
  },
};

export const MoneyFixed: Story = {
  name: '金额，只读 Money, read-only',
  args: {
    title: '注册资本',
    entry: { type: 'money' },
    schema: { type: 'number', minimum: 0 },
    value: 10030.5,
    readonly: true,
  },
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
