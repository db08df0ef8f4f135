import { FOR_THE_THEME } from '../shared/forms/option-outcome.js';

const NO_SCOPE = 'there is no scope of Angular here: listen to the events of the form';
const NO_TEMPLATE = 'templates of Angular do not run here: use help, or register a field renderer';
const MARKS = 'whether an answer is fine is always shown in the same way';

/** Options of Angular Schema Form that have no meaning in ours, and why. */
export const ownOptions: Readonly<Record<string, string>> = {
  onChange: NO_SCOPE,
  onClick: NO_SCOPE,
  onBlur: NO_SCOPE,
  template: NO_TEMPLATE,
  templateUrl: NO_TEMPLATE,
  feedback: MARKS,
  disableSuccessState: MARKS,
  disableErrorState: MARKS,
  htmlClass: FOR_THE_THEME,
  fieldHtmlClass: FOR_THE_THEME,
  labelHtmlClass: FOR_THE_THEME,
  style: FOR_THE_THEME,
  icon: FOR_THE_THEME,
  tabType: FOR_THE_THEME,
  fieldAddonLeft: 'use unit for what stands behind a number',
  fieldAddonRight: 'use unit for what stands behind a number',
  copyValueTo: 'use compute or prefill at the other field',
  ngModelOptions: 'an answer counts at every input, and issues show when the field was left',
  destroyStrategy: 'answers of what is hidden are kept while the form is open, and not sent',
  sortOptions: 'rows are moved by their buttons: sortable: false takes them away',
  disableValidation: 'answers are always checked by the schema',
  ngShow: 'use condition',
  ngHide: 'use condition',
};

/** Types of entries that are left out, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  submit: 'a form has its own button, or that of the page around it',
  reset: 'a form is put back by the page around it',
  button: 'a form has no buttons of its own beside the one that sends it: put it on the page',
  actions: 'a form has its own button, or that of the page around it',
  template: NO_TEMPLATE,
};

/** Types that are drawn in another way, and how. */
export const drawnOtherwise: Readonly<Record<string, string>> = {
  tabarray: 'rows stand one below the other',
};
