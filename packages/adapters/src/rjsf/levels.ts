import { isRecord, pointerTo } from '@tongban/core';
import type { FormItem } from '@tongban/core/form';
import { formKey, type KeyPath } from '../shared/forms/form-key.js';
import { own, ownList, ownRecord, without } from '../shared/forms/own.js';
import { fixedRows, isOf, propertiesOf, resolved, rowSchema } from '../shared/forms/schema-view.js';
import type { DraftStep, SchemaDraft } from '../shared/forms/schema-draft.js';
import { inOrder } from './order.js';
import { readField, type FieldContext } from './read-field.js';
import { readUiOptions, type UiOptions } from './ui-options.js';

/** How deep a uiSchema may go. */
const DEEPEST = 40;

/** What all places of a form share. */
export interface UiContext extends FieldContext {
  readonly draft: SchemaDraft;
  readonly globals: UiOptions;
}

/** One place of a form: its schema, and what the uiSchema says of it. */
interface Level {
  /** Not yet resolved. */
  readonly schema: unknown;
  readonly ui: Record<string, unknown>;
  /** JSON pointer to `ui`. */
  readonly pointer: string;
  readonly place: readonly DraftStep[];
  /** Of the answer, as long as a key of a form definition reaches it. */
  readonly path: KeyPath | undefined;
  /** Schemas around, to end where one contains itself. */
  readonly around: readonly unknown[];
}

/** What a level comes down to. */
interface Result {
  readonly item: Readonly<Record<string, unknown>>;
  readonly hidden: boolean;
  /** What is inside, where something is said of it. */
  readonly items: readonly (string | FormItem)[] | undefined;
}

/** The form definition of a whole uiSchema. */
export function readRoot(ui: Record<string, unknown>, context: UiContext): readonly (string | FormItem)[] {
  const { draft, faults } = context;
  const level: Level = { schema: draft.root, ui, pointer: '', place: [], path: [], around: [] };
  const { item, items, hidden } = readLevel(level, context);
  if (hidden) faults.form('/ui:widget', 'a form cannot be hidden');
  if (!isOf(resolved(draft.root, draft.root), 'object')) {
    annotate(level, item, context);
    return items ?? ['*'];
  }
  return aroundAll(item, items ?? ['*'], context);
}

/** What is said of the whole form: its words are the schema's, and all of it may be read-only. */
function aroundAll(
  item: Readonly<Record<string, unknown>>,
  items: readonly (string | FormItem)[],
  { draft, faults }: UiContext,
): readonly (string | FormItem)[] {
  const { title, description, readonly } = item;
  const rest = without(item, 'title', 'description', 'readonly', 'notitle');
  for (const name of Object.keys(rest)) faults.form('', `“${name}” says nothing of a whole form`);
  if (title !== undefined || description !== undefined) {
    const root = draft.claim([]);
    if (root && title !== undefined) root['title'] = title;
    if (root && description !== undefined) root['description'] = description;
  }
  return readonly === true ? [{ type: 'section', readonly, items }] : items;
}

function readLevel(level: Level, context: UiContext): Result {
  const { root, globals, faults } = context;
  const schema = resolved(root, level.schema);
  const options = readUiOptions(level.ui, level.pointer, globals, faults);
  const { item, hidden } = readField(schema, options, context);
  const inside = { ...level, around: level.around.concat([level.schema]) };
  if (level.around.length > DEEPEST || isAround(level, root)) {
    if (inner(level.ui).length > 0)
      faults.form(level.pointer, 'what contains itself is drawn inside as it is outside');
    return { item, hidden, items: undefined };
  }
  readBranches(inside, schema, context);
  const items = readObject(inside, schema, options, context) ?? readList(inside, schema, context);
  return { item, hidden, items };
}

/** Keys of a uiSchema that speak of what is inside. */
const inner = (ui: Record<string, unknown>): readonly string[] =>
  Object.keys(ui).filter((key) => key.slice(0, 3) !== 'ui:');

/** Whether the place stands inside one of the same definition. */
function isAround({ schema, around }: Level, root: unknown): boolean {
  const target = (one: unknown): unknown => own(one, '$ref');
  return target(schema) !== undefined && around.some((one) => target(one) === target(schema) && one !== root);
}

/** Properties in their order, where the uiSchema says something of them. */
function readObject(
  level: Level,
  schema: Record<string, unknown>,
  options: UiOptions,
  context: UiContext,
): readonly (string | FormItem)[] | undefined {
  const properties = propertiesOf(context.root, schema, false);
  reportUnknown(level, schema, properties, context);
  if (properties.size === 0) return undefined;
  const { path } = level;
  const order = options.get('order');
  const fromGlobals = order && order.pointer.indexOf('/ui:globalOptions') === 0;
  const names = inOrder(Array.from(properties.keys()), fromGlobals ? undefined : order, context.faults);
  let hides = false;
  const items = names.map((name) => {
    const ui = ownRecord(level.ui, name) ?? {};
    if (own(level.ui, name) !== undefined && !isRecord(own(level.ui, name)))
      context.faults.form(pointerTo(level.pointer, name), 'a uiSchema is an object');
    const below: Level = {
      ...level,
      schema: properties.get(name),
      ui,
      pointer: pointerTo(level.pointer, name),
      place: level.place.concat({ keyword: 'properties', name }),
      path: path && path.concat(name),
    };
    const result = readLevel(below, context);
    if (!path) annotate(below, result.item, context, result.hidden);
    if (result.hidden) hides = true;
    return result.hidden ? undefined : itemFor(below, result);
  });
  const shown = items.filter((item): item is string | FormItem => item !== undefined);
  if (!path) {
    if (order) reorder(level, names, context);
    return undefined;
  }
  const said = hides || order !== undefined || shown.some((item) => typeof item !== 'string');
  return said || level.place.length === 0 ? (hides ? shown : shown.concat('...')) : undefined;
}

/** A name alone where there is nothing to say. */
function itemFor({ path = [] }: Level, { item, items }: Result): string | FormItem {
  const key = formKey(path);
  const whole: FormItem = { key, ...item, ...(items ? { items } : {}) };
  return Object.keys(whole).length === 1 && typeof key === 'string' ? key : whole;
}

/** `items`, `additionalItems`, `additionalProperties` and what else stands in a uiSchema beside properties. */
function reportUnknown(
  { ui, pointer }: Level,
  schema: Record<string, unknown>,
  properties: ReadonlyMap<string, unknown>,
  { root, faults }: UiContext,
): void {
  const inBranches = propertiesOf(root, schema);
  for (const key of inner(ui)) {
    if (properties.has(key) || inBranches.has(key)) continue;
    if (isOf(schema, 'array') && (key === 'items' || key === 'additionalItems')) continue;
    if (own(schema, key) !== undefined && ['oneOf', 'anyOf', 'additionalProperties'].indexOf(key) >= 0)
      continue;
    if (key === 'classNames' || key === 'style' || key === '$schema') {
      if (key !== '$schema')
        faults.form(pointerTo(pointer, key), 'how things look is for the theme, not for a definition');
      continue;
    }
    faults.form(pointerTo(pointer, key), 'no such property in the schema', 'unknown-key');
  }
}

/** Rows of a list. Fixed ones and further ones behind them are told apart in the schema. */
function readList(
  level: Level,
  schema: Record<string, unknown>,
  context: UiContext,
): readonly (string | FormItem)[] | undefined {
  if (!isOf(schema, 'array')) return undefined;
  const { faults } = context;
  const at = pointerTo(level.pointer, 'items');
  const items = own(level.ui, 'items');
  const fixed = fixedRows(schema);
  if (items !== undefined && !isRecord(items) && !(Array.isArray(items) && fixed.length > 0))
    faults.form(
      at,
      typeof items === 'function' ? 'a function: write the uiSchema down' : 'a uiSchema is an object',
    );
  const keyword = Array.isArray(own(schema, 'items')) ? 'items' : 'prefixItems';
  fixed.forEach((row, index) => {
    const ui = Array.isArray(items) ? (items[index] as unknown) : items;
    if (isRecord(ui))
      readBelow(
        level,
        { schema: row, ui, pointer: Array.isArray(items) ? pointerTo(at, index) : at },
        { keyword, name: index },
        context,
      );
  });
  const further = own(level.ui, fixed.length > 0 ? 'additionalItems' : 'items');
  const rest = {
    schema: rowSchema(schema),
    ui: further,
    pointer: pointerTo(level.pointer, fixed.length > 0 ? 'additionalItems' : 'items'),
  };
  if (!isRecord(further) || rest.schema === undefined) return undefined;
  if (fixed.length > 0 || !level.path) {
    const step = { keyword: fixed.length > 0 && keyword === 'items' ? 'additionalItems' : 'items' };
    readBelow(level, { ...rest, ui: further }, step, context);
    return undefined;
  }
  const below: Level = {
    ...level,
    ...rest,
    ui: further,
    path: level.path.concat(''),
    place: level.place.concat({ keyword: 'items' }),
  };
  const result = readLevel(below, context);
  if (result.hidden) faults.form(pointerTo(rest.pointer, 'ui:widget'), 'rows of a list cannot be hidden');
  const row = itemFor(below, { ...result, items: undefined });
  if (isOf(resolved(context.root, rest.schema), 'object')) {
    if (Object.keys(result.item).length > 0) annotate(below, result.item, context);
    return result.items;
  }
  return typeof row === 'string' && !result.items
    ? undefined
    : [result.items ? { ...(row as FormItem), items: result.items } : row];
}

/** Branches of a choice: their own uiSchemas, or what the one around says of their properties. */
function readBranches(level: Level, schema: Record<string, unknown>, context: UiContext): void {
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = ownList(schema, keyword);
    const said = own(level.ui, keyword);
    const at = pointerTo(level.pointer, keyword);
    if (said !== undefined && !Array.isArray(said) && branches.length > 0)
      context.faults.form(at, 'it has to be a list, in the order of the branches');
    const outside = propertiesOf(context.root, schema, false);
    branches.forEach((branch, index) => {
      const ui: unknown = Array.isArray(said) ? (said[index] as unknown) : undefined;
      const step = { keyword, name: index };
      if (isRecord(ui))
        readBelow(level, { schema: branch, ui, pointer: pointerTo(at, index) }, step, context);
      else readInBranch(level, branch, outside, step, context);
    });
    if (Array.isArray(said) && said.length > branches.length)
      context.faults.form(pointerTo(at, branches.length), 'the schema has no such branch', 'unknown-key');
  }
}

/** What the uiSchema around a choice says of properties that only one branch has. */
function readInBranch(
  level: Level,
  branch: unknown,
  outside: ReadonlyMap<string, unknown>,
  step: DraftStep,
  context: UiContext,
): void {
  const inThis: Record<string, unknown> = {};
  propertiesOf(context.root, branch).forEach((_, name) => {
    const ui = own(level.ui, name);
    if (!outside.has(name) && ui !== undefined) inThis[name] = ui;
  });
  if (Object.keys(inThis).length > 0)
    readBelow(level, { schema: branch, ui: inThis, pointer: level.pointer }, step, {
      ...context,
      globals: new Map(),
    });
}

/** A place no key reaches: what is said of it goes into the schema. */
function readBelow(
  level: Level,
  { schema, ui, pointer }: { schema: unknown; ui: Record<string, unknown>; pointer: string },
  step: DraftStep,
  context: UiContext,
): void {
  const below: Level = { ...level, schema, ui, pointer, path: undefined, place: level.place.concat(step) };
  const { item, hidden } = readLevel(below, context);
  annotate(below, item, context, hidden);
}

/** Says in the schema how one place is drawn. */
function annotate(
  { place, pointer }: Level,
  item: Readonly<Record<string, unknown>>,
  { draft, faults }: UiContext,
  hidden = false,
): void {
  if (hidden) faults.form(pointerTo(pointer, 'ui:widget'), 'it cannot be hidden here');
  if (Object.keys(item).length === 0) return;
  const schema = draft.claim(place);
  if (schema) schema['x-schema-form'] = { ...ownRecord(schema, 'x-schema-form'), ...item };
  else faults.form(pointer, 'the schema cannot say it for this place alone');
}

/** Properties in another order, in the schema. */
function reorder({ place }: Level, names: readonly string[], { draft }: UiContext): void {
  const schema = draft.claim(place);
  const properties = ownRecord(schema, 'properties');
  if (!schema || !properties) return;
  const sorted: Record<string, unknown> = {};
  for (const name of names.concat(Object.keys(properties)))
    if (own(properties, name) !== undefined && name !== '__proto__') sorted[name] = properties[name];
  schema['properties'] = sorted;
}
