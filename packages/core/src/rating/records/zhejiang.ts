import { nationalLevels, type LevelSystem } from '../level-codes.js';
import { makeSerialiser, type RecordFillers } from './make-serialiser.js';
import type { RatingSerialiser } from './rating-serialiser.js';
import {
  caseStatuses,
  stages,
  textReviews,
  zhejiangCaseKinds,
  zhejiangChannels,
  zhejiangPersonKinds,
} from './record-codes.js';
import { codedField, levelField, momentField, required, tagsField, textField } from './record-fields.js';

/** How a serialiser is made. */
export interface RecordOptions {
  readonly fill?: RecordFillers;
  /** Which number is which level at the receiver; the national platform's without it. */
  readonly levels?: LevelSystem;
}

/**
 * Ratings as the case centre of Zhejiang takes them (办件评价服务, `report`): 25 fields. Telephone is no channel there; ratings by default
 * are one. Kinds of cases are numbered the other way round than elsewhere.
 */
export const zhejiangRecords = ({ fill, levels = nationalLevels }: RecordOptions = {}): RatingSerialiser =>
  makeSerialiser({
    id: 'org.tongban.rating-records.zhejiang',
    name: 'zhejiang',
    summary: '浙江省办件中心评价接口',
    ...(fill && { fill }),
    fields: [
      required(textField('areaCode', 'areaCode')),
      required(textField('areaName', 'areaName')),
      required(textField('deptCode', 'departmentCode')),
      required(textField('taskCode', 'itemCode')),
      textField('taskHandleItem', 'handlingCode'),
      required(textField('taskName', 'itemName')),
      textField('subMatter', 'topic'),
      required(textField('projectNo', 'caseNumber')),
      required(codedField('proStatus', 'caseStatus', caseStatuses)),
      required(textField('proDepartCode', 'handledByCode')),
      required(textField('proDepart', 'handledBy')),
      required(textField('proManager', 'handler')),
      required(codedField('pf', 'channel', zhejiangChannels)),
      required(textField('certkeyGOV', 'personId')),
      required(textField('userName', 'personName')),
      required(codedField('userProp', 'personKind', zhejiangPersonKinds)),
      required(levelField('satisfaction', levels)),
      tagsField('evalDetail'),
      textField('writingEvaluation', 'text'),
      required(momentField('assessTime', 'ratedAt')),
      required(codedField('assessNumber', 'stage', stages)),
      codedField('appStatus', 'textReview', textReviews),
      codedField('promiseTime', 'caseKind', zhejiangCaseKinds),
      momentField('acceptDate', 'acceptedAt'),
      required(textField('dataSource', 'source')),
    ],
  });
