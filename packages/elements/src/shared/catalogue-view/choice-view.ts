import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '@tongban/core/catalogue';
import type { Words } from '../words.js';

/** The choice when a code names several items. */
export function choiceView(words: Words, items: readonly Item[], pick: (item: Item) => void): TemplateResult {
  const { say, dataLang } = words;
  return html`<div class="card">
    <p id="several">${say('guide.several', { count: items.length })}</p>
    <ul class="choice" role="list" aria-labelledby="several" lang=${dataLang ?? nothing}>
      ${items.map((item) => html`<li><button class="button" type="button" @click=${() => pick(item)}>${item.name}${isNamesake(item, items) ? html`<span class="small">${item.department.name}</span>` : nothing}</button></li>`)}
    </ul>
  </div>`;
}

/** Such items are told apart by whose they are. */
function isNamesake(item: Item, items: readonly Item[]): boolean {
  return items.some((other) => other !== item && other.name === item.name);
}
