import type { FaultList } from '../shared/forms/fault-list.js';
import type { ForeignFormOptions } from '../shared/forms/foreign-form.js';
import { entryOf, type OptionOutcome } from '../shared/forms/option-outcome.js';
import { ownText } from '../shared/forms/own.js';
import { isOf } from '../shared/forms/schema-view.js';
import { fieldOptions, isTemplate, rowOptions, template } from './field-options.js';
import { CHOICE_OPTIONS, titleMapOf } from './title-map.js';
import type { UiOption, UiOptions } from './ui-options.js';
import { fitted, inputTypes, widgets, type WidgetOutcome } from './widgets.js';

/** What reading a field needs beyond its options. */
export interface FieldContext {
  readonly root: unknown;
  readonly settings: ForeignFormOptions;
  readonly faults: FaultList;
}

/** Read elsewhere: for the whole form, or several together. */
const ELSEWHERE = ['order', 'globalOptions', 'widget', 'field', 'inputType', 'description', 'help'].concat(
  CHOICE_OPTIONS,
);

/** The options of one place as ours, without a key. */
export function readField(
  schema: Record<string, unknown>,
  options: UiOptions,
  context: FieldContext,
): Readonly<Record<string, unknown>> {
  const { faults } = context;
  const item: Record<string, unknown> = {};
  const { type, own: ownWidget } = readWidget(schema, options, context);
  if (type) item['type'] = type;
  const titleMap = titleMapOf(schema, options, {
    ...context,
    chosen: type === 'radios' || type === 'select',
  });
  if (titleMap) item['titleMap'] = titleMap;
  Object.assign(item, readHint(schema, options, faults));
  options.forEach((option, name) => {
    if (ELSEWHERE.indexOf(name) >= 0) return;
    const outcome = outcomeOf(name, option, { ownWidget, isList: isOf(schema, 'array') });
    if (outcome === undefined) return;
    if ('fault' in outcome) faults.form(option.pointer, outcome.fault);
    else if (outcome.name !== 'readonly' || outcome.value !== false || schema['readOnly'] === true)
      item[outcome.name] = item[outcome.name] === true && outcome.name === 'readonly' ? true : outcome.value;
  });
  return item;
}

function outcomeOf(
  name: string,
  { value, pointer }: UiOption,
  { ownWidget, isList }: { ownWidget: boolean; isList: boolean },
): OptionOutcome {
  const ofRows = entryOf(rowOptions, name);
  const known = entryOf(fieldOptions, name) ?? (isTemplate(name) ? template : undefined);
  if (known) return known(value);
  if (ofRows && isList) return ofRows(value);
  // Asked of all fields, it is meant for the lists among them.
  if (ofRows && pointer.indexOf('/ui:globalOptions') === 0) return undefined;
  if (ownWidget) return { name, value };
  return { fault: ofRows ? 'only lists have rows' : `“${name}” is not known` };
}

/** `ui:widget`, `ui:field` and `inputType`: which widget of ours draws it. */
function readWidget(
  schema: Record<string, unknown>,
  options: UiOptions,
  { settings, faults }: FieldContext,
): { type: string; own: boolean } {
  for (const name of ['field', 'widget', 'inputType']) {
    const option = options.get(name);
    if (!option) continue;
    const named = typeof option.value === 'string' ? option.value : '';
    const own = name === 'inputType' ? undefined : entryOf(settings.widgets ?? {}, named);
    if (own) return { type: own, own: true };
    const outcome = named
      ? nameOutcome(name, named)
      : { fault: 'a component: name it by a text and register a field renderer' };
    const whole = fitted(outcome, schema);
    if ('fault' in whole) faults.form(option.pointer, whole.fault);
    else if (whole.type) return { type: whole.type, own: false };
  }
  return { type: '', own: false };
}

function nameOutcome(option: string, name: string): WidgetOutcome {
  const table = option === 'widget' ? widgets : option === 'inputType' ? inputTypes : {};
  return (
    entryOf(table, name) ?? { fault: `“${name}” is not known: say in widgets which type of yours it is` }
  );
}

/** Description and help stand together below the title. */
function readHint(
  schema: Record<string, unknown>,
  options: UiOptions,
  faults: FaultList,
): { description?: string } {
  const words: string[] = [];
  for (const name of ['description', 'help']) {
    const option = options.get(name);
    if (option && typeof option.value !== 'string') faults.form(option.pointer, 'it has to be a text');
    else if (option) words.push(option.value as string);
    else if (name === 'description' && options.has('help')) words.push(ownText(schema, 'description') ?? '');
  }
  return options.has('description') || options.has('help')
    ? { description: words.filter(Boolean).join('\n') }
    : {};
}
