import { isRecord } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { FormDefinition, FormItem } from '../definition.js';
import { oldNames } from './convert.js';

/** What a form definition says of the places of a form, by pattern: `/members/-/name`. */
export interface DefinitionFacts {
  /** Whether the question at the pattern, or one inside it, is in the form. */
  asks(pattern: string): boolean;
  /** Where the answer stood in earlier versions of the form. */
  readonly was: ReadonlyMap<string, readonly string[]>;
  /** What can be chosen where the definition alone says so (`titleMap`), as text. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads a form definition. Without one everything is asked. */
export function factsOf(form: FormDefinition | undefined): DefinitionFacts {
  const keys = new Set<string>();
  const facts = {
    keys,
    was: new Map<string, readonly string[]>(),
    choices: new Map<string, ReadonlySet<string>>(),
  };
  const all = !form || collect(form, facts);
  return { ...facts, asks: (pattern) => all || isAsked(pattern, keys) };
}

/** A step of a key: `[]`, something in brackets, or a name. */
const stepOfKey = /\[(?:'([^']*)'|"([^"]*)"|([^\]]*))\]|[^.[\]]+/g;

/** A key of a form definition as a pattern: `members[].name` is `/members/-/name`. */
export function patternOf(key: string | readonly string[]): string {
  const steps = typeof key === 'string' ? stepsOf(key) : key;
  return steps.reduce((pattern, step) => pointerTo(pattern, step || '-'), '');
}

function stepsOf(key: string): readonly string[] {
  const steps: string[] = [];
  key.replace(stepOfKey, (step, single?: string, double?: string, bare?: string) => {
    steps.push(single ?? double ?? bare ?? step);
    return '';
  });
  return steps;
}

interface Collected {
  readonly keys: Set<string>;
  readonly was: Map<string, readonly string[]>;
  readonly choices: Map<string, ReadonlySet<string>>;
}

/** Collects keys; true when the definition asks for everything (`*`, `...`). */
function collect(form: readonly unknown[], facts: Collected): boolean {
  let all = false;
  for (const entry of form) {
    if (entry === '*' || entry === '...') all = true;
    else if (typeof entry === 'string') facts.keys.add(patternOf(entry));
    else if (isRecord(entry)) {
      const { key, items, tabs } = entry as FormItem;
      if (key !== undefined) addItem(entry, patternOf(key), facts);
      for (const inner of [items, tabs])
        if (Array.isArray(inner)) all = collect(inner as readonly unknown[], facts) || all;
    }
  }
  return all;
}

function addItem(item: FormItem, pattern: string, { keys, was, choices }: Collected): void {
  keys.add(pattern);
  const old = oldNames(item).filter((name): name is string => typeof name === 'string');
  if (old.length > 0) was.set(pattern, old.map(patternOf));
  const values = valuesOf(item.titleMap);
  if (values) choices.set(pattern, values);
}

/** A key asks for all that is inside it, unless other keys name what they want of it. */
function isAsked(pattern: string, keys: ReadonlySet<string>): boolean {
  const namesInside = (outer: string): boolean => [...keys].some((key) => key.startsWith(`${outer}/`));
  if (pattern === '' || keys.has(pattern) || namesInside(pattern)) return true;
  for (let outer = pattern; outer !== '';) {
    outer = outer.slice(0, outer.lastIndexOf('/'));
    if (keys.has(outer)) return !namesInside(outer);
  }
  return false;
}

/** The values of a `titleMap`, as text; `undefined` when there is none. */
function valuesOf(titleMap: unknown): ReadonlySet<string> | undefined {
  if (Array.isArray(titleMap))
    return new Set((titleMap as unknown[]).map((entry) => String(isRecord(entry) ? entry['value'] : entry)));
  return isRecord(titleMap) ? new Set(Object.keys(titleMap)) : undefined;
}
