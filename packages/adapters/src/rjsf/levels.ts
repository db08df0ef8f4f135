import { isRecord, pointerTo } from '@tongban/core';
import type { FormItem } from '@tongban/core/form';
import { formKey } from '../shared/forms/form-key.js';
import { FOR_THE_THEME } from '../shared/forms/option-outcome.js';
import { own, ownRecord, without } from '../shared/forms/own.js';
import { isOf, propertiesOf, resolved } from '../shared/forms/schema-view.js';
import { annotate, readBelow, reorder } from './annotate.js';
import { readBranches } from './branches.js';
import type { Entries, Level, Result, UiContext } from './level.js';
import { readList } from './lists.js';
import { inOrder } from './order.js';
import { readField } from './read-field.js';
import { readUiOptions, type UiOption } from './ui-options.js';

/** How deep a uiSchema may go. */
const DEEPEST = 40;

/** Keys of a uiSchema that speak neither of a property nor of the field, and when they may stand there. */
const BESIDE: Readonly<Record<string, (schema: Record<string, unknown>) => boolean>> = {
  items: (schema) => isOf(schema, 'array'),
  additionalItems: (schema) => isOf(schema, 'array'),
  oneOf: (schema) => Array.isArray(own(schema, 'oneOf')),
  anyOf: (schema) => Array.isArray(own(schema, 'anyOf')),
  additionalProperties: (schema) => isRecord(own(schema, 'additionalProperties')),
  $schema: () => true,
};

/** The form definition of a whole uiSchema. */
export function readRoot(ui: Record<string, unknown>, context: UiContext): Entries {
  const { draft } = context;
  const isObject = isOf(resolved(draft.root, draft.root), 'object');
  const path = isObject ? [] : undefined;
  const level: Level = { schema: draft.root, ui, pointer: '', place: [], path, around: [] };
  const { item, items = ['*'] } = readLevel(level, context);
  if (isObject) return aroundAll(item, items, context);
  annotate(level, item, context);
  return items;
}

/** What is said of the whole form: its words are the schema's, and all of it may be read-only. */
function aroundAll(item: Result['item'], items: Entries, { draft, faults }: UiContext): Entries {
  const { title, description, readonly } = item;
  for (const name of Object.keys(without(item, 'title', 'description', 'readonly', 'notitle')))
    faults.form('', `“${name}” says nothing of a whole form`);
  const words = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
  if (Object.keys(words).length > 0) Object.assign(draft.claim([]) ?? {}, words);
  return readonly === true ? [{ type: 'section', readonly, items }] : items;
}

function readLevel(level: Level, context: UiContext): Result {
  const { root, globals, faults } = context;
  const schema = resolved(root, level.schema);
  const options = readUiOptions(level.ui, level.pointer, globals, faults);
  const item = readField(schema, options, context);
  if (level.around.length > DEEPEST || isAround(level)) {
    if (innerKeys(level.ui).length > 0)
      faults.form(level.pointer, 'what contains itself is drawn inside as it is outside');
    return { item };
  }
  const inside = { ...level, around: level.around.concat([level.schema]) };
  readBranches(inside, schema, context, readLevel);
  readMore(inside, schema, context);
  const list = isOf(schema, 'array') ? readList(inside, schema, context, readLevel) : undefined;
  const order = options.get('order');
  // Of the whole form nobody can say in which order all its objects are.
  const ownOrder = order?.pointer.indexOf('/ui:globalOptions') === 0 ? undefined : order;
  const items = readObject(inside, schema, ownOrder, context) ?? list?.items;
  return { item: { ...item, ...list?.item }, items };
}

const innerKeys = (ui: Record<string, unknown>): readonly string[] =>
  Object.keys(ui).filter((key) => key.slice(0, 3) !== 'ui:');

/** Whether the place stands inside one of the same definition. */
function isAround({ schema, around }: Level): boolean {
  const target = own(schema, '$ref');
  return target !== undefined && around.some((one) => own(one, '$ref') === target);
}

/** Properties in their order, where the uiSchema says something of them. */
function readObject(
  level: Level,
  schema: Record<string, unknown>,
  order: UiOption | undefined,
  context: UiContext,
): Entries | undefined {
  const { path, ui, pointer, place } = level;
  const properties = propertiesOf(context.root, schema, false);
  reportUnknown(level, schema, properties, context);
  if (properties.size === 0) return undefined;
  const names = inOrder(Array.from(properties.keys()), order, context.faults);
  const items = names.map((name) => {
    const at = pointerTo(pointer, name);
    const said = own(ui, name);
    if (said !== undefined && !isRecord(said)) context.faults.form(at, 'a uiSchema is an object');
    const below: Level = {
      ...level,
      schema: properties.get(name),
      ui: ownRecord(ui, name) ?? {},
      pointer: at,
      place: place.concat({ keyword: 'properties', name }),
      path: path?.concat(name),
    };
    const result = readLevel(below, context);
    if (!path) annotate(below, result.item, context);
    return entryFor(below, result);
  });
  if (!path && order) reorder(level, names, context);
  if (!path) return undefined;
  const said = order !== undefined || items.some((item) => typeof item !== 'string');
  // What the schema may ask one day, and choices, come last.
  return said || place.length === 0 ? items.concat('...') : undefined;
}

/** A name alone where there is nothing to say. */
function entryFor({ path = [] }: Level, { item, items }: Result): string | FormItem {
  const key = formKey(path);
  const whole: FormItem = { key, ...item, ...(items ? { items } : {}) };
  return Object.keys(whole).length === 1 && typeof key === 'string' ? key : whole;
}

function reportUnknown(
  { ui, pointer }: Level,
  schema: Record<string, unknown>,
  properties: ReadonlyMap<string, unknown>,
  { root, faults }: UiContext,
): void {
  const inBranches = propertiesOf(root, schema);
  for (const key of innerKeys(ui)) {
    const beside = Object.prototype.hasOwnProperty.call(BESIDE, key) ? BESIDE[key] : undefined;
    if (properties.has(key) || inBranches.has(key) || beside?.(schema)) continue;
    if (key === 'classNames' || key === 'style') faults.form(pointerTo(pointer, key), FOR_THE_THEME);
    else faults.form(pointerTo(pointer, key), 'no such property in the schema', 'unknown-key');
  }
}

/** Answers whose names the resident gives. */
function readMore(level: Level, schema: Record<string, unknown>, context: UiContext): void {
  const keyword = 'additionalProperties';
  const ui = ownRecord(level.ui, keyword);
  const more = own(schema, keyword);
  if (!ui || !isRecord(more)) return;
  const pointer = pointerTo(level.pointer, keyword);
  readBelow(level, { schema: more, ui, pointer, step: { keyword } }, context, readLevel);
}
