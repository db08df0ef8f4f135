import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AskedQuestion } from '@tongban/core/checklist';
import { data, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import type { ChecklistView } from './checklist-view.js';
import { settledView } from './settled-view.js';

/** The questions that are to be asked, those that follow an answer below it. */
export function questionsView(view: ChecklistView): Part {
  const { words, list, subject } = view;
  if (list.questions.length === 0) return nothing;
  const open = list.questions.filter(({ settledBy, waits }) => !settledBy && !waits);
  return html`<div class=${view.plain ? 'asks' : 'asks card'} part="questions">
    <p class="title" role="heading" aria-level=${view.plain ? 4 : 3}>
      ${words.say('materials.situation')}
      <span class="small">${words.say('materials.situation.hint')}</span>
    </p>
    ${repeat(
      open,
      ({ key }) => key,
      (asked, index) =>
        html`${subject.scenario && asked.item !== open[index - 1]?.item ? itemTitle(view, asked) : nothing}
        ${questionView(view, asked)}`,
    )}
    ${settledView(view)}
    <p class="news" role="status">${words.mixed(view.news)}</p>
  </div>`;
}

/** In a scenario: whose questions follow. */
function itemTitle(view: ChecklistView, { item }: AskedQuestion): Part {
  const found = view.subject.items.filter(({ id }) => id === item)[0];
  return found ? html`<p class="small of">${data(view, found.name)}</p>` : nothing;
}

function questionView(view: ChecklistView, asked: AskedQuestion): Part {
  const { words } = view;
  const { key, chosen, depth, question } = asked;
  const multiple = question.multiple === true;
  return html`<fieldset class="ask ${depth > 0 ? 'follows' : ''}">
    <legend>
      ${data(view, question.question)}
      ${multiple ? html`<span class="small">${words.say('materials.multiple')}</span>` : nothing}
    </legend>
    ${prose(view, question.note)}
    <div class="options">
      ${question.options.map(
        ({ id, text }) =>
          html`<label class="option"
            ><input
              type=${multiple ? 'checkbox' : 'radio'}
              name=${key}
              value=${id}
              autocomplete="off"
              .checked=${chosen.indexOf(id) >= 0}
              @change=${(event: Event) => view.answer(asked, id, (event.target as HTMLInputElement).checked)}
            /><span>${data(view, text)}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
