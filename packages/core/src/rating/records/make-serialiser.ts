import { isRecord } from '../../base/json.js';
import type { Issue } from '../../base/issue.js';
import { pointerTo } from '../../base/pointer.js';
import { isEmptyWord } from '../../text/empty-words.js';
import type { RatingRecord } from './rating-record.js';
import type { RatingSerialiser, ReadRecord, WrittenRecord } from './rating-serialiser.js';
import type { RecordField } from './record-fields.js';

/** What stands in fields a platform demands where a record has nothing, by their names: `{ userName: '匿名' }`. */
export type RecordFillers = Readonly<Record<string, string>>;

/** A serialiser as a table of fields. */
export interface SerialiserTable extends Pick<RatingSerialiser, 'id' | 'name' | 'summary'> {
  readonly fields: readonly RecordField[];
  readonly fill?: RecordFillers;
}

/** All that says who it was. */
const personal: readonly (keyof RatingRecord)[] = [
  'personName',
  'personKind',
  'personIdType',
  'personId',
  'agentName',
  'agentIdType',
  'agentId',
];

/** Without these there is no record; the reader puts what is left out of them as nothing. */
const whole: readonly (keyof RatingRecord)[] = [
  'areaCode',
  'departmentCode',
  'itemCode',
  'itemName',
  'caseNumber',
  'caseStatus',
  'stage',
  'level',
  'ratedAt',
  'channel',
  'source',
];

/** The serialiser of that table. */
export function makeSerialiser({ fields, fill = {}, ...names }: SerialiserTable): RatingSerialiser {
  return {
    ...names,
    write: (record) => write(record, fields, fill),
    read: (given) => read(given, fields, fill),
  };
}

function write(record: RatingRecord, fields: readonly RecordField[], fill: RecordFillers): WrittenRecord {
  const written: Record<string, string> = {};
  const missing: string[] = [];
  for (const field of fields) {
    const hidden = record.anonymous && personal.indexOf(field.part) >= 0;
    const value = hidden ? undefined : field.write(record);
    const filler = field.required ? fill[field.name] : undefined;
    if (value !== undefined && value !== '') written[field.name] = value;
    else if (filler !== undefined) written[field.name] = filler;
    else if (field.required) missing.push(field.name);
  }
  return { fields: written, missing };
}

function read(given: unknown, fields: readonly RecordField[], fill: RecordFillers): ReadRecord {
  if (!isRecord(given)) return { issues: [{ pointer: '', code: 'type', params: {} }] };
  const issues: Issue[] = [];
  const parts: Partial<Record<keyof RatingRecord, RatingRecord[keyof RatingRecord]>> = { tags: [] };
  for (const field of fields) {
    const text = textOf(given, field, fill);
    const tell = (code: string): void =>
      void issues.push({ pointer: pointerTo('', field.name), code, params: {} });
    if (text === undefined) {
      if (whole.indexOf(field.part) >= 0) tell('missing');
      continue;
    }
    const value = text === null ? undefined : field.read(text);
    if (value === undefined) tell(text === null ? 'type' : 'value');
    else parts[field.part] = value;
  }
  if (issues.length > 0) return { issues };
  // Where a platform has no field for it, who is not named has rated anonymously.
  const record = { anonymous: parts.personName === undefined, ...parts } as RatingRecord;
  return { record, issues: [] };
}

/** The text of a field: undefined where there is none, null where there is something else. */
function textOf(
  given: Readonly<Record<string, unknown>>,
  { name, part }: RecordField,
  fill: RecordFillers,
): string | null | undefined {
  const value = Object.prototype.hasOwnProperty.call(given, name) ? given[name] : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value);
  if (text === fill[name]) return undefined;
  // A resident may write 无; in other fields it says nothing.
  return (part === 'text' || part === 'reply' ? text === '' : isEmptyWord(text)) ? undefined : text;
}
