import { isRecord, pointerTo } from '@tongban/core';
import { formKey } from '../shared/forms/form-key.js';
import { own, without } from '../shared/forms/own.js';
import { fixedRows, isOf, resolved, rowSchema } from '../shared/forms/schema-view.js';
import { readBelow } from './annotate.js';
import type { Level, ReadLevel, Result, UiContext } from './level.js';

/** What a list is told by the uiSchema of its rows. Fixed rows, and those behind them, are told apart in the schema. */
export function readList(
  level: Level,
  schema: Record<string, unknown>,
  context: UiContext,
  readLevel: ReadLevel,
): Result {
  const fixed = fixedRows(schema);
  readFixed(level, fixed, schema, context, readLevel);
  const name = fixed.length > 0 ? 'additionalItems' : 'items';
  const ui = own(level.ui, name);
  const row = rowSchema(schema);
  if (!isRecord(ui) || row === undefined) return { item: {} };
  const pointer = pointerTo(level.pointer, name);
  if (fixed.length > 0) {
    const keyword = Array.isArray(own(schema, 'items')) ? 'additionalItems' : 'items';
    readBelow(level, { schema: row, ui, pointer, step: { keyword } }, context, readLevel);
    return { item: {} };
  }
  const path = level.path?.concat('');
  const place = level.place.concat({ keyword: 'items' });
  const below: Level = { ...level, schema: row, ui, pointer, path, place };
  const isObject = isOf(resolved(context.root, row), 'object');
  return isObject ? ofObjects(below, context, readLevel) : ofSingles(level, below, context, readLevel);
}

/** Rows that are objects: their title is that of each row, and the fields in it are laid out. */
function ofObjects(below: Level, context: UiContext, readLevel: ReadLevel): Result {
  const { item, items } = readLevel(below, context);
  const { title, readonly } = item;
  for (const name of Object.keys(without(item, 'title', 'readonly', 'notitle')))
    context.faults.form(below.pointer, `“${name}” says nothing of a row with several fields`);
  const ofList = {
    ...(title === undefined ? {} : { rowTitle: title }),
    ...(readonly === undefined ? {} : { readonly }),
  };
  return { item: ofList, items };
}

/** Rows that are one field each. */
function ofSingles(level: Level, below: Level, context: UiContext, readLevel: ReadLevel): Result {
  if (!below.path) {
    const { schema, ui, pointer } = below;
    readBelow(level, { schema, ui, pointer, step: { keyword: 'items' } }, context, readLevel);
    return { item: {} };
  }
  const { item, items } = readLevel(below, context);
  if (Object.keys(item).length === 0 && !items) return { item: {} };
  return { item: {}, items: [{ key: formKey(below.path), ...item, ...(items ? { items } : {}) }] };
}

function readFixed(
  level: Level,
  fixed: readonly unknown[],
  schema: Record<string, unknown>,
  context: UiContext,
  readLevel: ReadLevel,
): void {
  const items = own(level.ui, 'items');
  const at = pointerTo(level.pointer, 'items');
  const isList = Array.isArray(items) && fixed.length > 0;
  if (typeof items === 'function') context.faults.form(at, 'a function: write the uiSchema down');
  else if (items !== undefined && !isRecord(items) && !isList)
    context.faults.form(at, 'a uiSchema is an object');
  const keyword = Array.isArray(own(schema, 'items')) ? 'items' : 'prefixItems';
  fixed.forEach((row, index) => {
    const ui = isList ? (items[index] as unknown) : items;
    const pointer = isList ? pointerTo(at, index) : at;
    if (isRecord(ui))
      readBelow(level, { schema: row, ui, pointer, step: { keyword, name: index } }, context, readLevel);
  });
}
