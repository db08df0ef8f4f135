import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { find } from '../support/deep.js';
import { fieldForm, noRegions, slowRegions, submitted, type FieldArgs } from '../support/field.js';
import { sheetOf } from '../support/sheet.js';
import * as stories from './rich-choices.stories.js';

const meta: Meta<FieldArgs> = {
  id: 'tb-form-choices',
  title: '元素 Elements/表单字段 Fields/日期、选项和地区 Days, choices, regions',
  tags: ['!autodocs'],
  parameters: { app: { own: true }, controls: { disable: true } },
  render: fieldForm,
};
export default meta;

type Story = StoryObj<FieldArgs>;

const range = {
  type: 'object',
  properties: { start: { type: 'string', format: 'date' }, end: { type: 'string', format: 'date' } },
};

const industries = { type: 'string', enum: ['H62', 'H61', 'F52'] };

const industry = {
  type: 'search-select',
  titleMap: { H62: '餐饮业', H61: '住宿业', F52: '零售业' },
  initials: { H62: 'cyy', H61: 'zsy', F52: 'lsy' },
};

const address = { type: 'object', properties: { region: { type: 'string' }, detail: { type: 'string' } } };

export const DateRange: Story = {
  name: '起止日期 Two days',
  args: {
    title: '经营期限',
    entry: { type: 'date-range' },
    schema: range,
    value: { start: '2026-01-05', end: '2026-12-31' },
  },
};

export const DateRangeWrong: Story = {
  name: '起止日期颠倒 Two days, the wrong way round',
  args: {
    title: '经营期限',
    entry: { type: 'date-range' },
    schema: range,
    value: { start: '2026-12-31', end: '2026-01-05' },
  },
  play: submitted,
};

export const DateRangeMissing: Story = {
  name: '起止日期没填 Two days, missing',
  args: { title: '经营期限', entry: { type: 'date-range' }, schema: range, required: true },
  play: submitted,
};

export const Search: Story = {
  name: '可搜索的选项 Searched choices',
  args: { title: '行业', entry: industry, schema: industries, value: 'H62' },
};

export const SearchOpen: Story = {
  name: '选项展开 Searched choices, open',
  args: { title: '行业', entry: industry, schema: industries },
  play: async ({ canvasElement }) => {
    (await find(canvasElement, '[role=combobox]')).click();
    await find(canvasElement, '[role=option]');
  },
};

export const SearchMissing: Story = {
  name: '没有选择 Searched choices, missing',
  args: { title: '行业', entry: industry, schema: industries, required: true },
  play: submitted,
};

export const SearchFixed: Story = {
  name: '只读 Searched choices, read-only',
  args: { title: '行业', entry: industry, schema: industries, value: 'H62', readonly: true },
};

export const Region: Story = {
  name: '行政区划 Region',
  args: { title: '所在地区', entry: { type: 'region' }, schema: { type: 'string' }, value: '990102001000' },
};

export const RegionEmpty: Story = {
  name: '行政区划，还没选 Region, empty',
  args: { title: '所在地区', entry: { type: 'region' }, schema: { type: 'string' } },
};

export const RegionLoading: Story = {
  name: '行政区划，正在加载 Region, loading',
  args: { plug: slowRegions, title: '所在地区', entry: { type: 'region' }, schema: { type: 'string' } },
};

export const RegionFailed: Story = {
  name: '行政区划，加载失败 Region, failed',
  args: {
    plug: noRegions,
    title: '所在地区',
    entry: { type: 'region' },
    schema: { type: 'string' },
    value: '990102001000',
  },
};

export const RegionMissing: Story = {
  name: '行政区划没选 Region, missing',
  args: { title: '所在地区', entry: { type: 'region' }, schema: { type: 'string' }, required: true },
  play: submitted,
};

export const RegionFixed: Story = {
  name: '行政区划，只读 Region, read-only',
  args: {
    title: '所在地区',
    entry: { type: 'region' },
    schema: { type: 'string' },
    value: '990102001000',
    readonly: true,
  },
};

export const Address: Story = {
  name: '地址 Address',
  args: {
    title: '住所',
    entry: { type: 'address', depth: 'county' },
    schema: address,
    value: { region: '990102000000', detail: '听潮路 1 号' },
  },
};

export const AddressMissing: Story = {
  name: '地址没填 Address, missing',
  args: { title: '住所', entry: { type: 'address', depth: 'county' }, schema: address, required: true },
  play: submitted,
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories),
};
