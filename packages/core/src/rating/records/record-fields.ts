import { readMoment } from '../../text/dates.js';
import { levelOfCode, type LevelSystem } from '../level-codes.js';
import type { RatingRecord } from './rating-record.js';
import type { RecordCodes } from './record-codes.js';

/** One field of a platform. */
export interface RecordField {
  readonly name: string;
  /** The part of a record it is about. */
  readonly part: keyof RatingRecord;
  /** Whether the platform demands it. */
  readonly required: boolean;
  /** What the record has for it; undefined where it has nothing, or nothing that can be said there. */
  write(record: RatingRecord): string | undefined;
  /** What a text that is not empty means; undefined when it means nothing. */
  read(text: string): RatingRecord[keyof RatingRecord];
}

type MomentPart = 'acceptedAt' | 'finishedAt' | 'serviceAt' | 'ratedAt' | 'repliedAt';

type CodedPart =
  'caseStatus' | 'caseKind' | 'personKind' | 'stage' | 'channel' | 'textReview' | 'anonymous' | 'publish';

type TextPart = Exclude<keyof RatingRecord, MomentPart | CodedPart | 'level' | 'tags'>;

/** A text, as it is. */
export const textField = (name: string, part: TextPart): RecordField => ({
  name,
  part,
  required: false,
  write: (record) => record[part],
  read: (text) => text,
});

/** A moment: `2026-11-22 09:00:00`, by the clocks of China. */
export const momentField = (name: string, part: MomentPart): RecordField => ({
  name,
  part,
  required: false,
  write: (record) =>
    readMoment(record[part] ?? '')
      ?.replace('T', ' ')
      .slice(0, 19),
  read: readMoment,
});

/** A code for a meaning. */
export const codedField = (name: string, part: CodedPart, codes: RecordCodes<string>): RecordField => ({
  name,
  part,
  required: false,
  write: (record) => (record[part] === undefined ? undefined : codes[String(record[part])]),
  read: (text) => {
    const meaning = Object.keys(codes).filter((key) => codes[key] === text)[0];
    return (meaning === 'true' ? true : meaning === 'false' ? false : meaning) as RatingRecord[typeof part];
  },
});

/** The level, in the system the platform counts by. */
export const levelField = (name: string, system: LevelSystem): RecordField => ({
  name,
  part: 'level',
  required: false,
  write: ({ level }) => system.codes[level],
  read: (text) => levelOfCode(system, text),
});

/** Codes of tags, parted by commas. */
export const tagsField = (name: string): RecordField => ({
  name,
  part: 'tags',
  required: false,
  write: ({ tags }) => (tags.length > 0 ? tags.join(',') : undefined),
  read: (text) => text.split(',').map((code) => code.trim()),
});

/** The same field, demanded. */
export const required = (field: RecordField): RecordField => ({ ...field, required: true });
