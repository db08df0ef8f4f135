import type { Item } from '../format/generated/types.js';

/** Whom an item is for: natural persons (自然人) or legal persons (法人). */
export type Audience = 'person' | 'legal';

/** The audiences of an item; both where the item does not say. */
export function audiencesOf(item: Item): readonly Audience[] {
  const objects = item.serviceObjects ?? [];
  if (objects.length === 0) return ['person', 'legal'];
  const person = objects.some(isPerson);
  const legal = objects.some((object) => !isPerson(object));
  return [...(person ? (['person'] as const) : []), ...(legal ? (['legal'] as const) : [])];
}

function isPerson(object: { system: string; code: string }): boolean {
  return object.system === 'natl.server-type' && object.code === '1';
}
