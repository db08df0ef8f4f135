import {
  halfWidthDigits,
  normaliseHours,
  readDay,
  readFlag,
  readMoment,
  splitValues,
  findPhones,
  type FlagKind,
} from '@tongban/core/text';
import type { Cells, Rule } from './rules.js';

/** Reads a cell's words; says by `fault` why it cannot. */
type Read = (text: string, fault: (code: string, params?: FaultParams) => undefined) => unknown;

type FaultParams = Readonly<Record<string, string>>;

/** A rule for one cell that makes one value. */
export function map(field: string, to: string, read: Read): Rule {
  return { from: [field], to, as: (cells) => readCell(cells, field, read) };
}

/** A rule for one cell that adds entries to a list. */
export function mapList(field: string, to: string, read: Read): Rule {
  return { ...map(field, to, read), add: true };
}

function readCell(cells: Cells, field: string, read: Read): unknown {
  const text = cells.text(field);
  return text === undefined ? undefined : read(text, (code, params) => cells.fault(field, code, params));
}

/** The words as they are. */
export const words: Read = (text) => text;

/** The words of several cells, one below the other; the same words once. */
export function joined(to: string, ...fields: string[]): Rule {
  return {
    from: fields,
    to,
    as: (cells) => {
      const texts = fields.map((field) => cells.text(field)).filter((text) => text !== undefined);
      return [...new Set(texts)].join('\n') || undefined;
    },
  };
}

/** Words short enough for an identifier or a version. */
export const token: Read = (text, fault) => (text.length <= 200 ? text : fault('length'));

/** A rule for a yes-or-no cell: its digit, its words, or else the words of its twin `…_TEXT`. */
export function yesNo(field: string, to: string, kind: FlagKind = '01'): Rule {
  const twin = `${field}_TEXT`;
  return {
    from: [field, twin],
    to,
    as: (cells) => {
      const [text, words] = [cells.text(field), cells.text(twin)];
      if (text === undefined && words === undefined) return undefined;
      return (
        readFlag(text ?? '', kind) ??
        readFlag(words ?? '', kind) ??
        cells.fault(text === undefined ? twin : field, 'flag')
      );
    },
  };
}

/** A number of things: a whole number from 0. */
export const count: Read = (text, fault) => {
  const number = halfWidthDigits(text);
  // Nine digits: far more than copies or trips, and safe to add up.
  if (/^\d{1,9}(\.0+)?$/.test(number)) return parseInt(number, 10);
  return isNumber(number) ? fault('number-range', { max: '999999999' }) : fault('number');
};

/** Whether it is a number at all, if not one that can be used. */
export const isNumber = (text: string): boolean => /^[-－−+]?\d+(\.\d*)?$/.test(text);

/** A calendar day. */
export const day: Read = (text, fault) => readDay(text) ?? fault('date');

/** A moment, or a day where no time is given. */
export const moment: Read = (text, fault) => readMoment(text) ?? fault('date');

/** An http or https address. */
export const url: Read = (text, fault) =>
  /^https?:\/\/[^\s<>"]+$/.test(text) && text.length <= 2000 ? text : fault('url');

/** Opening hours, in half width. */
export const hours: Read = (text) => normaliseHours(text);

/** A code of GB/T 2260, six, nine or twelve digits, filled up with zeros. */
export const region: Read = (text, fault) =>
  /^(\d{6}|\d{9}|\d{12})$/.test(text) ? text.padEnd(12, '0') : fault('code-format');

/** A code that has to look like `pattern`, there being no place for a local one. */
export const shaped =
  (pattern: RegExp): Read =>
  (text, fault) =>
    pattern.test(text) ? text : fault('code-format');

/** A code that has to look like `pattern`; others are left, without a word, for the next rule of that field. */
export const matching =
  (pattern: RegExp): Read =>
  (text) =>
    pattern.test(text) ? text : undefined;

/** A code that does not look like `pattern`: told, and taken as a local one. */
export function local(field: string, to: string, pattern: RegExp): Rule {
  return {
    from: [field],
    to,
    as: (cells) => {
      const text = cells.text(field);
      if (text === undefined || pattern.test(text)) return undefined;
      cells.warn(field, 'code-format', { length: String(text.length) });
      return text;
    },
  };
}

/** Telephone numbers; a text with none that can be told from words is taken whole when short enough. */
export const phones: Read = (text, fault) => {
  const found = findPhones(text);
  if (found.phones.length > 0 && !found.wordy) return [...found.phones];
  return text.length >= 3 && text.length <= 40 ? [text] : fault('phone');
};

/** Ids or addresses of files, joined by separators. */
export const files: Read = (text) =>
  splitValues(text).map((id) => (/^https?:\/\/[^\s<>"]{1,1990}$/.test(id) ? { id, url: id } : { id }));

/** Names joined by `^`, each an entry with a `name`. */
export const named: Read = (text) => splitValues(text, /[\^|]+/).map((name) => ({ name }));
