import { html, nothing, type TemplateResult } from 'lit';
import type { FormIssue, FormState, RowNode } from '@tongban/core/form';
import { issueText } from './issue-words.js';
import { checkIcon, warnIcon } from '../../shared/icons.js';
import type { Words } from '../../shared/words.js';
import { idOf } from '../ids.js';
import { rowName } from '../row-name.js';
import { pathTo } from '../tree.js';

/** One thing that was wrong when the resident wanted to go on. */
export interface SummaryEntry {
  readonly issue: FormIssue;
  readonly key: string | undefined;
}

/**
 * What was wrong when a resident submitted. The list stays as it was and ticks off what has been mended: what is above a field must not
 * move while somebody types.
 */
export function summaryOf({ shown, keyOf }: FormState): readonly SummaryEntry[] {
  return shown.map((issue) => ({ issue, key: keyOf(issue.pointer) }));
}

/** Above the form, with links to what is wrong. */
export function summaryView(
  entries: readonly SummaryEntry[],
  state: FormState,
  words: Words,
  go: (key: string) => void,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<div
    class="notice bad summary"
    id="summary"
    part="summary"
    role="alert"
    tabindex="-1"
    aria-labelledby="summary-title"
  >
    ${warnIcon}
    <div>
      <p class="title" id="summary-title">${words.say('form.summary.title', { count: entries.length })}</p>
      <ul role="list">
        ${entries.map((entry) => entryView(entry, state, words, go))}
      </ul>
    </div>
  </div>`;
}

function entryView(
  { issue, key }: SummaryEntry,
  state: FormState,
  words: Words,
  go: (key: string) => void,
): TemplateResult {
  const done = !state.shown.some(({ pointer }) => pointer === issue.pointer);
  const text = entryText(issue, key, state, words);
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

/** What is wrong, and where when the same question is asked for each row. */
export function entryText(
  issue: FormIssue,
  key: string | undefined,
  { root }: FormState,
  words: Words,
): string {
  const path = key === undefined ? [] : pathTo(root, key);
  const node = path[path.length - 1];
  const message = issueText(issue, askedOf(node), words);
  const place = path
    .filter((each): each is RowNode => !('kind' in each))
    .map((row) => rowName(row, words))
    .join(' ');
  return place ? words.say('form.summary.place', { place, message }) : message;
}

const askedOf = (node: ReturnType<typeof pathTo>[number] | undefined): Parameters<typeof issueText>[1] =>
  !node
    ? { title: '' }
    : 'kind' in node && node.kind === 'field'
      ? node
      : { title: node.title, schema: { type: 'array' } };
