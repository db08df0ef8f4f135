import { isRecord, type Json } from '../../base/json.js';
import type { Choice } from '../node.js';
import { listOf } from './merge-keywords.js';

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

/** A `titleMap` of a form definition as choices. Its values may be texts where the schema wants numbers or truth. */
export function choicesOf(
  titleMap: unknown,
  allowed: readonly Choice[] | undefined,
  type: unknown,
): readonly Choice[] {
  return listOf(titleMap)
    .filter(isRecord)
    .map((entry) => ({
      value: meant(entry['value'], allowed, type),
      name: String(entry['name'] ?? entry['value']),
      ...(entry['disabled'] === true && { disabled: true }),
    }));
}

function meant(value: unknown, allowed: readonly Choice[] | undefined, type: unknown): Json {
  const known = allowed?.find((choice) => String(choice.value) === String(value));
  if (known) return known.value;
  if (typeof value !== 'string') return value as Json;
  const types = listOf(type);
  if (value !== '' && (types.includes('number') || types.includes('integer')) && !isNaN(Number(value)))
    return Number(value);
  if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true';
  return value;
}
