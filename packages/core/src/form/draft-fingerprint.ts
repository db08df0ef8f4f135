import { canonical } from '../schema/canonical.js';
import type { FormDefinition } from './definition.js';

/**
 * Names the version of a form: the same text for the same schema and definition, however their properties are ordered. Not
 * for secrets: 64 bits, made to tell versions apart.
 */
export function fingerprintOf(schema: unknown, form?: FormDefinition): string {
  const text = canonical([schema, form ?? null]);
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

/** FNV-1a over UTF-16 units, 32 bits as 8 hex digits. Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hash(text: string, seed: number): string {
  let state = seed;
  for (let index = 0; index < text.length; index += 1)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
