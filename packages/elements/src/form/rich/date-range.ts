import { html } from 'lit';
import { daysOf } from '@tongban/core/form';
import type { Drawing, FieldView, Pen } from '../fields/field-view.js';
import { withDays } from './with-days.js';
import { withIds } from './with-ids.js';

export { dateRangeMessages as messages } from './date-range.messages.js';
export { dateRangeStyles as laterStyles } from './date-range.styles.js';

/**
 * Two days, the second not before the first.
 *
 * Options: `keys`, the names of the two properties of an object (by default `start` and `end`); `min` and `max`.
 */
export const view: FieldView = (_field, pen) =>
  html`<div class="days">
    ${dayView(pen, 0, pen.words.say('field.date-range.start'))}
    ${dayView(pen, 1, pen.words.say('field.date-range.end'))}
  </div>`;

/** Both days in words. */
export const answer: FieldView = (field, { words }) => {
  const [start, end] = daysOf(field, field.value);
  if (!start && !end) return '';
  return words.say('field.date-range.answer', {
    start: start ? words.day(start) : '…',
    end: end ? words.day(end) : '…',
  });
};

function dayView(pen: Pen, index: 0 | 1, label: string): Drawing {
  const { field } = pen;
  const days = daysOf(field, field.value);
  const { min, max } = field.options;
  const suffix = index === 0 ? 'start' : 'end';
  return html`<div>
    <label class="part-label" for="${pen.id}-${suffix}">${label}</label>
    <input
      ${pen.part(suffix, {
        type: 'date',
        name: undefined,
        value: days[index],
        min: (index === 1 && days[0]) || (typeof min === 'string' ? min : undefined),
        max: typeof max === 'string' ? max : undefined,
        'aria-invalid': isWrong(pen, index) ? 'true' : undefined,
        'aria-describedby': withIds(pen.describedBy),
      })}
      @input=${(event: Event) => set(pen, index, (event.target as HTMLInputElement).value)}
      @change=${() => pen.settle()}
    />
  </div>`;
}

/** Which of the two it is about: the last when it is before the first, one that is missing, or else both. */
function isWrong({ field, invalid }: Pen, index: 0 | 1): boolean {
  if (!invalid) return false;
  if (field.issues.every(({ code }) => code === 'order')) return index === 1;
  const days = daysOf(field, field.value);
  return days[index] === '' || days[1 - index] !== '';
}

function set(pen: Pen, index: 0 | 1, day: string): void {
  const days = [...daysOf(pen.field, pen.field.value)];
  days[index] = day;
  pen.set(withDays(pen.field, days[0] ?? '', days[1] ?? ''));
}
