import { isRecord } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { RuleRead } from '../../rules/compiled-rule.js';
import { createRuleReader } from '../../rules/rule-reader.js';
import { parse } from '../generated/jsfc.js';
import { RULE_OPTIONS } from '../layout/rule-options.js';
import type { AnswerPlace } from './answer-place.js';
import type { FormHint } from './form-hints.js';
import { knownOptions, knownTypes, meant } from './known-words.js';

const rules = createRuleReader();

/** Where an entry stands. */
export interface EntryAt {
  readonly in: FormHint['in'];
  readonly pointer: string;
  /** The answers as a whole, and the row around. */
  readonly root: AnswerPlace;
  readonly row: AnswerPlace | undefined;
  /** Whether it, or something around it, is shown only at times. */
  readonly conditional: boolean;
}

type Tell = (hint: FormHint) => void;

/** Looks over a list of entries, and what is in them. */
export function layoutHints(entries: readonly unknown[], at: EntryAt, tell: Tell): void {
  const asked = new Map<string, string>();
  list(entries, at);

  function list(inside: readonly unknown[], around: EntryAt): void {
    inside.forEach((entry, index) => {
      const pointer = pointerTo(around.pointer, index);
      if (typeof entry === 'string') once(entry, { ...around, pointer });
      if (!isRecord(entry)) return;
      const here = {
        ...around,
        pointer,
        row: rowOf(entry['key'], around),
        conditional: around.conditional || (entry['condition'] ?? undefined) !== undefined,
      };
      once(entry['key'], here);
      entryHints(entry, here, tell);
      for (const part of ['items', 'tabs'])
        if (Array.isArray(entry[part]))
          list(entry[part] as unknown[], { ...here, pointer: pointerTo(pointer, part) });
    });
  }

  /** A question asked twice is a slip unless conditions choose which. */
  function once(key: unknown, { conditional, pointer }: EntryAt): void {
    const steps = stepsOf(key);
    if (!steps || conditional || key === '*' || key === '...') return;
    const id = JSON.stringify(steps);
    const first = asked.get(id);
    if (first === undefined) asked.set(id, pointer);
    else
      tell({
        in: at.in,
        pointer,
        code: 'twice',
        reason: `${steps.join('.')} is asked at ${first} already, and no condition chooses between the two`,
      });
  }
}

/** Looks over what one entry says of itself. */
export function entryHints(
  entry: Readonly<Record<string, unknown>>,
  { in: document, pointer, root, row }: EntryAt,
  tell: Tell,
): void {
  const { type } = entry;
  if (typeof type === 'string' && type !== '' && !knownTypes.includes(type))
    tell({
      in: document,
      pointer: pointerTo(pointer, 'type'),
      code: 'type',
      reason: `the library draws no type ${type}; a renderer of the page's own has to${meant(type, knownTypes)}`,
    });
  else
    for (const name of Object.keys(entry))
      if (!knownOptions.includes(name) && !/^(x-|[$_/])/.test(name))
        tell({
          in: document,
          pointer: pointerTo(pointer, name),
          code: 'option',
          reason: `nothing of the library reads the option ${name}${meant(name, knownOptions)}`,
        });
  for (const name of RULE_OPTIONS) {
    for (const read of readsOf(entry[name])) {
      const from = read.from === 'root' ? root : read.from === 'row' ? row : undefined;
      const missing = from && firstMissing(from, read.steps);
      if (missing)
        tell({
          in: document,
          pointer: pointerTo(pointer, name),
          code: 'rule',
          reason: `the rule reads ${read.steps.join('.') || 'the row'}, but the schema has no ${missing.name}${meant(missing.name, missing.known)}`,
        });
    }
  }
}

/** What a rule looks at; nothing of one that cannot be read, which is told when the form is made. */
function readsOf(rule: unknown): readonly RuleRead[] {
  if (rule === undefined || rule === null) return [];
  try {
    const read = rules.read(rule);
    return typeof read === 'string' ? [] : read.reads;
  } catch {
    return [];
  }
}

/** The first step nothing describes. */
function firstMissing(
  from: AnswerPlace,
  steps: readonly string[],
): { readonly name: string; readonly known: readonly string[] } | undefined {
  let place = from;
  for (const step of steps) {
    const rows = step === '' || /^\d+$/.test(step) ? place.rows() : undefined;
    if (!rows) {
      const { names, open } = place;
      // What has no names of its own is a text, a list, or not described.
      if (open || names.length === 0) return undefined;
      if (!names.includes(step)) return step === '' ? undefined : { name: step, known: names };
    }
    place = rows ?? place.under(step);
  }
  return undefined;
}

/** The row the questions of an entry stand in: that of its key, or the one around. */
function rowOf(key: unknown, { root, row }: EntryAt): AnswerPlace | undefined {
  const steps = stepsOf(key);
  if (!steps) return row;
  let place: AnswerPlace | undefined = root;
  let found: AnswerPlace | undefined;
  for (const step of steps) {
    place = step === '' ? place?.rows() : place?.under(step);
    if (step === '') found = place;
  }
  // A list's own entries stand in its rows.
  return found ?? place?.rows() ?? row;
}

function stepsOf(key: unknown): readonly string[] | undefined {
  if (Array.isArray(key)) return key.map(String);
  return typeof key === 'string' && key !== '' ? parse(key) : undefined;
}
