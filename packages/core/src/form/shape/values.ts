import { isRecord, type Json } from '../../base/json.js';
import type { Choice } from '../node.js';

/** The values an `enum` or a `const` allows, with their names (`enumNames`); `null` is not one, it is no answer. */
export function valuesOf(keywords: Readonly<Record<string, unknown>>): readonly Choice[] | undefined {
  const { const: only } = keywords;
  if (typeof only === 'string' || typeof only === 'number') return [{ value: only, name: String(only) }];
  if (!Array.isArray(keywords['enum'])) return undefined;
  const names = keywords['enumNames'] ?? keywords['x-enumNames'];
  return (keywords['enum'] as Json[])
    .map((value, index) => ({ value, name: nameOf(names, value, index) }))
    .filter(({ value }) => value !== null);
}

function nameOf(names: unknown, value: Json, index: number): string {
  const name = Array.isArray(names)
    ? (names[index] as unknown)
    : isRecord(names)
      ? names[String(value)]
      : undefined;
  return typeof name === 'string' ? name : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
