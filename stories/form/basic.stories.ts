import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fieldForm, submitted, type FieldArgs } from '../support/field.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './basic.stories.js';

const meta: Meta<FieldArgs> = {
  id: 'tb-form-basic',
  title: '元素 Elements/表单字段 Fields/基本 Basic',
  tags: ['!autodocs'],
  parameters: { app: { own: true }, controls: { disable: true } },
  render: fieldForm,
};
export default meta;

type Story = StoryObj<FieldArgs>;

const places = { enum: ['own', 'rent', 'free'] };
const placeNames = { own: '自有', rent: '租用', free: '无偿使用' };

export const Text: Story = {
  name: '文本 Text',
  args: {
    title: '姓名',
    entry: { description: '与身份证上的一致' },
    schema: { type: 'string' },
    value: '王小明',
  },
};

export const TextMissing: Story = {
  name: '文本没填 Text, missing',
  args: { title: '姓名', entry: {}, schema: { type: 'string' }, required: true },
  play: submitted,
};

export const TextFixed: Story = {
  name: '文本只读 Text, read-only',
  args: { title: '姓名', entry: {}, schema: { type: 'string' }, value: '王小明', readonly: true },
};

export const Textarea: Story = {
  name: '多行文本 Textarea',
  args: {
    title: '备注',
    entry: { type: 'textarea' },
    schema: { type: 'string', maxLength: 200 },
    value: '请电话联系。',
  },
};

export const TextareaWrong: Story = {
  name: '多行文本太长 Textarea, too long',
  args: {
    title: '备注',
    entry: { type: 'textarea' },
    schema: { type: 'string', maxLength: 5 },
    value: '超过五个字了',
  },
  play: submitted,
};

export const Numeral: Story = {
  name: '数字 Number',
  args: { title: '面积', entry: { unit: '平方米' }, schema: { type: 'number', minimum: 0 }, value: 120.5 },
};

export const NumeralWrong: Story = {
  name: '数字不是数字 Number that is none',
  args: { title: '面积', entry: { unit: '平方米' }, schema: { type: 'number' }, value: '大约一百' },
  play: submitted,
};

export const Day: Story = {
  name: '日期 Date',
  args: { title: '开业日期', entry: {}, schema: { type: 'string', format: 'date' }, value: '2026-12-01' },
};

export const Time: Story = {
  name: '时间 Time',
  args: { title: '几点来', entry: {}, schema: { type: 'string', format: 'time-local' }, value: '09:30' },
};

export const Moment: Story = {
  name: '日期和时间 Date and time',
  args: {
    title: '预约时间',
    entry: {},
    schema: { type: 'string', format: 'date-time' },
    value: '2026-12-01T09:30:00+08:00',
  },
};

export const Select: Story = {
  name: '下拉选择 Select',
  args: { title: '经营场所', entry: { type: 'select', titleMap: placeNames }, schema: places, value: 'rent' },
};

export const SelectMissing: Story = {
  name: '下拉没选 Select, missing',
  args: {
    title: '经营场所',
    entry: { type: 'select', titleMap: placeNames },
    schema: places,
    required: true,
  },
  play: submitted,
};

export const Radios: Story = {
  name: '单选 Radio buttons',
  args: { title: '经营场所', entry: { type: 'radios', titleMap: placeNames }, schema: places, value: 'rent' },
};

export const RadiosMissing: Story = {
  name: '单选没选 Radio buttons, missing',
  args: {
    title: '经营场所',
    entry: { type: 'radios', titleMap: placeNames },
    schema: places,
    required: true,
  },
  play: submitted,
};

export const RadiosFixed: Story = {
  name: '单选只读 Radio buttons, read-only',
  args: {
    title: '经营场所',
    entry: { type: 'radios', titleMap: placeNames },
    schema: places,
    value: 'rent',
    readonly: true,
  },
};

export const Checkboxes: Story = {
  name: '多选 Check boxes',
  args: {
    title: '经营项目',
    entry: { type: 'checkboxes' },
    schema: { type: 'array', uniqueItems: true, items: { enum: ['热食', '冷食', '糕点', '自制饮品'] } },
    value: ['热食', '糕点'],
  },
};

export const Checkbox: Story = {
  name: '勾选 Check box',
  args: { title: '我已阅读并同意承诺书', entry: {}, schema: { type: 'boolean', const: true }, value: true },
};

export const CheckboxMissing: Story = {
  name: '没有勾选 Check box, missing',
  args: {
    title: '我已阅读并同意承诺书',
    entry: {},
    schema: { type: 'boolean', const: true },
    required: true,
  },
  play: submitted,
};

export const Switch: Story = {
  name: '开关 Switch',
  args: { title: '短信通知我进度', entry: { type: 'switch' }, schema: { type: 'boolean' }, value: true },
};

export const Email: Story = {
  name: '电子邮箱有错 E-mail, wrong',
  args: { title: '电子邮箱', entry: {}, schema: { type: 'string', format: 'email' }, value: 'name@' },
  play: submitted,
};

export const Phone: Story = {
  name: '电话 Telephone',
  args: { title: '固定电话', entry: {}, schema: { type: 'string', format: 'phone' }, value: '0990-6000001' },
};

export const Postcode: Story = {
  name: '邮政编码 Postcode',
  args: { title: '邮政编码', entry: {}, schema: { type: 'string', format: 'postcode' }, value: '000000' },
};

export const Password: Story = {
  name: '密码 Password',
  args: { title: '查询密码', entry: { type: 'password' }, schema: { type: 'string' }, value: 'secret' },
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet'],
  ...sheetOf(meta as Meta, () => stories),
};
