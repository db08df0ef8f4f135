import { isRecord } from '../../base/json.js';
import { pointerTo, valueAt } from '../../base/pointer.js';
import { entries } from '../entries.js';
import type { Rule } from '../rule.js';

interface Element {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

/** Every schema that names its data element (`x-element`), with what it refers to within its own document. */
function elementsIn(
  value: unknown,
  pointer: string,
  root: unknown,
  found: Element[] = [],
): readonly Element[] {
  if (Array.isArray(value))
    value.forEach((entry, index) => elementsIn(entry, pointerTo(pointer, index), root, found));
  else if (isRecord(value)) {
    const name = value['x-element'];
    if (typeof name === 'string')
      found.push({ name, schema: { ...referred(value, root), ...value }, pointer });
    for (const [key, entry] of Object.entries(value))
      if (typeof entry === 'object') elementsIn(entry, pointerTo(pointer, key), root, found);
  }
  return found;
}

function referred({ $ref }: Readonly<Record<string, unknown>>, root: unknown): object {
  const target = typeof $ref === 'string' && $ref.startsWith('#/') ? valueAt(root, $ref.slice(1)) : undefined;
  return isRecord(target) ? target : {};
}

const listOf = (value: unknown): readonly unknown[] | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? value : [value];

/** Keywords that leave nothing over when both hold. */
const bounds = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
] as const;

/** Whether no answer can please both, by what is plain to see. */
function contradict(a: Element['schema'], b: Element['schema']): boolean {
  const apart = (one: unknown, other: unknown): boolean => {
    const [some, others] = [listOf(one), listOf(other)];
    return some !== undefined && others !== undefined && !some.some((entry) => others.includes(entry));
  };
  const typesOf = (schema: Element['schema']): unknown =>
    listOf(schema['type'])?.flatMap((type): unknown[] =>
      type === 'number' ? ['number', 'integer'] : [type],
    );
  const valuesOf = (schema: Element['schema']): unknown => schema['enum'] ?? schema['const'];
  return (
    apart(typesOf(a), typesOf(b)) ||
    apart(valuesOf(a), valuesOf(b)) ||
    apart(a['format'], b['format']) ||
    bounds.some(([low, high]) => isOver(a[low], b[high]) || isOver(b[low], a[high]))
  );
}

const isOver = (low: unknown, high: unknown): boolean =>
  typeof low === 'number' && typeof high === 'number' && low > high;

/** Data elements (数据元) that several forms share. */
export const dataElementRules: readonly Rule[] = [
  {
    id: 'data-element-contradiction',
    severity: 'error',
    zh: '各表单中同一数据元（x-element）的要求不矛盾',
    en: 'Fields of one data element (x-element) can be answered alike in all forms',
    check: ({ catalogue }, report) => {
      const firsts = new Map<string, Element>();
      for (const [{ schema }, pointer] of entries(catalogue.forms, '/forms'))
        for (const element of elementsIn(schema, `${pointer}/schema`, schema)) {
          const first = firsts.get(element.name);
          if (!first) firsts.set(element.name, element);
          else if (contradict(first.schema, element.schema))
            report(element.pointer, { params: { element: element.name, other: first.pointer } });
        }
    },
  },
];
