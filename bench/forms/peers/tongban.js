// Ours; the page has loaded the element before. The schema of the form of eight fields says itself how they are drawn; the others have a
// form definition with rules.
let element;

export function mount(root, { name, schema, widgets, value }) {
  element = document.createElement('tb-form');
  if (name === 'simple') Object.assign(element, { schema: withHints(schema, widgets), value });
  else Object.assign(element, { schema, form: layout(schema, widgets, ''), value });
  root.append(element);
  return element.updateComplete;
}

export function validate() {
  element.requestSubmit();
  return element.updateComplete;
}

export function addRow() {
  element.renderRoot.querySelector('button.add').click();
  return element.updateComplete;
}

export const messages = '.field .issue';

const withHints = ({ properties, ...schema }, widgets) => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [
      name,
      widgets[name] ? { ...each, 'x-schema-form': { type: widgets[name] } } : each,
    ]),
  ),
});

const layout = ({ properties }, widgets, path) =>
  Object.entries(properties).map(([name, schema]) => {
    const key = path + name;
    if (schema.type === 'object')
      return {
        type: 'fieldset',
        title: schema.title,
        items: layout(schema, widgets, `${key}.`).map(withRules),
      };
    if (schema.type === 'array') return { key, type: 'table' };
    return widgets[name] ? { key, type: widgets[name] } : key;
  });

/**
 * A rule in every section, of which one looks at the name that is typed in, and two more in every fifth: as many as a long
 * application has.
 */
function withRules(entry) {
  const key = entry.key ?? entry;
  const [section, name] = key.split('.');
  const rule =
    (section.endsWith('5') || section.endsWith('0') || name === 'remark') && RULES[name]?.(section);
  return rule ? { ...(entry.key ? entry : { key }), ...rule } : entry;
}

const RULES = {
  remark: (section) => ({ condition: `${section}.name != ''` }),
  email: (section) => ({ requiredIf: `${section}.phone != ''` }),
  age: (section) => ({ readonlyIf: `${section}.agree == false` }),
};
