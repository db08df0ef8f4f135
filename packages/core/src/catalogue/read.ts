import { isRecord } from '../base/json.js';
import type { Issue } from '../base/issue.js';
import { pointerTo } from '../base/pointer.js';
import { shapes } from '../format/generated/shapes.js';
import type { Catalogue, Item } from '../format/generated/types.js';
import { cleanText } from '../text/clean-text.js';

/** Data in the shape of the format, and what had to be left out of it. */
export interface ReadResult<T> {
  /** `undefined` when something is missing without which the whole makes no sense. */
  readonly value: T | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads untrusted JSON as a catalogue. Never throws on content: what does not fit is left out and told
 * as an issue (`type`, `required`, `enum`, `unknown`), everything else is kept.
 *
 * Checks only what rendering relies on; digits, units and rules are the business of `checkCatalogue`.
 */
export function readCatalogue(input: unknown): ReadResult<Catalogue> {
  return readAs<Catalogue>('Catalogue', input);
}

/** Reads untrusted JSON as one service item (事项); see {@link readCatalogue}. */
export function readItem(input: unknown): ReadResult<Item> {
  return readAs<Item>('Item', input);
}

// Questions nest without end by the schema; a pointer this long is an attack or a cycle unrolled, not a guide.
const deepest = 2000;

function readAs<T>(shape: string, input: unknown): ReadResult<T> {
  const issues: Issue[] = [];
  const value = readValue(input, shape, '', issues) as T | undefined;
  return { value, issues };
}

/** The value as `kind` says (notation: tools/generate/shapes.mjs), or `undefined` with an issue. */
function readValue(input: unknown, kind: string, pointer: string, issues: Issue[]): unknown {
  const wrong = (expected: string): undefined => {
    issues.push({ pointer, code: 'type', params: { expected } });
    return undefined;
  };
  if (pointer.length > deepest) {
    issues.push({ pointer: pointer.slice(0, 60) + '…', code: 'depth', params: {} });
    return undefined;
  }
  switch (kind[0]) {
    case 's':
      return typeof input === 'string' ? cleanText(input) : wrong('string');
    case 'i':
      return Number.isSafeInteger(input) && (input as number) >= 0 ? input : wrong('integer');
    case 'n':
      return typeof input === 'number' && isFinite(input) ? input : wrong('number');
    case 'b':
      return typeof input === 'boolean' ? input : wrong('boolean');
    case 'j':
      return input;
    case '=':
      if (typeof input === 'string' && kind.slice(1).split('|').indexOf(input) >= 0) return input;
      issues.push({ pointer, code: 'enum', params: { allowed: kind.slice(1) } });
      return undefined;
    case '*':
      return Array.isArray(input) ? readList(input, kind.slice(1), pointer, issues) : wrong('array');
    default:
      return isRecord(input) ? readObject(input, kind, pointer, issues) : wrong('object');
  }
}

/** The entries that fit. An entry that does not fit is left out whole. */
function readList(input: readonly unknown[], kind: string, pointer: string, issues: Issue[]): unknown[] {
  return input
    .map((entry, index) => readValue(entry, kind, pointerTo(pointer, index), issues))
    .filter((entry) => entry !== undefined);
}

function readObject(input: Record<string, unknown>, name: string, pointer: string, issues: Issue[]): unknown {
  const shape = shapes[name] as Readonly<Record<string, string>>;
  const output: Record<string, unknown> = {};
  let whole = true;
  // Own keys only, looked up in the table: `__proto__` and its like are unknown keys like any other.
  for (const key of Object.keys(input)) {
    if (!Object.prototype.hasOwnProperty.call(shape, key)) {
      issues.push({ pointer: pointerTo(pointer, key), code: 'unknown', params: {} });
    }
  }
  for (const key of Object.keys(shape)) {
    const kind = shape[key] as string;
    const needed = kind[0] === '!';
    const given = Object.prototype.hasOwnProperty.call(input, key) ? input[key] : undefined;
    const value =
      given === undefined
        ? undefined
        : readValue(given, needed ? kind.slice(1) : kind, pointerTo(pointer, key), issues);
    if (value !== undefined && value !== '') output[key] = value;
    else if (needed) {
      if (given === undefined || value === '') issues.push({ pointer, code: 'required', params: { key } });
      whole = whole && isLenient(name, key);
    }
  }
  return whole ? output : undefined;
}

/** A limit is shown with its number even where its unit is unknown; it is then never turned into a date. */
function isLenient(name: string, key: string): boolean {
  return (name === 'Limit' && key === 'unit') || (name === 'Catalogue' && key !== 'items');
}
