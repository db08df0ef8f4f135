import { html, nothing } from 'lit';
import { groupedText } from '@tongban/core/text';
import type { Answer, FieldView, Pen } from '../fields/field-view.js';
import { numberKinds, tidyNumber, type NumberKind } from './number-kinds.js';
import { TypedText } from './typed-text.js';
import { withIds } from './with-ids.js';

export { formattedTextMessages as messages } from './formatted-text.messages.js';
export { detailStyles as laterStyles } from './detail.styles.js';

/** Citizen id, social credit code, mobile number, bank card: kept without gaps, shown in groups, with a word on what is wrong. */
export const view: FieldView = (field, pen) => {
  const kind = numberKinds[field.widget] as NumberKind;
  const typed = pen.own(
    'typed',
    () =>
      new TypedText(pen, {
        read: (text) => tidyNumber(text, field.widget) || undefined,
        show: (answer) => shown(answer, kind),
      }),
  );
  const fault = typed.busy ? undefined : faultWords(field.value, kind, pen);
  const faultId = `${pen.id}-fault`;
  return html`<input
      ${pen.control({
        ...kind.attributes,
        type: 'text',
        name: undefined,
        value: typed.text,
        dir: 'ltr',
        spellcheck: 'false',
        'aria-describedby': withIds(pen.describedBy, fault && faultId),
      })}
      @input=${typed.input}
      @compositionend=${typed.input}
      @focus=${typed.focus}
      @change=${typed.change}
      @blur=${typed.blur}
    />${fault ? html`<p class="detail bad" id=${faultId}>${fault}</p>` : nothing}`;
};

/** In groups, for people to compare. */
export const answer: FieldView = (field) => shown(field.value, numberKinds[field.widget] as NumberKind);

const shown = (answer: Answer, kind: NumberKind): string =>
  answer === undefined || answer === null ? '' : groupedText(String(answer), kind.groups);

function faultWords(answer: Answer, kind: NumberKind, pen: Pen): string | undefined {
  if (typeof answer !== 'string' || answer === '') return undefined;
  const fault = kind.check(answer);
  const key = fault && kind.faults[fault];
  return key && pen.words.say(key, { count: answer.length });
}
