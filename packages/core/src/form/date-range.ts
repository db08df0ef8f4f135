import type { Json } from '../base/json.js';
import type { FieldNode } from './node.js';

/** What of a field says how its answer holds two things. */
export type Paired = Pick<FieldNode, 'names' | 'options'>;

/**
 * The names of the two properties an answer consists of: those its definition says (`keys`), the usual ones, or its first two.
 */
export function twoKeys(
  { names: properties = [], options }: Paired,
  usual: readonly [string, string],
): readonly [string, string] {
  const own = options['keys'];
  const names = Array.isArray(own) ? own : properties;
  const standard = names.length < 2 || usual.every((name) => names.indexOf(name) >= 0);
  return standard ? usual : [String(names[0]), String(names[1])];
}

/**
 * The two days of an answer, `YYYY-MM-DD`, empty where there is none: of a tuple, of an interval in one text (`2026-01-01/2026-01-31`,
 * GB/T 7408.1), or of an object with `start` and `end` or two other properties.
 */
export function daysOf(field: Paired, answer: Json | undefined): readonly [start: string, end: string] {
  const days: readonly unknown[] =
    typeof answer === 'string'
      ? answer.split('/')
      : Array.isArray(answer)
        ? answer
        : twoKeys(field, ['start', 'end']).map(
            (key) => (answer as Readonly<Record<string, Json>> | undefined | null)?.[key],
          );
  return [text(days[0]), text(days[1])];
}

/** Whether the second day is before the first. Texts of days sort as the days do. */
export function isBackwards(field: Paired, answer: Json | undefined): boolean {
  const [start, end] = daysOf(field, answer);
  return start !== '' && end !== '' && end < start;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
