import { html, nothing } from 'lit';
import { parseLicencePlate, platePrefixes } from '@tongban/core/codes';
import type { FieldView } from '../fields/field-view.js';
import { numberFault } from './number-faults.js';
import { PlateText } from './plate-text.js';
import { withIds } from './with-ids.js';

export { licencePlateMessages as messages } from './licence-plate.messages.js';
export { licencePlateStyles as laterStyles } from './licence-plate.styles.js';

/** A motor vehicle's plate: the province by a list, the rest as text; a whole plate can be pasted into the text. */
export const view: FieldView = (field, pen) => {
  const { say } = pen.words;
  const plate = pen.own('plate', () => new PlateText(pen));
  const text = typeof field.value === 'string' ? field.value : '';
  const fault =
    plate.busy || pen.invalid ? undefined : numberFault('licence-plate', text, field.title, pen.words);
  const noteId = `${pen.id}-note`;
  const note =
    fault ?? (parseLicencePlate(text)?.newEnergy ? say('field.licence-plate.new-energy') : undefined);
  return html`<div class="plate" dir="ltr">
      <label class="hidden-text" for="${pen.id}-province">${say('field.licence-plate.province')}</label>
      <select ${pen.part('province', { name: undefined })} @change=${plate.pick}>
        <option value="" .selected=${plate.prefix === ''}>${say('field.licence-plate.choose')}</option>
        ${platePrefixes.split('').map((each) => html`<option value=${each} lang="zh-CN" .selected=${plate.prefix === each}>${each}</option>`)}
      </select>
      <label class="hidden-text" for="${pen.id}-number">${say('field.licence-plate.number')}</label>
      <input
        ${pen.part('number', {
          type: 'text',
          name: undefined,
          value: plate.text,
          inputmode: 'text',
          autocapitalize: 'characters',
          autocomplete: 'off',
          spellcheck: 'false',
          'aria-describedby': withIds(note && noteId),
        })}
        @input=${plate.input}
        @compositionend=${plate.input}
        @change=${plate.change}
        @blur=${plate.blur}
      />
    </div>
    ${note ? html`<p class="detail ${fault ? 'bad' : ''}" id=${noteId}>${note}</p>` : nothing}`;
};

/** With the dot that stands on the plate: `粤A·12345`. */
export const answer: FieldView = (field) => {
  const parts = parseLicencePlate(field.value);
  return parts ? `${parts.prefix}${parts.office}·${parts.number}` : (field.value ?? '');
};
