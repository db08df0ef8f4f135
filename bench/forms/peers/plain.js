// By hand, without a library: elements, native validation, a message under its field once it was left.
import styles from '../page/hand.css';

let form;
let table;
let lastId = 0;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

export function mount(root, { schema, widgets, value }) {
  document.adoptedStyleSheets = [sheet];
  form = make('form', { noValidate: true }, [
    ...questions(schema, widgets, value),
    make('button', { textContent: '提交' }),
  ]);
  form.addEventListener('change', ({ target }) => check(target));
  form.addEventListener('input', ({ target }) => messageOf(target)?.hidden === false && check(target));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    validate();
  });
  root.append(form);
}

export function validate() {
  for (const control of form.elements) check(control);
  form.querySelector('[aria-invalid=true]')?.focus();
}

/** Who adds a row wants to fill it in. */
export function addRow() {
  const line = row();
  table.body.append(line);
  line.querySelector('input').focus();
}

export const messages = '.message';

function questions({ properties, required = [] }, widgets, value = {}) {
  return Object.entries(properties).map(([name, schema]) => {
    if (schema.type === 'object')
      return make('fieldset', {}, [
        make('legend', { textContent: schema.title }),
        ...questions(schema, widgets, value[name]),
      ]);
    if (schema.type === 'array') return rows(schema, widgets, value[name]);
    return question({
      name,
      schema,
      widget: widgets[name],
      required: required.includes(name),
      value: value[name],
    });
  });
}

function question({ name, schema, widget, required, value }) {
  const id = `f${(lastId += 1)}`;
  const message = make('p', { id: `${id}-message`, className: 'message', hidden: true });
  const words = { className: required ? 'required' : '', textContent: schema.title };
  if (widget === 'radios') {
    const label = make('span', { ...words, id: `${id}-label`, className: `label ${words.className}` });
    const choices = schema.enum.map((choice) =>
      make('label', {}, [
        make('input', { type: 'radio', name: id, value: choice, required, checked: choice === value }),
        choice,
      ]),
    );
    const group = make('div', { className: 'field' }, [label, ...choices, message]);
    group.setAttribute('role', 'radiogroup');
    group.setAttribute('aria-labelledby', label.id);
    group.setAttribute('aria-describedby', message.id);
    return group;
  }
  const control = controlFor(schema, widget, value);
  Object.assign(control, { id, name, required });
  control.setAttribute('aria-describedby', message.id);
  return make('div', { className: 'field' }, [make('label', { ...words, htmlFor: id }), control, message]);
}

function controlFor(schema, widget, value = '') {
  if (schema.enum)
    return make('select', {}, [
      make('option', { value: '', textContent: '请选择' }),
      ...schema.enum.map((choice) => make('option', { textContent: choice, selected: choice === value })),
    ]);
  if (schema.type === 'boolean') return make('input', { type: 'checkbox', checked: value === true });
  const control = make(widget === 'textarea' ? 'textarea' : 'input');
  if (schema.maxLength) control.maxLength = schema.maxLength;
  if (widget !== 'textarea') {
    control.type = schema.format ?? (schema.type === 'integer' ? 'number' : 'text');
    if (schema.pattern) control.pattern = schema.pattern;
    if (schema.minimum !== undefined) control.min = schema.minimum;
    if (schema.maximum !== undefined) control.max = schema.maximum;
  }
  control.value = value;
  return control;
}

function rows({ items, title }, widgets, value) {
  table = { items, widgets, body: make('tbody', {}, []) };
  table.body.append(...value.map(row));
  return make('fieldset', {}, [
    make('legend', { textContent: title }),
    make('table', {}, [table.body]),
    make('button', { type: 'button', textContent: '添加', onclick: addRow }),
  ]);
}

function row(value) {
  const cells = questions(table.items, table.widgets, value).map((each) => make('td', {}, [each]));
  const line = make('tr', {}, cells);
  const remove = make('button', { type: 'button', textContent: '删除', onclick: () => line.remove() });
  line.append(make('td', {}, [remove]));
  return line;
}

/** Shows what the browser says of a control, or takes it away. */
function check(control) {
  const message = messageOf(control);
  if (!message) return;
  const valid = control.validity.valid;
  message.hidden = valid;
  message.textContent = control.validationMessage;
  control.setAttribute('aria-invalid', !valid);
}

const messageOf = (control) => control.closest('.field')?.querySelector('.message');

function make(tag, properties = {}, children = []) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
