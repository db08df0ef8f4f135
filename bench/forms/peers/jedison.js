// Jedison: JSON Schema forms without a framework, with a validator of its own.
import Jedison from 'jedison';

let form;
let wrong;

/**
 * It shows what is wrong as soon as it is there. To time validation the form begins with the right answers of
 * another section and is given the wrong ones when it is asked to validate.
 */
export function mount(root, { schema, widgets, value, wrong: withMistakes }) {
  wrong = withMistakes ? value : undefined;
  const right = withMistakes
    ? Object.fromEntries(Object.keys(value).map((key) => [key, { ...value.s20 }]))
    : value;
  form = new Jedison.Create({
    container: root,
    theme: new Jedison.Theme(),
    schema: withFormats(schema, widgets),
    data: right,
    assertFormat: true,
    showErrors: 'input', // by default it looks only when a field is left
    keepMissingSchemaFields: true, // by default it does not ask for what has no answer yet
    objectAdd: false,
  });
}

export function validate() {
  if (wrong) form.setValue(wrong);
  form.showValidationErrors();
}

export const addRow = () => document.querySelector('.jedi-array-add').click();
export const messages = '.jedi-error-message';

/** Its names for how a property is drawn, where they differ from what it would take by itself. */
const BY_HINT = { radios: 'radios', textarea: 'textarea' };
const BY_FORMAT = { date: 'date', email: 'email' };

function withFormats({ properties, ...schema }, widgets) {
  const of = ([name, each]) => {
    if (each.type === 'object') return [name, withFormats(each, widgets)];
    if (each.type === 'array')
      return [name, { ...each, 'x-format': 'table', items: withFormats(each.items, widgets) }];
    const format = BY_HINT[widgets[name]] ?? BY_FORMAT[each.format] ?? (each.enum && 'select');
    return [name, format ? { ...each, 'x-format': format } : each];
  };
  return { ...schema, properties: Object.fromEntries(Object.entries(properties).map(of)) };
}
