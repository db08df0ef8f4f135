// By hand with Lit: one element, one shadow root, native validation, a message under its field once it was left.
import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import styles from '../page/hand.css';

class HandForm extends LitElement {
  static properties = { form: { attribute: false }, wrong: { state: true } };
  static styles = css`
    ${unsafeCSS(styles)}
  `;

  constructor() {
    super();
    /** Messages by path of the field, as far as shown. */
    this.wrong = {};
  }

  async validate() {
    const wrong = {};
    for (const control of this.renderRoot.querySelectorAll('[data-path]'))
      if (!control.validity.valid) wrong[control.dataset.path] = control.validationMessage;
    this.wrong = wrong;
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-invalid=true]')?.focus();
  }

  /** Who adds a row wants to fill it in. */
  async addRow() {
    this.form.value.rows.push({});
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('tr:last-child input').focus();
  }

  render() {
    const { schema, value } = this.form;
    return html`<form novalidate @input=${this.typed} @change=${this.left} @submit=${this.submitted}>
      ${this.questions(schema, value, '')}<button>提交</button>
    </form>`;
  }

  questions({ properties, required = [] }, value, path) {
    return Object.entries(properties).map(([name, schema]) => {
      if (schema.type === 'object')
        return html`<fieldset>
          <legend>${schema.title}</legend>
          ${this.questions(schema, (value[name] ??= {}), `${path}${name}.`)}
        </fieldset>`;
      if (schema.type === 'array') return this.rows(schema, (value[name] ??= []), `${path}${name}.`);
      return this.question({
        name,
        schema,
        required: required.includes(name),
        holder: value,
        path: path + name,
      });
    });
  }

  rows({ items, title }, rows, path) {
    return html`<fieldset>
      <legend>${title}</legend>
      <table>
        <tbody>
          ${rows.map(
            (row, index) =>
              html`<tr>
                ${this.questions(items, row, `${path}${index}.`).map((each) => html`<td>${each}</td>`)}
                <td><button type="button" @click=${() => this.remove(rows, index)}>删除</button></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <button type="button" @click=${this.addRow}>添加</button>
    </fieldset>`;
  }

  question({ name, schema, required, holder, path }) {
    const value = holder[name];
    const wrong = this.wrong[path];
    const message = html`<p class="message" id="${path}-message" ?hidden=${!wrong}>${wrong}</p>`;
    if (this.form.widgets[name] === 'radios')
      return html`<div
        class="field"
        role="radiogroup"
        aria-labelledby="${path}-label"
        aria-describedby="${path}-message"
      >
        <span class="label ${required ? 'required' : ''}" id="${path}-label">${schema.title}</span>
        ${schema.enum.map(
          (choice) =>
            html`<label
              ><input
                type="radio"
                name=${path}
                data-path=${path}
                value=${choice}
                ?required=${required}
                .checked=${choice === value}
              />${choice}</label
            >`,
        )}
        ${message}
      </div>`;
    return html`<div class="field">
      <label class=${required ? 'required' : ''} for=${path}>${schema.title}</label>
      ${this.control({ name, schema, required, value, path, wrong })}${message}
    </div>`;
  }

  control({ name, schema, required, value = '', path, wrong }) {
    const invalid = wrong ? 'true' : nothing;
    const describedBy = `${path}-message`;
    if (schema.enum)
      return html`<select
        id=${path}
        data-path=${path}
        ?required=${required}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
      >
        <option value="">请选择</option>
        ${schema.enum.map((choice) => html`<option ?selected=${choice === value}>${choice}</option>`)}
      </select>`;
    if (schema.type === 'boolean')
      return html`<input
        type="checkbox"
        id=${path}
        data-path=${path}
        aria-describedby=${describedBy}
        .checked=${value === true}
      />`;
    if (this.form.widgets[name] === 'textarea')
      return html`<textarea
        id=${path}
        data-path=${path}
        maxlength=${schema.maxLength ?? nothing}
        aria-describedby=${describedBy}
        .value=${value}
      ></textarea>`;
    return html`<input
      type=${schema.format ?? (schema.type === 'integer' ? 'number' : 'text')}
      id=${path}
      data-path=${path}
      ?required=${required}
      pattern=${schema.pattern ?? nothing}
      maxlength=${schema.maxLength ?? nothing}
      min=${schema.minimum ?? nothing}
      max=${schema.maximum ?? nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${value}
    />`;
  }

  typed({ target }) {
    this.keep(target);
    if (this.wrong[target.dataset.path]) this.check(target);
  }

  left({ target }) {
    this.keep(target);
    this.check(target);
  }

  submitted(event) {
    event.preventDefault();
    this.validate();
  }

  remove(rows, index) {
    rows.splice(index, 1);
    this.requestUpdate();
  }

  keep(control) {
    const steps = control.dataset.path.split('.');
    const name = steps.pop();
    const holder = steps.reduce((value, step) => value[step], this.form.value);
    holder[name] = control.type === 'checkbox' ? control.checked : control.value;
  }

  check({ dataset: { path }, validationMessage }) {
    if ((this.wrong[path] ?? '') !== validationMessage)
      this.wrong = { ...this.wrong, [path]: validationMessage };
  }
}
customElements.define('hand-form', HandForm);

let element;

export function mount(root, form) {
  element = Object.assign(document.createElement('hand-form'), { form });
  root.append(element);
  return element.updateComplete;
}

export const validate = () => element.validate();
export const addRow = () => element.addRow();
export const messages = '.message';
