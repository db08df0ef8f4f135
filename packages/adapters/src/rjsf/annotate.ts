import { own, ownRecord } from '../shared/forms/own.js';
import type { DraftStep } from '../shared/forms/schema-draft.js';
import type { Level, ReadLevel, UiContext } from './level.js';

/** Says in the schema how one place is drawn, where no key of a form definition reaches it. */
export function annotate(
  { place, pointer }: Level,
  item: Readonly<Record<string, unknown>>,
  { draft, faults }: UiContext,
): void {
  if (Object.keys(item).length === 0) return;
  const schema = draft.claim(place);
  if (schema) schema['x-schema-form'] = { ...ownRecord(schema, 'x-schema-form'), ...item };
  else faults.form(pointer, 'the schema cannot say it for this place alone');
}

/** Puts properties into another order, in the schema. */
export function reorder({ place }: Level, names: readonly string[], { draft }: UiContext): void {
  const schema = draft.claim(place);
  const properties = ownRecord(schema, 'properties');
  if (!schema || !properties) return;
  const sorted: Record<string, unknown> = {};
  for (const name of names.concat(Object.keys(properties)))
    if (own(properties, name) !== undefined && name !== '__proto__') sorted[name] = properties[name];
  schema['properties'] = sorted;
}

/** A place no key reaches, one step below `level`: what is said of it goes into the schema. */
export function readBelow(
  level: Level,
  below: Pick<Level, 'schema' | 'ui' | 'pointer'> & { readonly step: DraftStep },
  context: UiContext,
  readLevel: ReadLevel,
): void {
  const { step, ...said } = below;
  const inner: Level = { ...level, ...said, path: undefined, place: level.place.concat(step) };
  annotate(inner, readLevel(inner, context).item, context);
}
