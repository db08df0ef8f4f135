import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ratingFigures, type CountedRating, type RatingFigures } from '@tongban/core/rating/figures';
import { html, nothing } from 'lit';
import { find } from '../support/deep.js';
import { answering, problem } from '../support/gateway.js';
import { sheetOf } from '../support/sheet.js';
import { lookOf } from '../support/stage.js';
import * as stories from './rating-summary.stories.js';

interface Args {
  readonly summary?: unknown;
  readonly publisher?: string;
  readonly floor?: number;
}

const given = (
  count: number,
  month: string,
  level: CountedRating['level'],
  more: Partial<CountedRating> = {},
): CountedRating[] =>
  Array.from({ length: count }, () => ({
    stage: 'first',
    level,
    at: Date.parse(`${month}-15T09:00:00+08:00`),
    tags: [],
    ...more,
  }));

/** A year in which things got better. */
const year = ratingFigures(
  Array.from({ length: 12 }, (_, index) => {
    const month = `2026-${String(index + 1).padStart(2, '0')}`;
    return [
      ...given(140 + index * 12, month, 5, { tags: ['510', '517'] }),
      ...given(40 - index, month, 4, { tags: ['413'] }),
      ...given(12, month, 3, { tags: ['307'] }),
      ...given(14 - index, month, 2, { tags: ['207', '214'], replied: true }),
      ...given(index % 3, month, 1, { tags: ['108'], replied: index < 9 }),
    ];
  })
    .flat()
    .concat(
      given(5, '2026-06', 1, { rejected: true }),
      given(18, '2026-07', 4, { stage: 'follow-up' }),
      given(3, '2026-07', 1, { stage: 'follow-up' }),
    ),
);

const meta: Meta<Args> = {
  id: 'tb-rating-summary',
  title: '元素 Elements/评价结果 tb-rating-summary',
  component: 'tb-rating-summary',
  args: { summary: year, publisher: '津港市政务服务管理局（虚构）' },
  render: ({ summary, publisher, floor }) =>
    html`<tb-rating-summary
      .summary=${summary}
      publisher=${publisher ?? nothing}
      floor=${floor ?? nothing}
    ></tb-rating-summary>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Year: Story = { name: '一年 A year' };

export const Months: Story = {
  name: '每月的表格 The table of months',
  play: async ({ canvasElement }) => (await find(canvasElement, 'summary')).click(),
};

export const Few: Story = {
  name: '评价很少 Few ratings',
  args: {
    summary: ratingFigures([
      ...given(5, '2026-11', 5, { tags: ['510'] }),
      ...given(1, '2026-11', 2, { tags: ['207'] }),
    ]),
  },
};

export const AllGood: Story = {
  name: '没有差评 No bad ratings',
  args: { summary: ratingFigures([...given(40, '2026-10', 5), ...given(52, '2026-11', 4)]) },
};

export const Empty: Story = {
  name: '还没有评价 No ratings yet',
  args: { summary: ratingFigures([], { from: '2026-10', to: '2026-11' }) },
};

export const ManyMonths: Story = {
  name: '三年 Three years',
  args: {
    summary: ratingFigures(
      [2024, 2025, 2026].flatMap((each) =>
        Array.from({ length: 12 }, (_, index) => [
          ...given(900 + index * 31, `${each}-${String(index + 1).padStart(2, '0')}`, 5),
          ...given(40, `${each}-${String(index + 1).padStart(2, '0')}`, 2),
        ]).flat(),
      ),
    ),
  },
};

export const LongText: Story = {
  name: '文字很长 Long text',
  args: {
    publisher: '津港市河东区政务服务和数据管理局会同市、区两级四十二个部门（虚构）',
    summary: {
      ...year,
      reasons: {
        good: year.reasons.good,
        bad: [
          {
            code: '299',
            text: '在线预约办理后到实体大厅仍被要求重复取号排队并再次提交同样内容的证明材料'.repeat(2),
            level: 2,
            count: 1204,
          },
        ],
      },
    } satisfies RatingFigures,
  },
};

export const Narrow: Story = { name: '手机上 On a phone', parameters: { app: { narrow: true } } };

export const Broken: Story = { name: '数据有错 Broken figures', args: { summary: { counts: {} } } };

export const Nothing: Story = { name: '没有数据 No figures', args: { summary: undefined } };

export const OutOfReach: Story = {
  name: '连不上 Out of reach',
  parameters: { app: { own: true } },
  render: (_args, context) => {
    const { theme, mode } = lookOf(context);
    return html`<tb-app theme=${theme} mode=${mode} gateway=${answering(503, problem('busy'))}>
      <tb-rating-summary></tb-rating-summary>
    </tb-app>`;
  },
  play: async ({ canvasElement }) => void (await find(canvasElement, '[role=alert]')),
};

export const Sheet: Story = {
  name: '全部状态 All states',
  tags: ['sheet', '!autodocs'],
  ...sheetOf(meta as Meta, () => stories, 'wide'),
};
