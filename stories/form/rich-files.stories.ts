import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { find } from '../support/deep.js';
import {
  fieldForm,
  brokenUploads,
  nothingPlugged,
  pickFile,
  slowUploads,
  submitted,
  type FieldArgs,
} from '../support/field.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './rich-files.stories.js';

const meta: Meta<FieldArgs> = {
  id: 'tb-form-files',
  title: '元素 Elements/表单字段 Fields/文件和签名 Files and signature',
  tags: ['!autodocs'],
  parameters: { app: { own: true }, controls: { disable: true } },
  render: fieldForm,
};
export default meta;

type Story = StoryObj<FieldArgs>;

const kept = { id: 'x', name: '公司章程（二〇二六年修订稿）.pdf', size: 1234567, type: 'application/pdf' };

const limits = { accept: '.pdf,image/*', maxSize: '10MB' };

export const File: Story = {
  name: '一个文件 One file',
  args: {
    title: '营业执照照片',
    entry: { type: 'file', ...limits, capture: 'environment' },
    schema: { type: 'object' },
  },
};

export const FileKept: Story = {
  name: '已上传 One file, sent',
  args: {
    title: '营业执照照片',
    entry: { type: 'file', ...limits, capture: 'environment' },
    schema: { type: 'object' },
    value: kept,
  },
};

export const Files: Story = {
  name: '几个文件 Several files',
  args: {
    title: '其他材料',
    entry: { type: 'file', ...limits },
    schema: { type: 'array', maxItems: 3 },
    value: [kept],
  },
};

export const FileSending: Story = {
  name: '正在上传 On its way',
  args: {
    plug: slowUploads,
    title: '其他材料',
    entry: { type: 'file', ...limits },
    schema: { type: 'array', maxItems: 3 },
    value: [kept],
  },
  play: async ({ canvasElement }) => {
    await pickFile(canvasElement, '租赁合同.pdf', 3_000_000);
    await find(canvasElement, 'progress');
  },
};

export const FileBroken: Story = {
  name: '没有传完 Broken off',
  args: {
    plug: brokenUploads,
    title: '其他材料',
    entry: { type: 'file', ...limits },
    schema: { type: 'array', maxItems: 3 },
  },
  play: async ({ canvasElement }) => {
    await pickFile(canvasElement, '租赁合同.pdf', 3_000_000);
    await find(canvasElement, '.file.failed');
  },
};

export const FileRefused: Story = {
  name: '不能上传 Not taken',
  args: { title: '其他材料', entry: { type: 'file', ...limits }, schema: { type: 'array', maxItems: 3 } },
  play: async ({ canvasElement }) => {
    await pickFile(canvasElement, '图纸.pdf', 11_000_000);
    await find(canvasElement, '.detail.bad');
  },
};

export const FileMissing: Story = {
  name: '没有上传 Missing',
  args: {
    title: '营业执照照片',
    entry: { type: 'file', ...limits, capture: 'environment' },
    schema: { type: 'object' },
    required: true,
  },
  play: submitted,
};

export const FileNowhere: Story = {
  name: '没有接收方 Nowhere to send to',
  args: {
    plug: nothingPlugged,
    title: '营业执照照片',
    entry: { type: 'file', ...limits, capture: 'environment' },
    schema: { type: 'object' },
  },
};

export const FileFixed: Story = {
  name: '只读 Read-only',
  args: {
    title: '其他材料',
    entry: { type: 'file', ...limits },
    schema: { type: 'array', maxItems: 3 },
    value: [kept],
    readonly: true,
  },
};

export const Signature: Story = {
  name: '手写签名 Signature',
  args: { title: '申请人签名', entry: { type: 'signature' }, schema: { type: 'object' } },
};

export const SignatureTyped: Story = {
  name: '输入姓名 Signature, typed',
  args: { title: '申请人签名', entry: { type: 'signature' }, schema: { type: 'object' } },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'input[id$="-type"]')).click();
    await find(canvasElement, 'input[type=text]');
  },
};

export const SignaturePicture: Story = {
  name: '上传签名图片 Signature, a picture',
  args: { title: '申请人签名', entry: { type: 'signature' }, schema: { type: 'object' } },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, 'input[id$="-picture"]')).click();
    await find(canvasElement, 'input[type=file]');
  },
};

export const SignatureKept: Story = {
  name: '已签名 Signed',
  args: {
    title: '申请人签名',
    entry: { type: 'signature' },
    schema: { type: 'object' },
    value: { id: 'y', name: '签名.png', size: 4096, type: 'image/png' },
  },
};

export const SignatureMissing: Story = {
  name: '没有签名 Signature, missing',
  args: { title: '申请人签名', entry: { type: 'signature' }, schema: { type: 'object' }, required: true },
  play: submitted,
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
