import type { RatingChannel } from '../channel.js';
import type { RatedCaseKind, RatedCaseStatus, RatedPersonKind, TextReview } from './rating-record.js';
import type { RatingStage } from '../rating.js';

/** Our word for each meaning → the code a platform writes. A meaning without a code cannot be said there. */
export type RecordCodes<Meaning extends string> = Readonly<Partial<Record<Meaning, string>>>;

/** Channels (`pf`) of the national platform. */
export const nationalChannels: RecordCodes<RatingChannel> = {
  pc: '1',
  mobile: '2',
  qr: '3',
  tablet: '4',
  kiosk: '5',
  phone: '6',
  sms: '7',
};

/** Channels (`pf`) of Zhejiang: 6 and 7 are others there, and telephone is none. */
export const zhejiangChannels: RecordCodes<RatingChannel> = {
  pc: '1',
  mobile: '2',
  qr: '3',
  tablet: '4',
  kiosk: '5',
  sms: '6',
  default: '7',
};

/** `proStatus`. */
export const caseStatuses: RecordCodes<RatedCaseStatus> = { pending: '1', accepted: '2', done: '3' };

/** `promiseTime` of the national platform, as kinds of cases are numbered everywhere else too. */
export const nationalCaseKinds: RecordCodes<RatedCaseKind> = { 'on-the-spot': '1', promised: '2' };

/** `promiseTime` of Zhejiang: the other way round. */
export const zhejiangCaseKinds: RecordCodes<RatedCaseKind> = { promised: '1', 'on-the-spot': '2' };

/** `userProp` of the national platform: whom an item serves (服务对象). */
export const nationalPersonKinds: RecordCodes<RatedPersonKind> = {
  natural: '1',
  enterprise: '2',
  'public-institution': '3',
  'social-organisation': '4',
  unincorporated: '5',
  agency: '6',
  other: '9',
};

/** `userProp` of Zhejiang: a person or a legal person. */
export const zhejiangPersonKinds: RecordCodes<RatedPersonKind> = { natural: '1', legal: '2' };

/** `assessNumber`: the first rating or the one that was added. */
export const stages: RecordCodes<RatingStage> = { first: '1', 'follow-up': '2' };

/** `appStatus`. */
export const textReviews: RecordCodes<TextReview> = { 'not-needed': '1', done: '2', pending: '3' };

/** `anonymityFlag` and `publicFlag`: 1 is yes and 2 is no, where item tables have 0 for no. */
export const flags: RecordCodes<'true' | 'false'> = { true: '1', false: '2' };
