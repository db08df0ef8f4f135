import type { RatingLevel } from '../level.js';
import type { Share } from './share.js';

/** How many ratings of each level. */
export type LevelCounts = Readonly<Record<RatingLevel, number>>;

/** The figures of one month. */
export interface MonthFigures {
  /** `2026-11`, by the clocks of China. */
  readonly month: string;
  readonly counts: LevelCounts;
  readonly satisfaction: Share;
}

/** How often a tag was picked. */
export interface ReasonFigure {
  readonly code: string;
  readonly text: string;
  readonly level: RatingLevel;
  readonly count: number;
}

/** What is published about ratings (评价结果公示). Counts only: nothing of it leads back to a rating. What each rate means: `figureDefinitions`. */
export interface RatingFigures {
  /** First ratings that count: given by residents, and not found mistaken or malicious. */
  readonly counts: LevelCounts;
  readonly satisfaction: Share;
  readonly bad: Share;
  /** Month after month without a gap, oldest first. */
  readonly trend: readonly MonthFigures[];
  /** What was picked most often, with bad ratings and with the others. */
  readonly reasons: { readonly bad: readonly ReasonFigure[]; readonly good: readonly ReasonFigure[] };
  readonly rectified: Share;
  readonly followUps: Share;
  /** What does not count, and why. */
  readonly left: { readonly rejected: number; readonly byDefault: number };
}

/** What a rate means. */
export interface FigureDefinition {
  /** Its official name. */
  readonly name: string;
  readonly formula: string;
  readonly source: string;
}

/**
 * What each rate is made of, to be shown beside it. Which levels are good and bad is national; the formulas follow from that, since no public
 * text gives any.
 */
export const figureDefinitions: Readonly<
  Record<'satisfaction' | 'bad' | 'rectified' | 'followUps', FigureDefinition>
> = {
  satisfaction: {
    name: '满意率',
    formula: '（非常满意 + 满意 + 基本满意）÷ 有效评价',
    source: '国办发〔2019〕51号',
  },
  bad: { name: '差评率', formula: '（不满意 + 非常不满意）÷ 有效评价', source: '国办发〔2019〕51号' },
  rectified: { name: '差评整改率', formula: '已整改并反馈的差评 ÷ 有效差评', source: '国办发〔2019〕51号' },
  followUps: {
    name: '追评满意率',
    formula: '追评为基本满意及以上 ÷ 全部追评',
    source: '国办发〔2019〕51号',
  },
};
