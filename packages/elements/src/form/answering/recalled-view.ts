import { html, nothing } from 'lit';
import type { FormIssue } from '@tongban/core/form';
import { noteView } from '../../shared/notices.js';
import type { Words } from '../../shared/words.js';
import type { Drawing } from '../fields/field-view.js';
import { moment } from './receipt-view.js';
import type { Recalled, Told } from './recalled.js';

/** So many of the issues of an application whose answers do not stand in the form are told. */
const mostIssues = 5;

/** What became of an application of before, above the form, and what can be done about it. */
export function recalledView(
  recalled: Recalled,
  words: Words,
  message: (issue: FormIssue) => string,
): Drawing {
  const { told } = recalled;
  if (!told) return nothing;
  const { fate, addedAt } = told.held;
  const params = { time: moment(new Date(addedAt).toISOString(), words) };
  const quiet = fate.phase === 'waiting' || fate.phase === 'delivered' || isNewer(fate);
  return html`<div id="recalled" tabindex="-1">
    ${noteView(
      html`<p>${words.say(`form.held.${heldWords(fate)}`, params)}</p>
        ${numberLine(told, words)} ${quiet || isGone(fate) ? nothing : returnedView(told, words, message)}
        ${buttons(recalled, told, words)}`,
      quiet ? 'plain' : 'warn',
    )}
  </div>`;
}

/** It waits for a page that is newer than this one. */
const isNewer = (fate: Told['held']['fate']): boolean => fate.phase === 'unreadable' && fate.why === 'newer';

/** There is nothing left of it to be used. */
const isGone = ({ phase }: Told['held']['fate']): boolean => phase === 'forgotten' || phase === 'unreadable';

function heldWords(fate: Told['held']['fate']): string {
  if (fate.phase === 'forgotten') return fate.was === 'delivered' ? 'receipt-gone' : 'forgotten';
  if (fate.phase === 'unreadable') return isNewer(fate) ? 'newer' : 'lost';
  return fate.phase;
}

function numberLine({ held: { fate } }: Told, { say }: Words): Drawing {
  if (fate.phase !== 'delivered' || fate.receipt.status !== 'accepted') return nothing;
  return html`<p>${say('form.sent.number', { number: fate.receipt.caseNumber })}</p>`;
}

function returnedView(
  { held: { fate }, back }: Told,
  { say }: Words,
  message: (issue: FormIssue) => string,
): Drawing {
  if (back) return html`<p>${say('form.held.back')}</p>`;
  const issues = fate.phase === 'refused' ? fate.issues.slice(0, mostIssues) : [];
  return html`${
      issues.length > 0
        ? html`<ul>
            ${issues.map((issue) => html`<li>${message(issue)}</li>`)}
          </ul>`
        : nothing
    }
    <p>${say('form.held.apart')}</p>`;
}

function buttons(recalled: Recalled, { held: { fate }, back, asked }: Told, { say }: Words): Drawing {
  const button = (label: string, act: () => void): Drawing =>
    html`<button class="button" type="button" @click=${(event: Event) => press(event, act)}>
      ${label}
    </button>`;
  if (isNewer(fate)) return nothing;
  switch (fate.phase) {
    case 'waiting':
      return nothing;
    case 'delivered':
    case 'forgotten':
    case 'unreadable':
      return html`<p>${button(say('form.held.seen'), () => recalled.putAway())}</p>`;
    default:
      return asked
        ? html`<p>${say('form.held.sure')}</p>
            <p>
              ${button(say('form.held.give-up'), () => recalled.putAway())}
              ${button(say('form.held.keep'), () => recalled.ask(false))}
            </p>`
        : html`<p>
            ${back ? nothing : button(say('form.held.take'), () => recalled.take())}
            ${button(say('form.held.give-up'), () => (back ? recalled.putAway() : recalled.ask(true)))}
          </p>`;
  }
}

/** A button may go with what it is in: the focus stays near. */
function press(event: Event, act: () => void): void {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  act();
  void (root.host as Element & { updateComplete: Promise<unknown> }).updateComplete.then(() => {
    if (!root.activeElement) (root.getElementById('recalled') ?? root.getElementById('top'))?.focus();
  });
}
