import { html, nothing, svg } from 'lit';
import type { FoundChoice } from '@tongban/core/form';
import { icon } from '../../shared/icons.js';
import type { Drawing, FieldView, Pen } from '../fields/field-view.js';
import { fixedAnswer } from './fixed-answer.js';
import { MOST_SHOWN, optionId, SearchBox } from './search-box.js';

export { searchSelectMessages as messages } from './search-select.messages.js';
export { searchSelectStyles as laterStyles } from './search-select.styles.js';

/**
 * One of many choices, found by typing: by name, by initials, or by asking a source.
 *
 * Options: `optionsFrom` names a {@link ChoiceSource}; `initials` has the initials of names by value.
 */
export const view: FieldView = (field, pen) => {
  if (pen.readOnly) return fixedAnswer(pen, answer(field, pen) as string);
  const box = pen.own('search', () => new SearchBox(pen));
  const listId = `${pen.id}-list`;
  return html`<div class="search ${box.open ? 'open' : ''}">
    <input
      ${pen.control({
        type: 'text',
        name: undefined,
        value: box.text,
        role: 'combobox',
        autocomplete: 'off',
        spellcheck: 'false',
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-expanded': String(box.open),
        'aria-controls': listId,
        'aria-activedescendant': box.open && box.active >= 0 ? optionId(pen, box.active) : undefined,
      })}
      @input=${box.input}
      @compositionend=${box.input}
      @keydown=${box.key}
      @click=${box.click}
      @blur=${box.blur}
    /><button
      type="button"
      class="opener"
      tabindex="-1"
      aria-label=${pen.words.say('field.search.open')}
      aria-expanded=${String(box.open)}
      aria-controls=${listId}
      ?disabled=${pen.disabled}
      @mousedown=${keepFocus}
      @click=${box.toggle}
    >
      ${arrow}
    </button>
    <div class="choices" ?hidden=${!box.open} @mousedown=${keepFocus}>
      <ul role="listbox" id=${listId} aria-label=${field.title}>
        ${box.open ? box.shown.map((choice, index) => option(choice, index, box, pen)) : nothing}
      </ul>
      ${box.open ? remark(box, pen) : nothing}
    </div>
  </div>`;
};

/** The name of what was chosen. */
export const answer: FieldView = (field, pen) =>
  pen.own('search', () => new SearchBox(pen)).found.nameOf(field.value);

function option(choice: FoundChoice, index: number, box: SearchBox, pen: Pen): Drawing {
  const chosen = JSON.stringify(choice.value) === JSON.stringify(pen.field.value);
  const active = index === box.active;
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- its keys are heard by the combobox, which keeps the focus
  return html`<li
    role="option"
    id=${optionId(pen, index)}
    class=${active ? 'active' : ''}
    aria-selected=${String(chosen)}
    aria-disabled=${choice.disabled ? 'true' : nothing}
    @click=${() => box.take(choice)}
  >
    <span>${pen.words.mixed(choice.name)}</span
    >${choice.detail ? html`<span class="small">${pen.words.mixed(choice.detail)}</span>` : nothing}
  </li>`;
}

function remark({ found, shown }: SearchBox, pen: Pen): Drawing {
  const { say } = pen.words;
  if (found.phase === 'failed')
    return html`<div class="choices-note bad">
      <p>${say('field.search.failed')}</p>
      <button type="button" class="button" @click=${found.retry}>${say('state.retry')}</button>
    </div>`;
  if (found.phase === 'loading') return html`<p class="choices-note">${say('state.loading')}</p>`;
  if (shown.length === 0) return html`<p class="choices-note">${say('field.search.none')}</p>`;
  const more = found.choices.length - MOST_SHOWN;
  return more > 0 ? html`<p class="choices-note">${say('field.search.more', { count: more })}</p>` : nothing;
}

/** The box keeps the focus while choices are tapped. */
const keepFocus = (event: Event): void => event.preventDefault();

const arrow = icon(svg`<path d="m7 10 5 5 5-5"/>`);
