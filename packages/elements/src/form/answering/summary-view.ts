import { html, nothing, type TemplateResult } from 'lit';
import type { FormState } from '@tongban/core/form';
import { checkIcon, warnIcon } from '../../shared/icons.js';
import type { Words } from '../../shared/words.js';
import { idOf } from '../ids.js';
import { entryText } from './entry-text.js';
import { leftOf, type SummaryEntry } from './summary-entries.js';

/** How many are left, in words. */
export function leftWords(entries: readonly SummaryEntry[], { say }: Words): string {
  const count = leftOf(entries);
  return count > 0 ? say('form.summary.title', { count }) : say('form.summary.done');
}

/** What a summary is drawn with beside its entries. */
export interface SummaryScene {
  readonly state: FormState;
  readonly words: Words;
  /** Whether it has just come, and is read aloud as a whole. */
  readonly fresh: boolean;
  go(key: string): void;
}

/** Above the form, with links to what is wrong. */
export function summaryView(
  entries: readonly SummaryEntry[],
  scene: SummaryScene,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const isLeft = leftOf(entries) > 0;
  const texts = textsOf(entries, scene);
  return html`<div
    class="notice ${isLeft ? 'bad' : 'plain'} summary"
    id="summary"
    part="summary"
    role=${scene.fresh ? 'alert' : 'group'}
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    ${isLeft ? warnIcon : checkIcon}
    <div>
      <p class="title" id="summary-title">${leftWords(entries, scene.words)}</p>
      <ul role="list">
        ${entries.map((entry, index) => entryView(entry, texts[index] as string, scene.go))}
      </ul>
    </div>
  </div>`;
}

/** What is wrong in sentences; those that would be the same say in which group. */
function textsOf(entries: readonly SummaryEntry[], { state, words }: SummaryScene): readonly string[] {
  const texts = entries.map(({ issue, key }) => entryText(issue, key, state, words));
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return texts.map((text, index) => {
    const { issue, key } = entries[index] as SummaryEntry;
    return counts[text] === 1 ? text : entryText(issue, key, state, words, true);
  });
}

function entryView({ key, done }: SummaryEntry, text: string, go: SummaryScene['go']): TemplateResult {
  if (done) return html`<li class="done">${checkIcon}<span>${text}</span></li>`;
  return html`<li>
    ${
      key === undefined
        ? text
        : html`<a
            href=${`#${idOf(key)}`}
            @click=${(event: Event) => {
              event.preventDefault();
              go(key);
            }}
            >${text}</a
          >`
    }
  </li>`;
}
