import {
  DATES_AS_THEY_ARE,
  FOR_THE_THEME,
  refused,
  textAs,
  whenFalse,
  whenTrue,
  type ReadOption,
} from '../shared/forms/option-outcome.js';

const COMPONENT = 'components of React do not run here: register a field renderer';
const readOnly: ReadOption = (value) => ({ name: 'readonly', value: value === true });

/** Options of any field, by name. What several of them make together (title map, hint, widget) is read elsewhere. */
export const fieldOptions: Readonly<Record<string, ReadOption>> = {
  title: textAs('title'),
  placeholder: textAs('placeholder'),
  autocomplete: textAs('autocomplete'),
  accept: textAs('accept'),
  disabled: readOnly,
  readonly: readOnly,
  label: whenFalse({ name: 'notitle', value: true }),
  rows: (value) => (typeof value === 'number' ? { name: 'rows', value } : { fault: 'it has to be a number' }),
  inline: () => undefined,
  filePreview: whenFalse({ fault: 'pictures are always shown' }),
  autofocus: whenTrue({ fault: 'a form does not take the focus on its own' }),
  emptyValue: refused('an answer that is taken back is left out'),
  hideError: whenTrue({ fault: 'issues are always shown' }),
  enableMarkdownInDescription: whenTrue({ fault: 'hints are plain text' }),
  enableMarkdownInHelp: whenTrue({ fault: 'hints are plain text' }),
  classNames: refused(FOR_THE_THEME),
  className: refused(FOR_THE_THEME),
  style: refused(FOR_THE_THEME),
  format: refused(DATES_AS_THEY_ARE),
  yearsRange: refused(DATES_AS_THEY_ARE),
  hideNowButton: whenFalse({ fault: DATES_AS_THEY_ARE }),
  hideClearButton: whenFalse({ fault: DATES_AS_THEY_ARE }),
  duplicateKeySuffixSeparator: refused('a name that is there already cannot be given again'),
  expandable: whenFalse({ fault: 'names can be added where the schema allows them' }),
  optionsSchemaSelector: refused('branches are told apart by const or enum in the schema'),
  fieldReplacesAnyOrOneOf: whenTrue({ fault: COMPONENT }),
  submitButtonOptions: refused('the button of a form is the page’s or has our words'),
  rootFieldId: refused('ids are made by the form'),
  layoutGrid: refused('a layout grid is not known: use columns and sections in a form definition'),
  definitions: refused('write the options where the reference is used'),
};

/** Options of lists only. */
export const rowOptions: Readonly<Record<string, ReadOption>> = {
  addable: whenFalse({ name: 'add', value: null }),
  removable: whenFalse({ name: 'remove', value: null }),
  orderable: whenFalse({ name: 'sortable', value: false }),
  copyable: whenTrue({ fault: 'rows cannot be copied' }),
};

/** Names of what React draws: `FieldTemplate`, `ButtonTemplates`. */
export const isTemplate = (name: string): boolean => /Templates?$/.test(name);

/** What becomes of templates. */
export const template: ReadOption = refused(COMPONENT);
