import type { Catalogue } from '../format/generated/types.js';
import type { ChecklistSubject } from '../checklist/checklist.js';
import type { FormDefinition } from '../form/definition.js';
import { fingerprintOf } from '../form/draft-fingerprint.js';
import type { Form, Item } from '../format/generated/types.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { leadsInto, unsteadyKeys } from './joint-definition.js';
import { asLatest } from './joint-dialect.js';
import { jointKeys } from './joint-keys.js';
import { placesIn, type FoundPlaces } from './joint-places.js';
import { placesOfRules } from './joint-rules.js';

/** The form of one item, as the joint form takes it. */
export interface PartForm {
  readonly item: Item;
  readonly form: Form;
  readonly definition: FormDefinition | undefined;
  /** As 2020-12. */
  readonly schema: SchemaObject;
  /** Under which its own answers stand in the joint form. */
  readonly key: string;
  readonly version: string;
  readonly found: FoundPlaces;
}

/** The forms of a scenario's items, in the order of the items; those without one are left out. */
export function partForms(
  subject: ChecklistSubject,
  catalogue: Pick<Catalogue, 'forms'>,
): readonly PartForm[] {
  const byId = new Map((catalogue.forms ?? []).map((form) => [form.id, form] as const));
  const keys = jointKeys(subject.items.map(({ id }) => id));
  const parts: PartForm[] = [];
  subject.items.forEach((item, index) => {
    const form = item.form === undefined ? undefined : byId.get(item.form);
    if (!form) return;
    const schema = asLatest(form.schema);
    const definition = form.form as FormDefinition | undefined;
    parts.push({
      item,
      form,
      definition,
      schema,
      key: keys[index] as string,
      version: fingerprintOf(form.schema, definition),
      found: steadyPlaces(schema, definition),
    });
  });
  return parts;
}

/** Without what is asked only in some cases, or what rules look at together with other answers. */
function steadyPlaces(schema: SchemaObject, definition: FormDefinition | undefined): FoundPlaces {
  const found = placesIn(schema);
  const unsteady = unsteadyKeys(definition);
  const ruled = [...placesOfRules(schema), ...placesOfRules(definition)];
  const isFree = (path: readonly string[]): boolean =>
    !unsteady.some((key) => leadsInto(path, key) || leadsInto(key, path)) &&
    !ruled.some((place) => place.length < path.length && leadsInto(path, place));
  return {
    places: found.places.filter(({ path }) => isFree(path)),
    apart: [
      ...found.apart,
      ...found.places
        .filter(({ path }) => !isFree(path))
        .map((place) => ({ element: place.element, reason: 'condition' as const, place })),
    ],
  };
}
