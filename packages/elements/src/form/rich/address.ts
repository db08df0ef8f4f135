import { html } from 'lit';
import type { FieldView, Pen } from '../fields/field-view.js';
import { addressShape, type Address } from './address-shape.js';
import { fixedAnswer } from './fixed-answer.js';
import { regionOptions } from './region.js';
import { RegionSteps } from './region-steps.js';
import { regionView } from './region-view.js';

export { addressMessages as messages } from './address.messages.js';
export { regionStyles as laterStyles } from './region.styles.js';

/**
 * Where somebody lives or something is: a region, and street and number as text. The answer is an object.
 *
 * Options: those of a region; `keys`, the names of the two properties (by default `region` and `detail`).
 */
export const view: FieldView = (field, pen) => {
  if (pen.readOnly) return fixedAnswer(pen, answer(field, pen) as string);
  const { region, detail } = addressShape(field).read(field.value);
  const id = `${pen.id}-detail`;
  return html`${regionView(stepsOf(pen), pen, { suffix: 'region-', wrong: pen.invalid && !region })}
    <label class="part-label" for=${id}>${pen.words.say('field.address.detail')}</label>
    <textarea
      ${pen.part('detail', {
        name: undefined,
        rows: 2,
        value: detail,
        autocomplete: pen.autocomplete('street-address') || undefined,
        'aria-invalid': pen.invalid && !detail ? 'true' : undefined,
      })}
      @input=${(event: InputEvent) => typed(event, pen)}
      @compositionend=${(event: InputEvent) => typed(event, pen)}
      @change=${() => pen.settle()}
    ></textarea>`;
};

/** In one line, as it stands on a letter. */
export const answer: FieldView = (field, pen) => {
  const { detail, region } = addressShape(field).read(field.value);
  return [...(region ? stepsOf(pen).names : []), detail].filter(Boolean).join(' ');
};

const stepsOf = (pen: Pen): RegionSteps =>
  pen.own(
    'region',
    () =>
      new RegionSteps(pen, {
        ...regionOptions(pen.field.options),
        value: () => addressShape(pen.field).read(pen.field.value).region || undefined,
        set: (code) => change(pen, { region: code ?? '' }),
      }),
  );

function typed(event: InputEvent, pen: Pen): void {
  if (!event.isComposing) change(pen, { detail: (event.target as HTMLTextAreaElement).value });
}

function change(pen: Pen, part: Partial<Address>): void {
  const { field } = pen;
  const shape = addressShape(field);
  pen.set(shape.write({ ...shape.read(field.value), ...part }, field.value));
}
