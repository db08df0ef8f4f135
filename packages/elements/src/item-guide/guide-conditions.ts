import { html, nothing } from 'lit';
import { entries, entry, some } from './guide-entries.js';
import { prose, type GuideView, type Part } from './guide-view.js';

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
    ],
    (parts) => html`${parts}`,
  );
}
