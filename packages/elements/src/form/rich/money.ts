import { html, nothing } from 'lit';
import { capitalMoney, moneyNumber, moneyText, readMoney, shownMoney } from '@tongban/core/text';
import type { FieldNode } from '@tongban/core/form';
import type { Answer, FieldView, Pen } from '../fields/field-view.js';
import { TypedText } from './typed-text.js';
import { withIds } from './with-ids.js';

export { moneyMessages as messages } from './money.messages.js';
export { moneyStyles as laterStyles } from './money.styles.js';

/**
 * A sum of money: exact decimal text, a number where the schema asks for one and a number can hold it. Shown with thousands when it is
 * left, its capital figures below.
 *
 * Options: `unit` stands behind (by default 元), `capital: false` leaves the capital figures out.
 */
export const view: FieldView = (field, pen) => {
  const typed = pen.own(
    'typed',
    () => new TypedText(pen, { read: (text, before) => kept(text, before, pen.field), show: shown }),
  );
  const capital = capitals(field);
  const capitalId = `${pen.id}-capital`;
  const unitId = `${pen.id}-unit`;
  return html`<span class="money"
      ><input
        ${pen.control({
          type: 'text',
          name: undefined,
          inputmode: 'decimal',
          value: typed.text,
          dir: 'ltr',
          'aria-describedby': withIds(unitId, pen.describedBy, capital && capitalId),
        })}
        @input=${typed.input}
        @compositionend=${typed.input}
        @focus=${typed.focus}
        @change=${typed.change}
        @blur=${typed.blur}
      /><span class="unit" id=${unitId}>${unit(field, pen)}</span></span
    >${capital ? html`<p class="capital" id=${capitalId} lang="zh-CN">${capital}</p>` : nothing}`;
};

/** The sum with its unit, and in capital figures. */
export const answer: FieldView = (field, pen) => {
  const capital = capitals(field);
  return html`${shown(field.value)}
  ${unit(field, pen)}${capital ? html`<br /><span class="capital" lang="zh-CN">${capital}</span>` : nothing}`;
};

/** Separators that we put there do not count as typed, wherever digits were added or taken away between them. */
function kept(typed: string, before: string, field: FieldNode): Answer {
  const ours = commas(before) >= commas(typed);
  const text = ours ? typed.replace(/,/g, '') : typed;
  if (text.trim() === '') return undefined;
  const read = readMoney(text);
  if ('fault' in read) return typed.trim();
  return wantsNumber(field) ? (moneyNumber(read.text) ?? read.text) : read.text;
}

const commas = (text: string): number => text.split(',').length - 1;

function shown(answer: Answer): string {
  if (answer === undefined || answer === null) return '';
  const text = exact(answer);
  return text === undefined ? String(answer) : shownMoney(text);
}

/** The answer as exact decimal text, or `undefined` where it is no sum. */
function exact(answer: Answer): string | undefined {
  if (typeof answer === 'number') return moneyText(answer);
  const read = typeof answer === 'string' ? readMoney(answer) : undefined;
  return read && 'text' in read ? read.text : undefined;
}

function capitals(field: FieldNode): string | undefined {
  const text = field.options['capital'] === false ? undefined : exact(field.value);
  return text === undefined ? undefined : capitalMoney(text);
}

function unit(field: FieldNode, pen: Pen): string {
  const own = field.options['unit'];
  return typeof own === 'string' ? own : pen.words.say('field.money.unit');
}

function wantsNumber({ schema: { type } }: FieldNode): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.indexOf('number') >= 0 || types.indexOf('integer') >= 0;
}
