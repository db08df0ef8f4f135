import { isRecord } from '../base/json.js';
import type { SchemaObject } from '../schema/json-schema.js';
import { hasRules } from './joint-rules.js';
import { inlined, resolved } from './joint-references.js';

/** One place in a form that asks for a data element (数据元). */
export interface ElementPlace {
  /** Name of the data element: `x-element`. */
  readonly element: string;
  /** Names of properties that lead to it. */
  readonly path: readonly string[];
  /** Without references. */
  readonly schema: SchemaObject;
  readonly required: boolean;
  /** Other rules of the schema speak of it: it cannot be taken out of its place. */
  readonly bound?: true;
}

/** Why a place that names a data element is asked by its item alone. */
export type ApartReason =
  /** What else the item asks depends on it in a way that only its own schema can say, or it is only asked in some cases. */
  | 'condition'
  /** The constraints of the items leave nothing that fits all, or do not go together. */
  | 'contradiction'
  /** The form has it more than once. */
  | 'repeated'
  /** Its schema contains itself, or refers to what is not there. */
  | 'reference';

/** What was found in one form. */
export interface FoundPlaces {
  readonly places: readonly ElementPlace[];
  /** Named, but not to be shared. */
  readonly apart: readonly ApartPlace[];
}

/** A place that is not to be shared. */
export interface ApartPlace {
  readonly element: string;
  readonly reason: ApartReason;
  /** None where its schema cannot be told. */
  readonly place?: ElementPlace;
}

/** Of an object: keywords that speak of its properties together, by which one cannot be taken out unseen. */
const TOGETHER = 'if then else allOf anyOf oneOf not dependentRequired dependentSchemas dependencies'.split(
  ' ',
);
const COUNTED = ['minProperties', 'maxProperties', 'propertyNames', 'patternProperties', 'const', 'enum'];

/** Objects in objects; those that contain themselves end here. */
const DEEPEST = 8;

/**
 * The places of data elements in a form: properties of objects in objects. Rows of lists are not looked into, since there an element
 * is asked for each of them.
 */
export function placesIn(root: SchemaObject): FoundPlaces {
  const places: ElementPlace[] = [];
  const apart: ApartPlace[] = [];
  visit(root, [], false);
  return { places, apart };

  function visit(object: SchemaObject, path: readonly string[], optional: boolean): void {
    const { properties } = object;
    if (!isRecord(properties) || path.length > DEEPEST) return;
    const bound = boundIn(object, root);
    const needs = Array.isArray(object.required) ? object.required.map(String) : [];
    for (const name of Object.keys(properties)) {
      const inside = [...path, name];
      const part = resolved(properties[name], root);
      if (!part) continue;
      const element = part['x-element'];
      if (typeof element === 'string' && element !== '') {
        const schema = inlined(part, root);
        const required = needs.includes(name);
        if (!isRecord(schema)) {
          apart.push({ element, reason: 'reference' });
          continue;
        }
        const place = {
          element,
          path: inside,
          schema,
          required,
          ...(bound(name) && { bound: true as const }),
        };
        // Where the object may be left out, whether it must be answered depends on the rest of the object.
        if (place.bound || hasRules(schema) || (required && optional))
          apart.push({ element, reason: 'condition', place });
        else places.push(place);
      } else if (!bound(name)) visit(part, inside, optional || !needs.includes(name));
    }
  }
}

/** Whether an object says more of a property than what stands in `properties` and `required`. */
function boundIn(object: SchemaObject, root: SchemaObject): (name: string) => boolean {
  if (COUNTED.some((key) => object[key] !== undefined)) return () => true;
  const more = TOGETHER.filter((key) => object[key] !== undefined).map((key) => object[key]);
  if (more.length === 0) return () => false;
  const whole = inlined(more, root);
  if (whole === undefined) return () => true;
  const text = JSON.stringify(whole);
  return (name) => text.includes(JSON.stringify(name));
}
