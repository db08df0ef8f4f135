import { nationalLevels } from '../level-codes.js';
import { makeSerialiser } from './make-serialiser.js';
import type { RatingSerialiser } from './rating-serialiser.js';
import {
  caseStatuses,
  nationalCaseKinds,
  nationalChannels,
  nationalPersonKinds,
  stages,
} from './record-codes.js';
import { codedField, levelField, momentField, required, tagsField, textField } from './record-fields.js';
import type { RecordOptions } from './zhejiang.js';

/**
 * Ratings as halls that run Epoint (国泰新点) report them to the national platform, one `evaluate` each. `promisetime` is written small there,
 * and says 1 for what is done on the spot.
 */
export const epointRecords = ({ fill, levels = nationalLevels }: RecordOptions = {}): RatingSerialiser =>
  makeSerialiser({
    id: 'org.tongban.rating-records.epoint',
    name: 'epoint',
    summary: '新点系统上报国家平台的评价数据',
    ...(fill && { fill }),
    fields: [
      required(textField('areaCode', 'areaCode')),
      required(textField('projectNo', 'caseNumber')),
      required(codedField('pf', 'channel', nationalChannels)),
      required(textField('deptCode', 'departmentCode')),
      required(textField('taskCode', 'itemCode')),
      textField('taskHandleItem', 'handlingCode'),
      required(textField('taskName', 'itemName')),
      textField('subMatter', 'topic'),
      required(codedField('proStatus', 'caseStatus', caseStatuses)),
      required(textField('proDepart', 'handledBy')),
      required(textField('certKey', 'personId')),
      required(textField('userName', 'personName')),
      required(codedField('userProp', 'personKind', nationalPersonKinds)),
      required(textField('userPageType', 'personIdType')),
      textField('handleUserName', 'agentName'),
      textField('handleUserPageType', 'agentIdType'),
      textField('handleUserPageCode', 'agentId'),
      required(levelField('satisfaction', levels)),
      tagsField('evalDetail'),
      textField('serviceNumber', 'serviceNumber'),
      textField('writingEvaluation', 'text'),
      required(momentField('assessTime', 'ratedAt')),
      required(codedField('assessNumber', 'stage', stages)),
      required(textField('dataSource', 'source')),
      codedField('promisetime', 'caseKind', nationalCaseKinds),
      momentField('acceptDate', 'acceptedAt'),
    ],
  });
