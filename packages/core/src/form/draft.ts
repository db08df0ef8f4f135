import { isRecord, type Json } from '../base/json.js';
import type { BranchMemory } from './form-store.js';

/** The format drafts are written in. */
export const DRAFT_FORMAT = 'tongban-draft/1';

/** A form half filled in, as it is kept. Personal: only ever sealed, or in memory. */
export interface Draft {
  readonly format: typeof DRAFT_FORMAT;
  /** Names the form; not personal. */
  readonly formId: string;
  /** What {@link fingerprintOf} says of its schema and definition. */
  readonly formVersion: string;
  readonly value: Json;
  /** Key of the step or tab in view. */
  readonly step?: string;
  /** What is known of choices beside the value: branches taken, and answers of those that were left. */
  readonly branches: readonly BranchMemory[];
  /**
   * Titles of the questions seen, by pattern (`/members/-/name`), so that answers can be told by name when a
   * newer version of the form has no place for them.
   */
  readonly titles: Readonly<Record<string, string>>;
  /** Answers given differently in two tabs, until the resident has chosen. `value` has `mine`. */
  readonly conflicts: readonly DraftConflict[];
  /** Answers a newer version of the form had no place for, until the resident has put the notice away. */
  readonly dropped: readonly KeptAnswer[];
  /** The key of an application that was sent and not taken in, which is being mended here. */
  readonly mends?: string;
  /** When it was handed over to be sent, ISO 8601, UTC, by who keeps it in memory and has not said what came of it. */
  readonly handedAt?: string;
  /** What a page that still shows an earlier version of the form has written since; taken in by the next that shows this one. */
  readonly older?: OlderAnswers;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** ISO 8601, UTC. From then on nobody reads it. */
  readonly expiresAt: string;
}

/** One answer, given differently in two tabs. `undefined`: taken back there. */
export interface DraftConflict {
  readonly pointer: string;
  /** What stands in the value. */
  readonly mine: Json | undefined;
  /** What the other tab has. */
  readonly theirs: Json | undefined;
}

/** Answers of a page that shows an earlier version of the form. */
export interface OlderAnswers {
  readonly titles: Readonly<Record<string, string>>;
  /** What the page went on from. */
  readonly base: Json;
  readonly value: Json;
}

/** An answer kept only to be shown. */
export interface KeptAnswer {
  readonly pointer: string;
  readonly title: string;
  readonly value: Json;
}

/** What was found under a draft's name. */
export type DraftReading =
  | { readonly status: 'fine'; readonly draft: Draft }
  /** There is nothing to restore: it is of another form, too old, or no draft at all. */
  | { readonly status: 'expired' | 'foreign' | 'unreadable' };

/** Answers nest no deeper than this; a form of this depth cannot be filled in. */
const MAX_DEPTH = 200;

/** Reads what was kept. Never throws, whatever is handed in; parts that are not as they should be are left out. */
export function readDraft(
  data: unknown,
  expected: { readonly formId: string; readonly now: number },
): DraftReading {
  if (!isRecord(data) || data['format'] !== DRAFT_FORMAT) return { status: 'unreadable' };
  if (data['formId'] !== expected.formId) return { status: 'foreign' };
  const expiresAt = timeOf(data['expiresAt']);
  const savedAt = timeOf(data['savedAt']);
  const handedAt = timeOf(data['handedAt']);
  const { value, formVersion, step, mends } = data;
  if (expiresAt === undefined || savedAt === undefined || typeof formVersion !== 'string' || !isJson(value))
    return { status: 'unreadable' };
  if (expiresAt <= expected.now) return { status: 'expired' };
  const draft: Draft = {
    format: DRAFT_FORMAT,
    formId: expected.formId,
    formVersion,
    value,
    ...(typeof step === 'string' && { step }),
    ...(typeof mends === 'string' && { mends }),
    ...(handedAt !== undefined && { handedAt: new Date(handedAt).toISOString() }),
    branches: rowsOf(data['branches'], isBranch),
    titles: textsOf(data['titles']),
    conflicts: rowsOf(data['conflicts'], isConflict),
    dropped: rowsOf(data['dropped'], isKept),
    ...(isOlder(data['older']) && { older: { ...data['older'], titles: textsOf(data['older'].titles) } }),
    savedAt: new Date(savedAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
  };
  return { status: 'fine', draft };
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return isNaN(time) ? undefined : time;
}

/** Whether it is JSON, and not nested without end. */
function isJson(value: unknown, depth = 0): value is Json {
  if (depth > MAX_DEPTH) return false;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return isFinite(value);
  if (typeof value !== 'object') return false;
  return Object.keys(value).every((key) => isJson((value as Record<string, unknown>)[key], depth + 1));
}

function rowsOf<T>(rows: unknown, fits: (row: Record<string, unknown>) => boolean): readonly T[] {
  return Array.isArray(rows)
    ? (rows as unknown[]).filter((row) => isRecord(row) && fits(row)).map((row) => row as T)
    : [];
}

const isBranch = ({ pointer, choice, chosen, parked }: Record<string, unknown>): boolean =>
  typeof pointer === 'string' &&
  typeof choice === 'string' &&
  (chosen === undefined || typeof chosen === 'number') &&
  isRecord(parked) &&
  isJson(parked);

const isConflict = ({ pointer, mine, theirs }: Record<string, unknown>): boolean =>
  typeof pointer === 'string' && [mine, theirs].every((side) => side === undefined || isJson(side));

const isKept = ({ pointer, title, value }: Record<string, unknown>): boolean =>
  typeof pointer === 'string' && typeof title === 'string' && isJson(value);

const isOlder = (older: unknown): older is OlderAnswers =>
  isRecord(older) && isJson(older['base']) && isJson(older['value']);

function textsOf(value: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  if (isRecord(value))
    for (const key of Object.keys(value))
      if (key !== '__proto__' && typeof value[key] === 'string') texts[key] = value[key];
  return texts;
}
