import { isRecord } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { FlatSchema } from './flat-schema.js';
import { parse } from '../generated/jsfc.js';

const PARTS = ['items', 'tabs'] as const;

/** Says which entry of a form definition names what the schema does not know. */
export type ReportEntry = (pointer: string, reason: string) => void;

type Entry = Record<string, unknown> & { key?: string[] };

/**
 * A copy of a form definition in which `"*"` and `"..."` are written out at any depth, keys are lists of steps, and
 * entries whose key the schema does not know are left out: json-schema-form-core would stumble over them.
 */
export function expand(form: readonly unknown[], schema: FlatSchema, report: ReportEntry): Entry[] {
  const named = new Set<string>();
  const twins = new Set<string>();
  gatherKeys(form, named, twins);
  return list(form, { prefix: [], schema, root: schema, named, twins, report, pointer: '' });
}

interface Around {
  readonly prefix: readonly string[];
  readonly schema: FlatSchema;
  readonly root: FlatSchema;
  readonly named: ReadonlySet<string>;
  /** What is named more than once. */
  readonly twins: ReadonlySet<string>;
  readonly report: ReportEntry;
  readonly pointer: string;
}

function list(entries: readonly unknown[], around: Around): Entry[] {
  const out: Entry[] = [];
  entries.forEach((entry, index) => {
    const pointer = pointerTo(around.pointer, index);
    if (entry === '*') out.push(...all(around));
    else if (entry === '...') out.push(...rest(around.schema, around.prefix, around.named));
    else if (typeof entry === 'string') out.push(...one({ key: entry }, { ...around, pointer }));
    else if (isRecord(entry)) out.push(...one(entry, { ...around, pointer }));
    else around.report(pointer, 'an entry is a key or an object');
  });
  return out;
}

function one(entry: Readonly<Record<string, unknown>>, around: Around): Entry[] {
  const { key, ...copy } = entry;
  const steps = stepsOf(key);
  const schema = steps && schemaAt(around, steps);
  if (steps && !schema) {
    around.report(around.pointer, `the schema has no property for the key ${steps.join('.')}`);
    return [];
  }
  const inside = steps && schema ? { ...around, prefix: steps, schema: schema.items ?? schema } : around;
  const row = schema?.items ? { ...inside, prefix: [...inside.prefix, ''] } : inside;
  const out: Entry = { ...copy, $at: around.pointer };
  if (steps) out.key = [...steps];
  if (steps && around.twins.has(JSON.stringify(steps))) out['$twin'] = true;
  PARTS.forEach((part) => {
    if (Array.isArray(copy[part]))
      out[part] = list(copy[part] as unknown[], { ...row, pointer: `${around.pointer}/${part}` });
    else delete out[part];
  });
  // The library converts lists in place.
  if (Array.isArray(copy['titleMap'])) out['titleMap'] = [...(copy['titleMap'] as unknown[])];
  return [out];
}

const all = ({ schema, prefix }: Around): Entry[] =>
  Object.keys(schema.properties ?? {}).map((name) => ({ key: [...prefix, name] }));

/** What is not named anywhere; of what is named in part, the other part. */
function rest(schema: FlatSchema, prefix: readonly string[], named: ReadonlySet<string>): Entry[] {
  const out: Entry[] = [];
  for (const name of Object.keys(schema.properties ?? {})) {
    const key = [...prefix, name];
    const id = JSON.stringify(key);
    if (named.has(id)) continue;
    const inPart = [...named].some((other) => other.startsWith(`${id.slice(0, -1)},`));
    if (!inPart) out.push({ key });
    else {
      const items = rest((schema.properties as Record<string, FlatSchema>)[name] as FlatSchema, key, named);
      if (items.length > 0) out.push({ key, items });
    }
  }
  return out;
}

function gatherKeys(entries: readonly unknown[], into: Set<string>, twins: Set<string>): void {
  entries.forEach((entry) => {
    const steps = stepsOf(isRecord(entry) ? entry['key'] : entry);
    const id = JSON.stringify(steps);
    if (steps) (into.has(id) ? twins : into).add(id);
    if (!isRecord(entry)) return;
    PARTS.forEach((part) => {
      const inner = entry[part];
      if (Array.isArray(inner)) gatherKeys(inner, into, twins);
    });
  });
}

/** The steps of a key. `members[]` is one row of the list, which only its own items name. */
function stepsOf(key: unknown): string[] | undefined {
  if (Array.isArray(key)) return key.map(String);
  return typeof key === 'string' && key !== '' ? parse(key) : undefined;
}

/** Keys are counted from the root, whatever they stand in. */
function schemaAt({ root }: Around, steps: readonly string[]): FlatSchema | undefined {
  let found: FlatSchema | undefined = root;
  steps.forEach((step) => (found = step === '' ? found?.items : own(found?.properties, step)));
  return found;
}

function own(properties: FlatSchema['properties'], name: string): FlatSchema | undefined {
  return properties && Object.prototype.hasOwnProperty.call(properties, name) ? properties[name] : undefined;
}
