import { html, nothing } from 'lit';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import type { ChecklistView } from './checklist-view.js';

/** Questions that another answer has answered: not asked, but to be seen. */
export function settledView(view: ChecklistView): Part {
  const { words, list } = view;
  const settled = list.questions.filter(({ settledBy }) => settledBy);
  if (settled.length === 0) return nothing;
  return html`<details class="settled">
    <summary>${words.say('materials.settled', { count: settled.length })}</summary>
    <dl class="entries">
      ${settled.map(
        ({ question, chosen, settledBy }) =>
          html`<div class="entry">
            <dt>${data(view, question.question)}</dt>
            <dd>
              ${question.options.filter(({ id }) => chosen.indexOf(id) >= 0).map(({ text }) => data(view, text))}
              <span class="small"
                >${words.mixed(words.say('materials.settled.why', { option: settledBy?.optionText ?? '' }))}</span
              >
            </dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
