import {
  DATES_AS_THEY_ARE,
  FOR_THE_THEME,
  entryOf,
  refused,
  textAs,
  whenFalse,
  whenTrue,
  type OptionOutcome,
  type ReadOption,
} from '../shared/forms/option-outcome.js';

const widget = (type: string): OptionOutcome => ({ name: 'type', value: type });

/** Values of `format` and our widgets. */
const formats: Readonly<Record<string, string>> = {
  date: 'date',
  time: 'time',
  'date-time': 'datetime',
  radio: 'radios',
  password: 'password',
};

const readOnly: ReadOption = (value) => ({ name: 'readonly', value: value === true });

/** The options of a control that renderers of JSON Forms know. */
export const controlOptions: Readonly<Record<string, ReadOption>> = {
  multi: whenTrue(widget('textarea')),
  toggle: whenTrue(widget('switch')),
  slider: whenTrue({ fault: 'there is no slider: it is a number field' }),
  format(value) {
    const type = typeof value === 'string' ? entryOf(formats, value) : undefined;
    return type ? widget(type) : { fault: `only ${Object.keys(formats).join(', ')} are known` };
  },
  autocomplete: (value) => widget(value === false ? 'select' : 'search-select'),
  readonly: readOnly,
  readOnly,
  placeholder: textAs('placeholder'),
  showUnfocusedDescription: whenFalse({ fault: 'descriptions are always shown' }),
  restrict: whenTrue({ fault: 'more than maxLength may be typed, and is then an issue' }),
  trim: whenTrue({ fault: 'a field is as wide as its kind, not as maxLength' }),
  focus: whenTrue({ fault: 'a form does not take the focus on its own' }),
  hideRequiredAsterisk: whenTrue({ fault: 'required questions are always marked' }),
  suggestion: refused('no suggestions beside free text: use enum, or search-select with optionsFrom'),
  clearLabel: refused(DATES_AS_THEY_ARE),
  cancelLabel: refused(DATES_AS_THEY_ARE),
  okLabel: refused(DATES_AS_THEY_ARE),
  dateFormat: refused(DATES_AS_THEY_ARE),
  dateSaveFormat: refused(DATES_AS_THEY_ARE),
  timeFormat: refused(DATES_AS_THEY_ARE),
  timeSaveFormat: refused(DATES_AS_THEY_ARE),
  dateTimeFormat: refused(DATES_AS_THEY_ARE),
  dateTimeSaveFormat: refused(DATES_AS_THEY_ARE),
  ampm: refused(DATES_AS_THEY_ARE),
  views: refused(DATES_AS_THEY_ARE),
  styles: refused(FOR_THE_THEME),
  className: refused(FOR_THE_THEME),
  variant: refused(FOR_THE_THEME),
  layout: refused('rows of a list stand one below the other'),
  collapsed: refused('rows and groups are not folded'),
};

/** Options of a control for a list; read beside {@link controlOptions}. */
export const listOptions: Readonly<Record<string, ReadOption>> = {
  showSortButtons: (value) => ({ name: 'sortable', value: value !== false }),
  showArrayTableSortButtons: (value) => ({ name: 'sortable', value: value !== false }),
  disableAdd: whenTrue({ name: 'add', value: null }),
  disableRemove: whenTrue({ name: 'remove', value: null }),
};
