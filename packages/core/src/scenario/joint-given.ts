import { isRecord } from '../base/json.js';
import type { FormItem } from '../form/definition.js';
import type { SchemaObject } from '../schema/json-schema.js';
import type { ToldAnswer } from './given-answers.js';
import { leadsInto } from './joint-definition.js';
import type { SharedElement } from './joint-groups.js';
import type { PartForm } from './joint-parts.js';
import type { ElementPlace } from './joint-places.js';
import { leaveOut, resolved } from './joint-references.js';

/** A place of a form whose answer is known. */
export interface SettledPlace {
  readonly place: ElementPlace;
  readonly told: ToldAnswer;
}

/** Rules of its own that a settled question has no use for. */
const IDLE_RULES = ['compute', 'prefill', 'readonlyIf', 'requiredIf'] as const;

/** Every place of a form that names a data element and whose schema can be told, whether it is shared or not. */
const placesOf = ({ found }: PartForm): readonly ElementPlace[] =>
  found.apart.reduce<readonly ElementPlace[]>(
    (out, { place }) => (place ? out.concat(place) : out),
    found.places,
  );

/** What was told that each form that asks for it takes: only that is settled. */
export function usable(
  told: ReadonlyMap<string, ToldAnswer>,
  parts: readonly PartForm[],
  shared: readonly SharedElement[],
): ReadonlyMap<string, ToldAnswer> {
  const out = new Map<string, ToldAnswer>();
  told.forEach((each, element) => {
    let asked = 0;
    const fits = parts.every((part) => {
      const around = shared.reduce<(readonly string[])[]>((paths, { places }) => {
        const path = places.get(part.item.id)?.path;
        return path ? paths.concat([path]) : paths;
      }, []);
      return placesOf(part)
        .filter((place) => place.element === element)
        .every(({ path, schema, required, bound }) => {
          asked += 1;
          // Inside of what is shared as a whole it is asked with the rest.
          if (around.some((other) => other.length < path.length && leadsInto(path, other))) return false;
          return each.value === null ? !required && !bound : takes(schema, each.value);
        });
    });
    if (fits && asked > 0) out.set(element, each);
  });
  return out;
}

/** The places of a form whose answers are known, but for those that stand among what is shared. */
export const settledIn = (
  part: PartForm,
  told: ReadonlyMap<string, ToldAnswer>,
  sharedPaths: readonly (readonly string[])[],
): readonly SettledPlace[] =>
  placesOf(part).reduce<SettledPlace[]>((out, place) => {
    const each = told.get(place.element);
    const isShared = sharedPaths.some((path) => leadsInto(place.path, path));
    return each && !isShared ? out.concat({ place, told: each }) : out;
  }, []);

/** Whether a value is one that a schema takes, by its type and its choices. */
export function takes(schema: SchemaObject, value: unknown): boolean {
  const { type, enum: choices } = schema;
  const types = type === undefined ? undefined : ([] as unknown[]).concat(type);
  const kind = value === null ? 'null' : typeof value;
  const isOfType =
    !types ||
    types.indexOf(kind) >= 0 ||
    (kind === 'number' && Number.isInteger(value) && types.indexOf('integer') >= 0);
  const named = branches(schema);
  return (
    isOfType &&
    (!Array.isArray(choices) || choices.indexOf(value as never) >= 0) &&
    (!('const' in schema) || schema['const'] === value) &&
    (named.length === 0 || named.indexOf(value) >= 0)
  );
}

/** Choices with titles: `oneOf: [{ const, title }]`. */
function branches({ oneOf, anyOf }: SchemaObject): readonly unknown[] {
  const parts = [oneOf, anyOf].filter(Array.isArray)[0] as readonly unknown[] | undefined;
  if (!parts?.every((part) => isRecord(part) && 'const' in part)) return [];
  return parts.map((part) => (part as { const: unknown }).const);
}

/** An entry of a form definition, or what a schema says of one, as a question whose answer is known; `words`: `…{answer}`. */
export const settledEntry = (entry: object, { value, by }: ToldAnswer, words: string): FormItem => ({
  ...leaveOut(entry as Record<string, unknown>, IDLE_RULES),
  compute: JSON.stringify(value),
  description: words.replace('{answer}', () => by.optionText),
});

/** A schema whose question at `path` is settled, for entries that speak of it no further (`*`). */
export function withSettled(
  schema: SchemaObject,
  path: readonly string[],
  change: (entry: object) => FormItem,
  root: SchemaObject,
): SchemaObject {
  const object = resolved(schema, root) ?? schema;
  const [name, ...inner] = path;
  if (name === undefined) {
    const entry = object['x-schema-form'];
    return { ...object, 'x-schema-form': change(isRecord(entry) ? entry : {}) };
  }
  const properties = object.properties as Readonly<Record<string, SchemaObject>>;
  const part = withSettled(properties[name] as SchemaObject, inner, change, root);
  return { ...object, properties: { ...properties, [name]: part } };
}
