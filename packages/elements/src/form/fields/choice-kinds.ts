import { html } from 'lit';
import type { Choice, FieldNode } from '@tongban/core/form';
import { sameAnswer } from '../ids.js';
import { optionsOf } from './options-of.js';
import { boxes } from './boxes.js';
import type { FieldPen } from './field-pen.js';
import type { Answer, ControlAttributes, FieldKind, Pen } from './field-view.js';

const none: readonly Choice[] = [];
const choicesOf = (field: FieldNode): readonly Choice[] => field.choices ?? none;
const indexOf = (answer: Answer, choices: readonly Choice[]): number =>
  choices.findIndex(({ value }) => sameAnswer(value, answer));

/** One of many, in a native list. */
export const selectKind: FieldKind = {
  frame: 'label',
  view(field, pen) {
    const choices = choicesOf(field);
    return html`<select
      ${pen.control({ readonly: undefined, placeholder: undefined })}
      ${optionsOf(choices, selectNone(field, pen), indexOf(field.value, choices), field.required)}
    ></select>`;
  },
  read: (control, { field }) =>
    control.value === '' ? undefined : choicesOf(field)[Number(control.value)]?.value,
};

const selectNone = ({ options }: FieldNode, { words }: Pen): string =>
  typeof options['placeholder'] === 'string' ? options['placeholder'] : words.say('form.select.none');

/** One of few, all in view. */
export const radiosKind: FieldKind = {
  frame: 'group',
  role: 'radiogroup',
  view: (field, pen) =>
    options(field, pen, (index) => sameAnswer(choicesOf(field)[index]?.value, field.value), 'radio'),
  read: (control, { field }) => choicesOf(field)[Number(control.value)]?.value,
};

/** Several of few. */
export const checkboxesKind: FieldKind = {
  frame: 'group',
  view: (field, pen) => options(field, pen, (index) => picked(field).has(index), 'checkbox'),
  read(control, { field }) {
    const chosen = picked(field);
    if (control.checked) chosen.add(Number(control.value));
    else chosen.delete(Number(control.value));
    // In the order of the choices; what is none of them stays.
    const others = list(field.value).filter((value) => indexOf(value, choicesOf(field)) < 0);
    const all = [
      ...choicesOf(field)
        .filter((_, index) => chosen.has(index))
        .map(({ value }) => value),
      ...others,
    ];
    return all.length > 0 ? all : undefined;
  },
};

const list = (answer: Answer): readonly NonNullable<Answer>[] =>
  Array.isArray(answer) ? (answer as NonNullable<Answer>[]) : [];
const picked = (field: FieldNode): Set<number> =>
  new Set(list(field.value).map((value) => indexOf(value, choicesOf(field))));

/** Side by side as far as there is room: each can be tapped all over. */
function options(
  field: FieldNode,
  pen: Pen,
  isChosen: (index: number) => boolean,
  type: 'radio' | 'checkbox',
): unknown {
  const of = (index: number): ControlAttributes =>
    (pen as FieldPen).partAttributes(String(index), {
      type,
      value: String(index),
      checked: isChosen(index),
      disabled: choicesOf(field)[index]?.disabled || pen.disabled,
      autocomplete: pen.autocomplete('') || undefined,
      inputmode: undefined,
      enterkeyhint: undefined,
      readonly: undefined,
      'aria-invalid': type === 'checkbox' && pen.invalid ? 'true' : undefined,
    });
  return html`<div class="options" ${boxes(pen as FieldPen, choicesOf(field), of)}></div>`;
}

const single = (role?: 'switch'): FieldKind => ({
  frame: 'inline',
  view: (field, pen) =>
    html`<input
      ${pen.control({
        type: 'checkbox',
        role,
        checked: field.value === true,
        inputmode: undefined,
        enterkeyhint: undefined,
        placeholder: undefined,
        readonly: undefined,
        autocomplete: pen.autocomplete('') || undefined,
      })}
    />`,
  read: (control) => control.checked,
});

/** Yes, or not yet. */
export const checkboxKind = single();
/** On or off. */
export const switchKind = single('switch');
