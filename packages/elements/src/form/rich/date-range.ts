import { html, nothing } from 'lit';
import type { FieldView, Pen } from '../fields/field-view.js';
import { dateRangeShape, isBackwards, type DateRange } from './date-range-shape.js';
import { withIds } from './with-ids.js';

export { dateRangeMessages as messages } from './date-range.messages.js';
export { dateRangeStyles as laterStyles } from './date-range.styles.js';

/**
 * Two days, the second not before the first.
 *
 * Options: `keys`, the names of the two properties of an object (by default `start` and `end`); `min` and `max`.
 */
export const view: FieldView = (field, pen) => {
  const shape = dateRangeShape(field);
  const range = shape.read(field.value);
  const backwards = isBackwards(range);
  const orderId = `${pen.id}-order`;
  const set = (change: Partial<DateRange>): void =>
    pen.set(shape.write({ ...range, ...change }, pen.field.value));
  const day = (name: 'start' | 'end', wrong: boolean): unknown =>
    html`<div>
      <label class="part-label" for="${pen.id}-${name}"
        >${name === 'start' ? pen.words.say('field.date-range.start') : pen.words.say('field.date-range.end')}</label
      >
      <input
        ${pen.part(name, {
          type: 'date',
          name: undefined,
          value: range[name],
          min: limit(field.options['min']) ?? (name === 'end' && range.start ? range.start : undefined),
          max: limit(field.options['max']),
          'aria-describedby': withIds(wrong && orderId),
          ...(wrong ? { 'aria-invalid': 'true' } : {}),
        })}
        @input=${(event: Event) => set({ [name]: (event.target as HTMLInputElement).value })}
        @change=${() => pen.settle()}
      />
    </div>`;
  return html`<div class="days">${day('start', false)}${day('end', backwards)}</div>
    ${backwards ? html`<p class="detail bad" id=${orderId}>${pen.words.say('field.date-range.order')}</p>` : nothing}`;
};

/** Both days in words. */
export const answer: FieldView = (field, pen) => {
  const { start, end } = dateRangeShape(field).read(field.value);
  if (!start && !end) return '';
  return pen.words.say('field.date-range.answer', { start: day(start, pen), end: day(end, pen) });
};

const day = (text: string, pen: Pen): string => (text ? pen.words.day(text) : '…');

const limit = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
