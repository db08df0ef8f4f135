import { isRecord, pointerTo } from '@tongban/core';
import type { JsonSchema } from '@tongban/core/schema';
import { own, ownRecord, without } from '../shared/forms/own.js';
import type { FaultList } from '../shared/forms/fault-list.js';
import { readMessages } from './messages.js';

type Box = Record<string, unknown>;

/** How deep a schema is looked through. */
const DEEPEST = 100;

/** Keywords with a schema each, by name. */
const NAMED = ['properties', 'patternProperties', 'definitions', '$defs', 'dependencies'];

/** Keywords with a schema, or a list of them. */
const INNER = ['items', 'additionalItems', 'additionalProperties', 'allOf', 'anyOf', 'oneOf', 'not'];

/**
 * A schema as Angular Schema Form takes it (draft-04 and what it added) in draft-07: `required: true` and `readonly` at a property,
 * exclusive limits that are true or false, `validationMessage`, `id`. The same object where nothing was of that kind.
 */
export function upgradeSchema(schema: Box, faults: FaultList): JsonSchema {
  const old = /json-schema\.org\/draft-0[34]\//.test(String(own(schema, '$schema') ?? ''));
  const root = old
    ? { ...without(schema, 'id'), $schema: 'http://json-schema.org/draft-07/schema#', ...idOf(schema) }
    : schema;
  return upgrade(root, '', faults, 0) as JsonSchema;
}

function idOf(schema: Box): { $id?: string } {
  const id = own(schema, 'id');
  return typeof id === 'string' ? { $id: id } : {};
}

function upgrade(schema: unknown, pointer: string, faults: FaultList, depth: number): unknown {
  if (!isRecord(schema) || depth > DEEPEST) return schema;
  const changes: Box = {};
  const inside = (value: unknown, at: string): unknown => upgrade(value, at, faults, depth + 1);
  for (const keyword of NAMED) {
    const named = ownRecord(schema, keyword);
    if (named)
      note(
        changes,
        schema,
        keyword,
        mapped(named, (value, name) => inside(value, pointerTo(pointerTo(pointer, keyword), name))),
      );
  }
  for (const keyword of INNER) {
    const value = own(schema, keyword);
    const at = pointerTo(pointer, keyword);
    if (Array.isArray(value))
      note(
        changes,
        schema,
        keyword,
        sameList(
          value,
          value.map((one, index) => inside(one, pointerTo(at, index))),
        ),
      );
    else if (value !== undefined) note(changes, schema, keyword, inside(value, at));
  }
  limits(schema, changes);
  requirements(schema, changes);
  words(schema, changes, pointer, faults);
  if (Object.keys(changes).length === 0) return schema;
  const whole = { ...schema, ...changes };
  return without(whole, ...Object.keys(whole).filter((key) => whole[key] === undefined));
}

/** `minimum: 1, exclusiveMinimum: true` → `exclusiveMinimum: 1`. */
function limits(schema: Box, changes: Box): void {
  for (const side of ['Minimum', 'Maximum']) {
    const exclusive = own(schema, `exclusive${side}`);
    if (typeof exclusive !== 'boolean') continue;
    const limit = side.toLowerCase();
    changes[`exclusive${side}`] = exclusive ? own(schema, limit) : undefined;
    if (exclusive) changes[limit] = undefined;
  }
}

/** `required: true` at a property → `required` with its name around it. */
function requirements(schema: Box, changes: Box): void {
  if (typeof own(schema, 'required') === 'boolean') changes['required'] = undefined;
  const properties = ownRecord(schema, 'properties') ?? {};
  const needed = Object.keys(properties).filter((name) => own(properties[name], 'required') === true);
  if (needed.length === 0) return;
  const before = own(schema, 'required');
  const known: unknown[] = Array.isArray(before) ? before : [];
  changes['required'] = known.concat(needed.filter((name) => known.indexOf(name) < 0));
}

/** Words and states that Angular Schema Form reads from the schema. */
function words(schema: Box, changes: Box, pointer: string, faults: FaultList): void {
  if (own(schema, 'readonly') === true && own(schema, 'readOnly') === undefined) changes['readOnly'] = true;
  const messages = own(schema, 'validationMessage');
  if (messages === undefined || typeof own(schema, 'type') === 'undefined') return;
  const inSchema = { ...faults, form: faults.schema };
  const read = readMessages(messages, pointerTo(pointer, 'validationMessage'), inSchema);
  changes['validationMessage'] = undefined;
  if (read !== undefined)
    changes['x-schema-form'] = { validationMessage: read, ...ownRecord(schema, 'x-schema-form') };
}

function note(changes: Box, schema: Box, keyword: string, value: unknown): void {
  if (value !== own(schema, keyword)) changes[keyword] = value;
}

function sameList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.every((one, index) => one === before[index]) ? before : after;
}

function mapped(named: Box, change: (value: unknown, name: string) => unknown): Box {
  const names = Object.keys(named).filter((name) => name !== '__proto__');
  const after: Box = {};
  for (const name of names) after[name] = change(named[name], name);
  return names.every((name) => after[name] === named[name]) ? named : after;
}
