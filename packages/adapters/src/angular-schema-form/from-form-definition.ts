import { isRecord, pointerTo } from '@tongban/core';
import type { FormDefinition, FormItem } from '@tongban/core/form';
import { faultList, type FaultList } from '../shared/forms/fault-list.js';
import type { ForeignForm } from '../shared/forms/foreign-form.js';
import { entryOf } from '../shared/forms/option-outcome.js';
import { own } from '../shared/forms/own.js';
import { readMessages } from './messages.js';
import { drawnOtherwise, leftOut, ownOptions } from './own-options.js';
import { upgradeSchema } from './upgrade-schema.js';

/** How deep entries may stand inside each other. */
const DEEPEST = 40;

/** What conditions of Angular Schema Form may look at, and ours cannot. */
const OF_ANGULAR = /(^|[^.\w'"])(modelValue|evalExpr|form|\$\w+)\b/;

/** Texts that Angular Schema Form draws as HTML. */
const WORDS = ['title', 'description', 'placeholder', 'help'];

/**
 * A form of Angular Schema Form, checked for what ours cannot do. Its definitions work as they are, without this: here the
 * schema is brought from draft-04 to draft-07, messages get names of keywords, and what only
 * Angular can do is told in `faults`. Never throws.
 */
export function fromFormDefinition(schema: unknown, form: unknown = ['*']): ForeignForm {
  const faults = faultList();
  if (!isRecord(schema)) faults.schema('', 'a schema is an object', 'unusable');
  const upgraded = isRecord(schema)
    ? upgradeSchema(schema, faults)
    : typeof schema === 'boolean'
      ? schema
      : {};
  if (!Array.isArray(form)) faults.form('', 'a form definition is a list');
  const entries = Array.isArray(form) ? readEntries(form, '', faults, 0) : ['*'];
  return { schema: upgraded, form: entries, faults: faults.faults };
}

function readEntries(
  entries: readonly unknown[],
  pointer: string,
  faults: FaultList,
  depth: number,
): FormDefinition {
  const found: (string | FormItem)[] = [];
  entries.forEach((entry, index) => {
    const at = pointerTo(pointer, index);
    if (typeof entry === 'string') found.push(entry);
    else if (!isRecord(entry) || depth > DEEPEST) faults.form(at, 'an entry is a key or an object');
    else {
      const item = readEntry(entry, at, faults, depth);
      if (item) found.push(item);
    }
  });
  return found;
}

function readEntry(
  entry: Record<string, unknown>,
  pointer: string,
  faults: FaultList,
  depth: number,
): FormItem | undefined {
  const type = own(entry, 'type');
  const why = typeof type === 'string' ? entryOf(leftOut, type) : undefined;
  if (why) {
    faults.form(pointerTo(pointer, 'type'), why);
    return undefined;
  }
  const otherwise = typeof type === 'string' ? entryOf(drawnOtherwise, type) : undefined;
  if (otherwise) faults.form(pointerTo(pointer, 'type'), otherwise);
  const item: Record<string, unknown> = {};
  for (const name of Object.keys(entry)) {
    const value = readOption(name, entry[name], pointerTo(pointer, name), faults, depth);
    if (value !== undefined) item[name] = value;
  }
  return item;
}

/** The value of an option in ours; `undefined` where there is none, then it was told. */
function readOption(
  name: string,
  value: unknown,
  pointer: string,
  faults: FaultList,
  depth: number,
): unknown {
  if ((name === 'items' || name === 'tabs') && Array.isArray(value))
    return readEntries(value, pointer, faults, depth + 1);
  if (name === 'validationMessage') return readMessages(value, pointer, faults);
  if (name === 'condition' && typeof value === 'string' && OF_ANGULAR.test(value))
    faults.form(pointer, 'name the answer itself: model.kind, or model.rows[arrayIndex].kind', 'rule');
  const why =
    entryOf(ownOptions, name) ?? (typeof value === 'function' ? 'functions do not come along' : undefined);
  if (why) faults.form(pointer, why);
  if (why) return undefined;
  if (WORDS.indexOf(name) >= 0 && typeof value === 'string') {
    if (value.indexOf('{{') >= 0) faults.form(pointer, 'nothing is filled in for {{…}}: write the words out');
    if (/<[a-z!/]/i.test(value)) faults.form(pointer, 'marked-up text is only drawn in entries of type help');
  }
  return value;
}
