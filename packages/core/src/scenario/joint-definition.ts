import { isRecord } from '../base/json.js';
import type { FormDefinition, FormEntry, FormItem } from '../form/definition.js';
import { parse } from '../form/generated/jsfc.js';
import { movedRules, type NewPlace } from './joint-rules.js';

const PARTS = ['items', 'tabs'] as const;

/** Rules by which a question is not asked, or not answered by the resident, in some cases. */
const IN_SOME_CASES = ['condition', 'compute', 'prefill', 'readonlyIf'] as const;

/** The steps of a key: `person.name`, `members[].name` (a row is an empty step). */
export function stepsOfKey(key: unknown): readonly string[] | undefined {
  if (Array.isArray(key)) return key.map(String);
  return typeof key === 'string' && key !== '' ? parse(key) : undefined;
}

/** Whether a path leads to another, or into it. */
export const leadsInto = (path: readonly string[], to: readonly string[]): boolean =>
  to.length <= path.length && to.every((step, index) => step === path[index]);

/** Keys of a form definition that are asked only in some cases, or are not the resident's to answer. */
export function unsteadyKeys(definition: FormDefinition | undefined): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  visit(definition ?? [], false);
  return found;

  function visit(entries: readonly unknown[], unsteady: boolean): void {
    for (const entry of entries) {
      const steps = stepsOfKey(isRecord(entry) ? entry['key'] : entry);
      const ruled = isRecord(entry) && IN_SOME_CASES.some((name) => entry[name] !== undefined);
      if (steps && (unsteady || ruled)) found.push(steps);
      if (isRecord(entry))
        for (const part of PARTS)
          if (Array.isArray(entry[part])) visit(entry[part] as unknown[], unsteady || ruled);
    }
  }
}

/**
 * What an item's own form definition becomes: without what is asked for all, its keys and rules where they stand now, and what is settled to be
 * read only.
 */
export function movedDefinition(
  definition: FormDefinition,
  shared: readonly (readonly string[])[],
  place: NewPlace,
  settled: (path: readonly string[]) => ((entry: object) => FormItem) | undefined = () => undefined,
): FormDefinition {
  return list(definition);

  function list(entries: FormDefinition): FormDefinition {
    return entries.reduce<FormEntry[]>((out, entry) => out.concat(one(entry)), []);
  }

  function one(entry: FormEntry): readonly FormEntry[] {
    if (entry === '*' || entry === '...') return [entry];
    const steps = stepsOfKey(typeof entry === 'string' ? entry : entry.key);
    if (steps && shared.some((path) => leadsInto(steps, path))) return [];
    const settle = (steps && settled(steps)) ?? ((same) => same as FormItem);
    if (typeof entry === 'string') return steps ? [settle({ key: place(steps) })] : [];
    const out: Record<string, unknown> = { ...settle(movedRules(entry, place)) };
    if (steps) out['key'] = place(steps);
    let inside = 0;
    let held = 0;
    for (const part of PARTS) {
      if (!Array.isArray(entry[part])) continue;
      const moved = list(entry[part] as FormDefinition);
      out[part] = moved;
      inside += moved.length;
      held += (entry[part] as FormDefinition).length;
    }
    // All of it is asked above.
    if (held > 0 && inside === 0) return [];
    if (entry.type === 'wizard') return pagesOf(out);
    // A section of its own is the item's.
    return [(entry.type === 'section' ? { ...out, type: 'fieldset' } : out) as FormItem];
  }
}

/** The pages of a wizard below each other: the joint form has steps of its own around it. */
const pagesOf = (wizard: Record<string, unknown>): readonly FormEntry[] =>
  PARTS.reduce<FormEntry[]>(
    (out, part) =>
      out.concat(
        ((wizard[part] as FormDefinition | undefined) ?? []).map((page) =>
          typeof page === 'string' ? page : { ...page, type: 'fieldset' },
        ),
      ),
    [],
  );

/** What a form definition says of the property at `path` itself, with its keys and rules where they stand now. */
export function entryAt(
  definition: FormDefinition | undefined,
  path: readonly string[],
  place: NewPlace,
): FormItem | undefined {
  for (const entry of definition ?? []) {
    if (typeof entry === 'string') continue;
    const steps = stepsOfKey(entry.key);
    if (steps && steps.length === path.length && leadsInto(steps, path))
      return movedDefinition([entry], [], place)[0] as FormItem | undefined;
    const inside = entryAt([...(entry.items ?? []), ...(entry.tabs ?? [])], path, place);
    if (inside) return inside;
  }
  return undefined;
}
