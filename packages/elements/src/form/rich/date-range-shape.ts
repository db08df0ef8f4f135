import type { FieldNode } from '@tongban/core/form';
import type { Answer } from '../fields/field-view.js';
import { textAt, twoKeys, withTexts } from './two-keys.js';

/** Two days, `YYYY-MM-DD`; empty where there is none. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

/** How an answer holds two days. */
export interface DateRangeShape {
  read(answer: Answer): DateRange;
  write(range: DateRange, before: Answer): Answer;
}

/** A tuple, an interval in one text (`2026-01-01/2026-01-31`, GB/T 7408.1), or an object of `start` and `end` or of two other properties. */
export function dateRangeShape(field: FieldNode): DateRangeShape {
  const { type } = field.schema;
  if (type === 'array') return tuple;
  if (type === 'string') return interval;
  return named(...twoKeys(field, ['start', 'end']));
}

/** Whether the second day is before the first. Texts of days sort as the days do. */
export function isBackwards({ start, end }: DateRange): boolean {
  return start !== '' && end !== '' && end < start;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const tuple: DateRangeShape = {
  read: (answer) => (Array.isArray(answer) ? { start: text(answer[0]), end: text(answer[1]) } : empty),
  write: ({ start, end }) => (end ? [start, end] : start ? [start] : undefined),
};

const interval: DateRangeShape = {
  read(answer) {
    const [start, end] = text(answer).split('/');
    return { start: start ?? '', end: end ?? '' };
  },
  write: ({ start, end }) => (start || end ? `${start}/${end}` : undefined),
};

function named(startKey: string, endKey: string): DateRangeShape {
  return {
    read: (answer) => ({ start: textAt(answer, startKey), end: textAt(answer, endKey) }),
    write: ({ start, end }, before) => withTexts(before, { [startKey]: start, [endKey]: end }),
  };
}

const empty: DateRange = { start: '', end: '' };
