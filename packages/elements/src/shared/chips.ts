import { html, nothing, type TemplateResult } from 'lit';
import type { Item, ItemStatus } from '@tongban/core/catalogue';
import type { Words } from './words.js';

/** More than this many chips are noise. */
const most = 5;

/** The status if it is not the usual one, and the ways (四办) an item can be done. */
export function chipsView(words: Words, item: Item, status: ItemStatus): TemplateResult | typeof nothing {
  const ways = (item.ways ?? [])
    .map((way) => ({ text: words.coded(way), good: way.code === 'zero' }))
    .filter(({ text }) => text)
    .slice(0, most);
  if (status === 'active' && ways.length === 0) return nothing;
  return html`<p class="chips">
    ${status === 'active' ? nothing : html`<span class="chip warn">${words.say(`status.${status}`)}</span>`}
    ${ways.map(({ text, good }) => html`<span class="chip ${good ? 'good' : ''}">${words.mixed(text)}</span>`)}
  </p>`;
}
