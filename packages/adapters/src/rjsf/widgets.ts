import { entryOf } from '../shared/forms/option-outcome.js';
import { typesOf } from '../shared/forms/schema-view.js';

/** What a widget becomes: ours, the one the schema asks for anyway (`''`), or why there is none. */
export type WidgetOutcome = { readonly type: string } | { readonly fault: string };

const ours = (type: string): WidgetOutcome => ({ type });
const asSchema = ours('');
const noColours: WidgetOutcome = { fault: 'there is no picker of colours: it is a text field' };
const noSlider: WidgetOutcome = { fault: 'there is no slider: it is a number field' };

/** Widgets by their aliases and the names they are registered under. */
export const widgets: Readonly<Record<string, WidgetOutcome>> = {
  text: asSchema,
  TextWidget: asSchema,
  hostname: asSchema,
  ipv4: asSchema,
  ipv6: asSchema,
  textarea: ours('textarea'),
  TextareaWidget: ours('textarea'),
  password: ours('password'),
  PasswordWidget: ours('password'),
  email: ours('email'),
  EmailWidget: ours('email'),
  uri: ours('url'),
  URLWidget: ours('url'),
  updown: ours('number'),
  UpDownWidget: ours('number'),
  range: noSlider,
  RangeWidget: noSlider,
  color: noColours,
  ColorWidget: noColours,
  date: ours('date'),
  DateWidget: ours('date'),
  'alt-date': ours('date'),
  AltDateWidget: ours('date'),
  datetime: ours('datetime'),
  'date-time': ours('datetime'),
  'iso-date-time': ours('datetime'),
  DateTimeWidget: ours('datetime'),
  'alt-datetime': ours('datetime'),
  AltDateTimeWidget: ours('datetime'),
  time: ours('time'),
  'iso-time': ours('time'),
  TimeWidget: ours('time'),
  checkbox: ours('checkbox'),
  CheckboxWidget: ours('checkbox'),
  checkboxes: ours('checkboxes'),
  CheckboxesWidget: ours('checkboxes'),
  radio: ours('radios'),
  RadioWidget: ours('radios'),
  select: ours('select'),
  SelectWidget: ours('select'),
  file: ours('file'),
  files: ours('file'),
  'data-url': ours('file'),
  FileWidget: ours('file'),
  hidden: ours('hidden'),
  HiddenWidget: ours('hidden'),
};

/** Values of `inputType` and our widgets. */
export const inputTypes: Readonly<Record<string, WidgetOutcome>> = {
  text: asSchema,
  tel: ours('phone'),
  email: ours('email'),
  url: ours('url'),
  password: ours('password'),
  number: asSchema,
  date: ours('date'),
  time: ours('time'),
  'datetime-local': ours('datetime'),
  color: noColours,
  range: noSlider,
};

/** Types of the schema a widget of ours can hold. */
const holds: Readonly<Record<string, readonly string[]>> = {
  textarea: ['string'],
  password: ['string'],
  email: ['string'],
  url: ['string'],
  phone: ['string'],
  date: ['string'],
  datetime: ['string'],
  time: ['string'],
  number: ['number', 'integer'],
  checkbox: ['boolean'],
  checkboxes: ['array'],
  radios: ['string', 'number', 'integer', 'boolean'],
  select: ['string', 'number', 'integer', 'boolean'],
};

/** A widget for a schema; a list that is chosen from has check boxes for what rjsf calls a select. */
export function fitted(outcome: WidgetOutcome, schema: Record<string, unknown>): WidgetOutcome {
  if (!('type' in outcome) || outcome.type === '') return outcome;
  const types = typesOf(schema);
  if (outcome.type === 'select' && types.indexOf('array') >= 0) return ours('checkboxes');
  const held = entryOf(holds, outcome.type);
  if (!held || types.length === 0 || types.some((type) => held.indexOf(type) >= 0)) return outcome;
  return { fault: `it does not fit the type ${types.join(', ')}` };
}
