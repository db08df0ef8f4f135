// react-jsonschema-form with its own theme and Ajv, as its documentation begins: it validates on submit.
import { createRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';

let form;

export function mount(root, { schema, widgets, value }) {
  form = createRef();
  const uiSchema = layout(schema, widgets);
  function App() {
    const [formData, keep] = useState(value);
    return (
      <Form
        ref={form}
        schema={schema}
        uiSchema={uiSchema}
        formData={formData}
        onChange={(event) => keep(event.formData)}
        validator={validator}
        showErrorList={false}
        noHtml5Validate
      />
    );
  }
  flushSync(() => createRoot(root).render(<App />));
}

export const validate = () => flushSync(() => form.current.validateForm());
export const addRow = () => document.querySelector('.rjsf-array-item-add button').click();
export const messages = '.error-detail li';

const NAMES = { radios: 'radio', textarea: 'textarea' };

function layout({ properties }, widgets) {
  const of = ([name, schema]) => {
    if (schema.type === 'object') return [name, layout(schema, widgets)];
    if (schema.type === 'array') return [name, { items: layout(schema.items, widgets) }];
    return [name, widgets[name] ? { 'ui:widget': NAMES[widgets[name]] } : {}];
  };
  return Object.fromEntries(Object.entries(properties).map(of));
}
