import type { Issue } from '../../base/issue.js';
import { extensionPoint, type Extension } from '../../extensions/extension-point.js';
import type { RatingRecord } from './rating-record.js';

/** What a platform is sent: its own names, everything as text. */
export type RecordFields = Readonly<Record<string, string>>;

/** A record as a platform writes it. */
export interface WrittenRecord {
  readonly fields: RecordFields;
  /** Names of fields the platform demands and the record has nothing for: it would be refused there. */
  readonly missing: readonly string[];
}

/** A record as it was read, or what is wrong; pointers lead into the fields. */
export type ReadRecord =
  | { readonly record: RatingRecord; readonly issues: readonly [] }
  | { readonly record?: undefined; readonly issues: readonly Issue[] };

/** Writes ratings the way a platform wants to be sent them. Signing and sending are not its business. */
export interface RatingSerialiser extends Extension {
  /** Short name for settings: `zhejiang`. */
  readonly name: string;
  /** One line for people who choose. */
  readonly summary: string;
  /** Never throws. An anonymous rating is written without anything about who gave it. */
  write(record: RatingRecord): WrittenRecord;
  /**
   * The other way: for tests, and to bring in ratings of the past. Never throws. Codes: `type`, `missing`, `value` (no code of this field).
   */
  read(fields: unknown): ReadRecord;
}

/** Where serialisers are plugged in; one is chosen by its `id` or `name`. */
export const ratingSerialisers = extensionPoint<RatingSerialiser>('ratingSerialiser');
