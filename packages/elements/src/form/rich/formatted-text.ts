import { html, nothing } from 'lit';
import { groupedText } from '@tongban/core/text';
import type { Answer, FieldView } from '../fields/field-view.js';
import { numberFault } from './number-faults.js';
import { numberKinds, tidyNumber, type NumberKind } from './number-kinds.js';
import { TypedText } from './typed-text.js';
import { withIds } from './with-ids.js';

export { numberFaultMessages as messages } from './number-faults.messages.js';
export { detailStyles as laterStyles } from './detail.styles.js';

/** Citizen id, social credit code, mobile number, bank card: kept without gaps, shown in groups. Where no schema checks it, the field says by itself what is wrong once it is left. */
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
  const fault =
    !typed.met || typed.busy || pen.invalid
      ? undefined
      : numberFault(field.widget, field.value, field.title, pen.words);
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
