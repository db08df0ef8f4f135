import { nationalLevels } from '../level-codes.js';
import { makeSerialiser } from './make-serialiser.js';
import type { RatingSerialiser } from './rating-serialiser.js';
import {
  caseStatuses,
  flags,
  nationalCaseKinds,
  nationalChannels,
  nationalPersonKinds,
  stages,
  textReviews,
} from './record-codes.js';
import { codedField, levelField, momentField, required, tagsField, textField } from './record-fields.js';
import type { RecordOptions } from './zhejiang.js';

/** Everything that is exchanged about a rating anywhere, with national codes: for a file, or a receiver without a shape of its own. */
export const exchangeRecords = ({ fill, levels = nationalLevels }: RecordOptions = {}): RatingSerialiser =>
  makeSerialiser({
    id: 'org.tongban.rating-records.exchange',
    name: 'exchange',
    summary: '评价数据交换全集，国家平台代码',
    ...(fill && { fill }),
    fields: [
      required(textField('areaCode', 'areaCode')),
      textField('areaName', 'areaName'),
      required(textField('deptCode', 'departmentCode')),
      required(textField('taskCode', 'itemCode')),
      required(textField('taskName', 'itemName')),
      textField('taskHandleItem', 'handlingCode'),
      textField('subMatter', 'topic'),
      required(textField('projectNo', 'caseNumber')),
      required(codedField('proStatus', 'caseStatus', caseStatuses)),
      textField('proDepart', 'handledBy'),
      textField('proDepartCode', 'handledByCode'),
      textField('proManager', 'handler'),
      momentField('acceptDate', 'acceptedAt'),
      momentField('resultDate', 'finishedAt'),
      textField('serviceNumber', 'serviceNumber'),
      momentField('serviceTime', 'serviceAt'),
      codedField('promiseTime', 'caseKind', nationalCaseKinds),
      textField('userName', 'personName'),
      codedField('userProp', 'personKind', nationalPersonKinds),
      textField('userPageType', 'personIdType'),
      textField('certKey', 'personId'),
      textField('handleUserName', 'agentName'),
      textField('handleUserPageType', 'agentIdType'),
      textField('handleUserPageCode', 'agentId'),
      required(codedField('pf', 'channel', nationalChannels)),
      required(levelField('satisfaction', levels)),
      tagsField('evalDetail'),
      textField('writingEvaluation', 'text'),
      required(momentField('assessTime', 'ratedAt')),
      required(codedField('assessNumber', 'stage', stages)),
      required(codedField('anonymityFlag', 'anonymous', flags)),
      codedField('publicFlag', 'publish', flags),
      codedField('appStatus', 'textReview', textReviews),
      required(textField('dataSource', 'source')),
      textField('networkType', 'network'),
      textField('reformContent', 'reply'),
      momentField('reformDate', 'repliedAt'),
    ],
  });
