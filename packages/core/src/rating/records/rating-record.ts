import type { RatingChannel } from '../channel.js';
import type { RatingLevel } from '../level.js';
import type { RatingStage } from '../rating.js';

/** How far the case had come when it was rated (办件状态): 待受理, 已受理, 已办结. */
export type RatedCaseStatus = 'pending' | 'accepted' | 'done';

/** Kind of case (办件类型): 即办件, 承诺件. */
export type RatedCaseKind = 'on-the-spot' | 'promised';

/** Who was served (服务对象). `legal`: a legal person, the source does not say of which kind. */
export type RatedPersonKind =
  | 'natural'
  | 'enterprise'
  | 'public-institution'
  | 'social-organisation'
  | 'unincorporated'
  | 'agency'
  | 'other'
  | 'legal';

/** Whether somebody has looked at the words (审核): 无需审核, 已审核, 未审核. */
export type TextReview = 'not-needed' | 'done' | 'pending';

/**
 * A rating with all that is reported of it to a province or the nation, in our words. Made by a back end out of the rating and its own case;
 * holds personal data and never reaches a page. Moments are RFC 3339; codes are as the source has them.
 */
export interface RatingRecord {
  /** Region (行政区划), and its name. */
  readonly areaCode: string;
  readonly areaName?: string;
  /** Unified social credit code of the department, 18 characters. */
  readonly departmentCode: string;
  /** Code (实施编码, 31 characters) and name of the item, code of what is handled under it (业务办理项), its topic. */
  readonly itemCode: string;
  readonly itemName: string;
  readonly handlingCode?: string;
  readonly topic?: string;
  /** What tells one case from another (办件编号). */
  readonly caseNumber: string;
  readonly caseStatus: RatedCaseStatus;
  readonly caseKind?: RatedCaseKind;
  /** The department that took the case in, and who handled it. */
  readonly handledBy?: string;
  readonly handledByCode?: string;
  readonly handler?: string;
  readonly acceptedAt?: string;
  readonly finishedAt?: string;
  /** Which service of the case it was, counted from 1, and when: what tells one visit from another. */
  readonly serviceNumber?: string;
  readonly serviceAt?: string;
  /** Who rated. Left out of what is written when the rating is anonymous. */
  readonly personName?: string;
  readonly personKind?: RatedPersonKind;
  /** Type of identity document (证件类型), three digits. */
  readonly personIdType?: string;
  /** Number of the document, as the receiver wants it: a hash, an encrypted text. Never the number itself. */
  readonly personId?: string;
  readonly agentName?: string;
  readonly agentIdType?: string;
  readonly agentId?: string;
  readonly stage: RatingStage;
  readonly level: RatingLevel;
  readonly tags: readonly string[];
  readonly text?: string;
  readonly textReview?: TextReview;
  readonly ratedAt: string;
  readonly channel: RatingChannel;
  readonly anonymous: boolean;
  readonly publish?: boolean;
  /** Who reports (数据来源), three digits: opaque. */
  readonly source: string;
  /** Which net it came through (网络类型): 1 互联网, 2 政务信息网, 3 政务外网公共区. */
  readonly network?: string;
  /** What was put right, and when (整改回复). */
  readonly reply?: string;
  readonly repliedAt?: string;
}
