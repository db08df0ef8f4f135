import { isRecord } from '../base/json.js';
import { pointerTo } from '../base/pointer.js';
import { RULE_OPTIONS } from '../form/layout/rule-options.js';
import { stepsOf } from './pointer-steps.js';

/** Where a place of an item's own form stands in the joint one. */
export type NewPlace = (path: readonly string[]) => readonly string[];

/** Names that are no answers. */
const NO_ANSWER = /^(true|false|null|undefined|this|row|index|arrayIndex)$/;

/** A text, or a name with the steps that follow it: `model.person.name`, `members`, `a["b"]`. */
const PIECES =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\d[\w.]*|(?:\.\s*)?[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*(?:\s*\.\s*[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\s*\[\s*(?:"[^"\\]*"|'[^'\\]*')\s*\])*(\s*\()?/g;
const STEP = /\.\s*([\w$\u0080-\uffff]+)|\[\s*(?:"([^"\\]*)"|'([^'\\]*)')\s*\]/g;

/** One name with its steps, as an expression has it. */
interface Named {
  /** Steps from the root of the answers. */
  readonly steps: readonly string[];
  /** Whether the last step is called: `names.includes(`. */
  readonly called: string;
}

/** Reads a piece of an expression; `undefined` for one that speaks of no answer. */
function namedIn(piece: string, call: string | undefined): Named | undefined {
  if (/^["'.\d]/.test(piece)) return undefined;
  const text = call === undefined ? piece : piece.slice(0, -call.length);
  const start = /^[\w$\u0080-\uffff]+/.exec(text)?.[0] ?? '';
  const steps = [start];
  text.slice(start.length).replace(STEP, (_, plain?: string, double?: string, single?: string) => {
    steps.push(plain ?? double ?? single ?? '');
    return '';
  });
  const called = call === undefined ? '' : `.${steps.pop() ?? ''}${call}`;
  if (steps.length === 0 || NO_ANSWER.test(steps[0] as string)) return undefined;
  if (steps[0] === 'model') steps.shift();
  return { steps, called };
}

/** An expression whose names lead to where the answers stand now. Rows of lists keep theirs. */
export function movedExpression(source: string, place: NewPlace): string {
  return source.replace(PIECES, (piece: string, call: string | undefined) => {
    const named = namedIn(piece, call);
    return named ? `${written(place(named.steps))}${named.called}` : piece;
  });
}

/** The places an expression speaks of, from the root of the answers. */
function pathsOf(source: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  source.replace(PIECES, (piece: string, call: string | undefined) => {
    const named = namedIn(piece, call);
    if (named) found.push(named.steps);
    return piece;
  });
  return found;
}

/** A path as expressions write it. */
const written = ([first, ...rest]: readonly string[]): string =>
  (first ?? 'model') +
  rest.map((step) => (/^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`)).join('');

/** A rule whose places are those of the joint form. What cannot be read stays as it is. */
export function movedRule(rule: unknown, place: NewPlace): unknown {
  if (typeof rule === 'string') return movedExpression(rule, place);
  if (!isRecord(rule)) return rule;
  if (typeof rule['pointer'] === 'string')
    return { ...rule, pointer: place(stepsOf(rule['pointer'])).reduce(pointerTo, '') };
  if (rule['not'] !== undefined) return { not: movedRule(rule['not'], place) };
  for (const how of ['allOf', 'anyOf'])
    if (Array.isArray(rule[how])) return { [how]: rule[how].map((inner) => movedRule(inner, place)) };
  return rule;
}

/** An entry of a form definition, or an `x-schema-form`, whose rules speak of the joint form. */
export function movedRules(
  entry: Readonly<Record<string, unknown>>,
  place: NewPlace,
): Record<string, unknown> {
  const out: Record<string, unknown> = { ...entry };
  for (const name of RULE_OPTIONS)
    if (out[name] !== undefined && out[name] !== null) out[name] = movedRule(out[name], place);
  return out;
}

/** Every place that rules anywhere in a schema or a form definition speak of. */
export function placesOfRules(document: unknown): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  visit(document);
  return found;

  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isRecord(node)) return;
    for (const key of Object.keys(node))
      if ((RULE_OPTIONS as readonly string[]).includes(key)) rule(node[key]);
      else visit(node[key]);
  }

  function rule(part: unknown): void {
    if (typeof part === 'string') found.push(...pathsOf(part));
    else if (Array.isArray(part)) part.forEach(rule);
    else if (isRecord(part)) {
      if (typeof part['pointer'] === 'string') found.push(stepsOf(part['pointer']));
      else for (const key of Object.keys(part)) rule(part[key]);
    }
  }
}

/** Whether a schema says by rules of its own when something is asked, or what its answer is. */
export function hasRules(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some(hasRules);
  if (!isRecord(schema)) return false;
  const entry = schema['x-schema-form'];
  if (isRecord(entry) && RULE_OPTIONS.some((name) => entry[name] !== undefined)) return true;
  return Object.keys(schema).some((key) => hasRules(schema[key]));
}

/** A schema whose own rules, in `x-schema-form`, speak of the joint form. */
export function withMovedRules(schema: unknown, place: NewPlace): unknown {
  if (Array.isArray(schema)) return schema.map((part) => withMovedRules(part, place));
  if (!isRecord(schema)) return schema;
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(schema)) {
    const part = schema[key];
    out[key] =
      key === 'x-schema-form' && isRecord(part) ? movedRules(part, place) : withMovedRules(part, place);
  }
  return out;
}
