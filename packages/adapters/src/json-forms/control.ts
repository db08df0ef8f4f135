import { isRecord, pointerTo } from '@tongban/core';
import type { FormItem } from '@tongban/core/form';
import { formKey, type KeyPath } from '../shared/forms/form-key.js';
import { own, ownRecord, ownText } from '../shared/forms/own.js';
import { schemaAt } from '../shared/forms/schema-at.js';
import { isOf, isTableLike, typesOf } from '../shared/forms/schema-view.js';
import { controlOptions, listOptions } from './control-options.js';
import type { ElementContext, ReadElements } from './element-context.js';
import { readScope } from './scope.js';

/** Which answer names a row. */
const ROW_LABELS = ['elementLabelProp', 'elementLabelPropType'];

/** Options about what is inside a list or an object. */
const INSIDE = ['detail'].concat(ROW_LABELS);

/** A `Control`, or the list of a `ListWithDetail`; `undefined`, and a fault, when its scope leads nowhere. */
export function readControl(
  control: Record<string, unknown>,
  context: ElementContext,
  readElements: ReadElements,
): FormItem | undefined {
  const { faults, pointer, root } = context;
  const scope = readScope(own(control, 'scope'));
  const path = scope && context.base.concat(scope);
  const schema = path && schemaAt(root, path);
  if (!path || !schema || path.length === context.base.length) {
    const reason =
      path && schema ? 'a control is for a property, not for the whole' : 'no such property in the schema';
    faults.form(pointerTo(pointer, 'scope'), reason, 'unknown-key');
    return undefined;
  }
  const item: Record<string, unknown> = { key: formKey(path), ...readLabel(control, context) };
  readOptions(control, item, { schema, context });
  if (!isOf(schema, 'array') && !isOf(schema, 'object')) return item;
  return { ...item, ...readDetail(control, { path, schema, context }, readElements) };
}

/** `label` is a text, `false` for none, or an object. */
function readLabel(control: Record<string, unknown>, { faults, pointer }: ElementContext): object {
  const label = own(control, 'label');
  if (label === undefined || label === true) return {};
  if (label === false) return { notitle: true };
  if (typeof label === 'string') return label === '' ? { notitle: true } : { title: label };
  if (!isRecord(label)) {
    faults.form(pointerTo(pointer, 'label'), 'a label is a text, false, or an object with text and show');
    return {};
  }
  const text = ownText(label, 'text');
  return { ...(text ? { title: text } : {}), ...(own(label, 'show') === false ? { notitle: true } : {}) };
}

function readOptions(
  control: Record<string, unknown>,
  item: Record<string, unknown>,
  { schema, context }: { schema: Record<string, unknown>; context: ElementContext },
): void {
  const options = ownRecord(control, 'options') ?? {};
  const known = isOf(schema, 'array') ? { ...controlOptions, ...listOptions } : controlOptions;
  const inside = isOf(schema, 'array') || isOf(schema, 'object') ? INSIDE : [];
  for (const name of Object.keys(options)) {
    if (inside.indexOf(name) >= 0) continue;
    const read = Object.prototype.hasOwnProperty.call(known, name) ? known[name] : undefined;
    const outcome = read ? read(options[name]) : { fault: `“${name}” is not known` };
    if (outcome === undefined) continue;
    if ('fault' in outcome) {
      context.faults.form(pointerTo(pointerTo(context.pointer, 'options'), name), outcome.fault);
    } else if (outcome.name === 'type' && !fits(String(outcome.value), schema)) {
      context.faults.form(
        pointerTo(pointerTo(context.pointer, 'options'), name),
        'it does not fit the type in the schema',
      );
    } else item[outcome.name] = outcome.value;
  }
}

/** Which types of the schema a widget can hold; others take any. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  textarea: ['string'],
  switch: ['boolean'],
  date: ['string'],
  time: ['string'],
  datetime: ['string'],
  password: ['string'],
};

function fits(type: string, schema: Record<string, unknown>): boolean {
  const types = typesOf(schema);
  const holds = HOLDS[type];
  if (types.length === 0) return true;
  return holds ? types.some((one) => holds.indexOf(one) >= 0) : types.indexOf('object') < 0;
}

/** What is inside a row of a list, or inside an object. */
function readDetail(
  control: Record<string, unknown>,
  { path, schema, context }: { path: KeyPath; schema: Record<string, unknown>; context: ElementContext },
  readElements: ReadElements,
): object {
  const { faults, root } = context;
  const at = pointerTo(context.pointer, 'options');
  const options = own(control, 'options');
  const detail = own(options, 'detail');
  const list = isOf(schema, 'array');
  for (const name of ROW_LABELS)
    if (own(options, name) !== undefined)
      faults.form(pointerTo(at, name), 'rows are called by their number, not by an answer in them');
  if (isRecord(detail)) {
    const base = list ? path.concat('') : path;
    const inner = { ...context, base, pointer: pointerTo(at, 'detail') };
    return { type: list ? 'array' : 'fieldset', items: readElements(detail, inner) };
  }
  if (detail !== undefined && detail !== 'DEFAULT' && detail !== 'GENERATED')
    faults.form(pointerTo(at, 'detail'), 'a registered UI schema is not known here: write it down');
  if (!list) return {};
  return isTableLike(root, schema) ? { type: 'table' } : {};
}
