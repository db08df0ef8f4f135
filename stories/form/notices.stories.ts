import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { find } from '../support/deep.js';
import {
  formOf,
  leftElsewhere,
  newKey,
  noticeForm,
  refusedMeanwhile,
  withGateway,
  type NoticeArgs,
} from '../support/notices.js';

const meta: Meta<NoticeArgs> = {
  id: 'tb-form-notices',
  title: '元素 Elements/表单 Form/草稿和以前的申请 Drafts and earlier applications',
  tags: ['!autodocs'],
  parameters: { app: { own: true }, controls: { disable: true } },
  render: noticeForm,
};
export default meta;

type Story = StoryObj<NoticeArgs>;

export const Refused: Story = {
  name: '以前的申请没有被接收 An earlier application was refused',
  args: { target: refusedMeanwhile },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '#recalled', '没有被接收');
  },
};

export const Restored: Story = {
  name: '表格更新后的草稿 A draft of an older version',
  args: { draftKey: newKey() },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.draft-line', '自动保存');
    const first = await find<HTMLElementTagNameMap['tb-form']>(canvasElement, 'tb-form');
    await userEvent.type(await find(canvasElement, 'input[name$="postcode"]'), '990100');
    first.dispatchEvent(new Event('change'));
    await find(canvasElement, '.draft-line', '已保存');
    first.replaceWith(formOf(first.draftKey, 2));
    await find(canvasElement, '.notice', '放不进现在的表格');
  },
};

export const Handoff: Story = {
  name: '在手机上继续填写 Going on on a phone',
  args: { draftKey: newKey() },
  play: ({ canvasElement }) =>
    withGateway(async () => {
      (await find(canvasElement, '.draft-line button', '手机')).click();
      await find(canvasElement, '.draft-code');
    }),
};

export const Offered: Story = {
  name: '另一台设备上的草稿 A draft of another device',
  args: { draftKey: newKey() },
  play: async ({ canvasElement }) => {
    await find(canvasElement, '.draft-line', '自动保存');
    await userEvent.type(await find(canvasElement, 'input[name$="postcode"]'), '990100');
    const { draftKey } = await find<HTMLElementTagNameMap['tb-form']>(canvasElement, 'tb-form');
    const { bytes, hash } = await leftElsewhere(draftKey);
    await withGateway(async () => {
      location.hash = hash;
      await find(canvasElement, '.notice', '要在这里接着填写吗');
    }, bytes);
  },
};
