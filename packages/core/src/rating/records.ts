export { epointRecords } from './records/epoint.js';
export { exchangeRecords } from './records/exchange.js';
export { makeSerialiser, type RecordFillers, type SerialiserTable } from './records/make-serialiser.js';
export type * from './records/rating-record.js';
export * from './records/rating-serialiser.js';
export * from './records/record-codes.js';
export * from './records/record-fields.js';
export { ratingRecordsPlugin } from './records/records-plugin.js';
export { zhejiangRecords, type RecordOptions } from './records/zhejiang.js';
