import { html, nothing } from 'lit';
import type { Option, Question } from '@tongban/core/catalogue';
import { entries, entry, some } from '../shared/catalogue-view/entries.js';
import { data, prose, type Part } from '../shared/catalogue-view/catalogue-view.js';
import type { GuideView } from './guide-view.js';

/** When an application is accepted. */
export function conditionsView(view: GuideView): Part {
  const { item } = view;
  const { say } = view.words;
  const quantity = item.quantityNote
    ? prose(view, item.quantityNote)
    : item.quantityLimited
      ? say('guide.conditions.quantity.limited')
      : undefined;
  return some(
    [
      prose(view, item.conditions),
      item.commitment ? html`<p class="text">${say('guide.conditions.commitment')}</p>` : nothing,
      entries([
        entry(say('guide.conditions.scope'), prose(view, item.powerScope)),
        entry(say('guide.conditions.standard'), prose(view, item.reviewStandard)),
        entry(say('guide.conditions.quantity'), quantity),
      ]),
      some(
        [questions(view, item.situations)],
        (parts) =>
          html`<h4 class="sub">${say('guide.situations')}</h4>
            ${parts}`,
      ),
    ],
    (parts) => html`${parts}`,
  );
}

/** What is asked about the situation, with what each answer calls for. */
function questions(view: GuideView, asked: readonly Question[] | undefined): Part {
  return entries(
    (asked ?? []).map(({ question, note, options }) =>
      entry(
        data(view, question),
        html`${prose(view, note)}
          <ul role="list">
            ${options.map((option) => html`<li>${answer(view, option)}</li>`)}
          </ul>`,
      ),
    ),
  );
}

function answer(view: GuideView, { text, materials, questions: next }: Option): Part {
  const { words, item } = view;
  const needed = (item.materials ?? []).filter(({ id }) => materials?.includes(id)).map(({ name }) => name);
  const said = words.say('guide.situations.option', {
    option: text,
    materials: needed.join(words.say('list.separator')),
  });
  return html`${needed.length > 0 ? words.mixed(said) : data(view, text)}${questions(view, next)}`;
}
