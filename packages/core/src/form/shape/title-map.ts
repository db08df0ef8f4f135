import { isRecord, type Json } from '../../base/json.js';
import type { Choice } from '../node.js';
import { listOf } from './list-of.js';

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
