import type { Json } from '../../base/json.js';
import { isRecord } from '../../base/json.js';
import type { SchemaObject, SchemaType } from '../../schema/json-schema.js';
import { schemasAt, type Place } from './place.js';

type Scalar = string | number | boolean | null;

/** Decimals that are the same as a number and as a text, but for zeros at the end. */
const decimal = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;

/** Whether something of this JSON type can stand at the place. */
export function takesType(place: Place, type: SchemaType): boolean {
  return every(place, (schema) => hasType(schema, type));
}

/** Whether the value is of a type and among the choices of the place. Lengths, limits and patterns are for the resident to mend. */
export function takes(place: Place, value: Scalar): boolean {
  const type = value === null ? 'null' : (typeof value as SchemaType);
  return every(place, (schema) => hasType(schema, type) && isChoice(schema, value));
}

/**
 * The answer as the place takes it: as it is, under the new name of a choice (`x-was`), or converted without loss; and
 * in a list, where the place takes several. `undefined` when there is no way.
 */
export function fitted(place: Place, row: Place | undefined, value: Scalar): Json | undefined {
  const single = formsOf(place, value).filter((form) => takes(place, form))[0];
  if (single !== undefined) return single;
  if (!row || !takesType(place, 'array')) return undefined;
  const inList = formsOf(row, value).filter((form) => takes(row, form))[0];
  return inList === undefined ? undefined : [inList];
}

/** Why an answer does not fit: its type could stand there, so it is the choice that is gone; or its type cannot. */
export function misfit(place: Place, value: Scalar): 'choice' | 'type' {
  const types = formsOf(place, value).map((form) => typeof form as SchemaType);
  return types.some((type) => takesType(place, type)) ? 'choice' : 'type';
}

/** What the value may be written as, itself first. */
function formsOf(place: Place, value: Scalar): readonly Scalar[] {
  const renamed = schemasAt(place)
    .filter((schema) => 'const' in schema && oldNames(schema).includes(value))
    .map((schema) => schema.const as Scalar);
  return [value, ...renamed, ...otherForms(value)];
}

function otherForms(value: Scalar): readonly Scalar[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (value === 'true' || value === 'false') return [value === 'true'];
  return value !== null && decimal.test(value) ? [Number(value)] : [];
}

/** What `x-was` says: one or several. */
export function oldNames(thing: { readonly [key: string]: unknown }): readonly unknown[] {
  const was = thing['x-was'];
  return Array.isArray(was) ? (was as unknown[]) : was === undefined ? [] : [was];
}

function every(place: Place, fits: (schema: SchemaObject) => boolean): boolean {
  return (
    place.all.every(fits) && place.choices.every((branches) => branches.some((branch) => every(branch, fits)))
  );
}

function hasType(schema: SchemaObject, wanted: SchemaType): boolean {
  const types = typesOf(schema);
  if (types.length === 0 || (wanted === 'null' && schema['nullable'] === true)) return true;
  // 3.5 in a field for whole numbers is shown there, with an issue.
  return types.includes(wanted) || (wanted === 'number' && types.includes('integer'));
}

/** The types a schema names, or means by its other keywords; none when any will do. */
function typesOf(schema: SchemaObject): readonly unknown[] {
  const { type, enum: choices } = schema;
  if (type !== undefined) return Array.isArray(type) ? (type as readonly unknown[]) : [type];
  if (Array.isArray(choices)) return (choices as unknown[]).map(typeOf);
  if ('const' in schema) return [typeOf(schema.const)];
  if ('properties' in schema || 'additionalProperties' in schema) return ['object'];
  return 'items' in schema || 'prefixItems' in schema ? ['array'] : [];
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

function isChoice(schema: SchemaObject, value: Scalar): boolean {
  const { enum: choices } = schema;
  // A field that is all choice objects says nothing of a scalar.
  if (
    Array.isArray(choices) &&
    !(choices as unknown[]).some((choice) => choice === value || isRecord(choice))
  )
    return false;
  return !('const' in schema) || schema.const === value;
}
