import type { SchemaObject } from '../schema/json-schema.js';
import { mergeSchemas } from './joint-merge.js';
import type { ApartReason, ElementPlace } from './joint-places.js';
import type { PartForm } from './joint-parts.js';

/** One data element that is asked once for all. */
export interface SharedElement {
  readonly element: string;
  /** By id of the item. */
  readonly places: ReadonlyMap<string, ElementPlace>;
}

/** A data element that several items ask for, and some of them by themselves all the same. */
export interface ApartElement {
  /** Name of the data element. */
  readonly element: string;
  /** Ids of the items that ask for it themselves. */
  readonly items: readonly string[];
  readonly reason: ApartReason;
}

/**
 * What several forms ask for, each thing once. Rests on all forms of a scenario, whichever items are in at the moment: answers keep
 * their place when items come and go.
 */
export function groupElements(forms: readonly PartForm[]): {
  readonly shared: readonly SharedElement[];
  readonly apart: readonly ApartElement[];
} {
  const shared: SharedElement[] = [];
  const apart: ApartElement[] = [];
  for (const element of elementsOf(forms)) {
    const places = new Map<string, ElementPlace>();
    const alone = new Map<ApartReason, string[]>();
    let common: SchemaObject | undefined;
    let asking = 0;
    for (const { item, found } of forms) {
      const here = found.places.filter((place) => place.element === element);
      const refused = found.apart.filter((each) => each.element === element)[0];
      if (here.length === 0 && !refused) continue;
      asking += 1;
      const [place] = here;
      const merged = place && (common ? mergeSchemas(common, place.schema) : place.schema);
      const reason: ApartReason | undefined =
        here.length > 1 || (refused && place)
          ? 'repeated'
          : (refused?.reason ?? (merged ? undefined : 'contradiction'));
      if (reason) alone.set(reason, [...(alone.get(reason) ?? []), item.id]);
      else if (place) {
        places.set(item.id, place);
        common = merged;
      }
    }
    if (places.size > 1) shared.push({ element, places });
    if (asking > 1) alone.forEach((items, reason) => apart.push({ element, items, reason }));
  }
  return { shared: outermost(shared), apart };
}

/** The schema of a shared element for those items that are in: all they ask of it. */
export function commonSchema(places: readonly ElementPlace[]): SchemaObject {
  const [first, ...others] = places.map(({ schema }) => schema);
  return others.reduce<SchemaObject>((one, other) => mergeSchemas(one, other) ?? one, first ?? {});
}

/** In the order in which the forms ask for them. */
function elementsOf(forms: readonly PartForm[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { found } of forms)
    for (const { element } of [...found.places, ...found.apart]) all.add(element);
  return all;
}

/** What lies in an object that is shared as a whole is asked with it. */
function outermost(shared: readonly SharedElement[]): readonly SharedElement[] {
  return shared.filter(
    ({ places }) =>
      !shared.some((other) =>
        [...places].some(([item, { path }]) => {
          const around = other.places.get(item)?.path;
          return !!around && around.length < path.length && around.every((step, at) => step === path[at]);
        }),
      ),
  );
}
