import { circular } from './circular.js';
import type { CompiledRule, ComputedPlace, LaidOut, RuleFault } from './compiled-rule.js';
import { entriesIn, type SchemaEntry } from './rules-in-schema.js';

/** A computed value that the schema speaks of, further inside than what is laid out. */
interface Inside extends ComputedPlace, SchemaEntry {}

const REASON = 'the value depends on itself';

/**
 * Takes rules out whose values would chase one another: of what is laid out at once, of the rest gives the entries of the schema
 * whose `compute` must not be used.
 */
export function breakCircles(
  laidOut: readonly LaidOut[],
  schema: unknown,
  { read, report }: { read(rule: unknown): CompiledRule | string; report(fault: RuleFault): void },
): ReadonlySet<unknown> {
  const inside: Inside[] = [];
  for (const found of entriesIn(schema)) {
    const rule = found.entry['compute'] ?? undefined;
    const compiled = rule === undefined ? '' : read(rule);
    if (typeof compiled !== 'string') inside.push({ ...found, rule: compiled });
  }
  const idOf = ({ place }: ComputedPlace): string => JSON.stringify(place);
  const known = new Set(laidOut.map(idOf));
  const broken = new Set<unknown>();
  const tell = ({ entry, pointer }: SchemaEntry): void => {
    broken.add(entry);
    report({ in: 'schema', pointer: `${pointer}/compute`, code: 'rule', reason: REASON });
  };
  for (const found of circular<LaidOut | Inside>([
    ...laidOut,
    ...inside.filter((each) => !known.has(idOf(each))),
  ])) {
    if ('entry' in found) tell(found);
    else {
      delete found.rules.compute;
      // What no definition speaks of is said by the schema.
      if (found.pointer !== '') report({ in: 'form', pointer: found.pointer, code: 'rule', reason: REASON });
      else inside.filter((each) => idOf(each) === idOf(found)).forEach(tell);
    }
  }
  return broken;
}
