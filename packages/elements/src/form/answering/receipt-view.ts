import { html, nothing, type TemplateResult } from 'lit';
import type { SubCase } from '@tongban/core/form';
import { clockInChina, dayInChina } from '@tongban/core/limits';
import { checkIcon } from '../../shared/icons.js';
import type { Words } from '../../shared/words.js';
import type { Drawing } from '../fields/field-view.js';
import type { SubmitState } from './submitting.js';

/** What the outcome of sending a form is drawn with. */
export interface OutcomeScene {
  readonly words: Words;
  /** Of the form; may be empty. */
  readonly title: string;
  /** Level of the heading. */
  readonly level: number;
  /** Whether the device is not the resident's own: nothing stays on it. */
  readonly shared: boolean;
  /** What became of copying the case number: it was, or it is marked to be copied. */
  readonly copied: 'copied' | 'marked' | undefined;
  /** Sends it once more. */
  again(): void;
  copy(): void;
  print(): void;
  /** Begins another application; not on a form that can only be read. */
  anew?(): void;
}

/** That an application has been taken in, with all that is to be kept of it. */
export function receiptView(
  { receipt, kept, before }: Extract<SubmitState, { phase: 'sent' }>,
  scene: OutcomeScene,
): TemplateResult {
  const { words, shared } = scene;
  const { say } = words;
  const { caseNumber, receivedAt, next, subCases } = receipt;
  const note = noteOf({ kept, before, shared });
  return html`<div
    class="card outcome"
    id="outcome"
    part="outcome"
    role="group"
    tabindex="-1"
    aria-labelledby="outcome-title"
    aria-describedby="outcome-label case-number"
  >
    <span class="mark good">${checkIcon}</span>
    ${titleView(say('form.sent'), scene)}
    <dl class="receipt">
      <div>
        <dt id="outcome-label">${say('form.sent.number', { number: '' })}</dt>
        <dd><span class="number" id="case-number">${caseNumber}</span></dd>
        ${shared ? nothing : copying(scene)}
      </div>
      <div>
        <dt>${say('form.sent.at', { time: '' })}</dt>
        <dd>${moment(receivedAt, words)}</dd>
      </div>
    </dl>
    ${subCases?.length ? subCasesView(subCases, scene) : nothing}
    ${next ? html`<p class="next">${next}</p>` : nothing}
    ${note ? html`<p class="small receipt-note">${say(note)}${scene.anew && (before || kept) && !shared ? ` ${say('form.sent.drops')}` : nothing}</p>` : nothing}
    <slot name="sent"></slot>
    <p class="receipt-actions">
      <button class="button" type="button" @click=${scene.print}>${say('form.sent.print')}</button>
      ${scene.anew ? html`<button class="button" type="button" @click=${scene.anew}>${say('form.sent.anew')}</button>` : nothing}
    </p>
  </div>`;
}

/** The departments' parts of a joint application, each with its own number. */
const subCasesView = (cases: readonly SubCase[], { words }: OutcomeScene): TemplateResult =>
  html`<div class="sub-cases">
    <p id="sub-cases">${words.say('form.sent.parts', { count: cases.length })}</p>
    <ul aria-labelledby="sub-cases">
      ${cases.map(
        ({ item, itemName, department, caseNumber, status }) =>
          html`<li>
            <span class="sub-name">${words.mixed(itemName ?? item)}</span>
            <span class="small">${words.mixed(department)}</span>
            <span class="small">${words.mixed(words.say('form.sent.number', { number: caseNumber }))}</span>
            <span class="small">${statusWords(status, words)}</span>
          </li>`,
      )}
    </ul>
  </div>`;

/** As the gateway names it, where we have no words for it. */
function statusWords(status: string, { say }: Words): string {
  const key = `form.case.${status}`;
  const said = say(key);
  return said === key ? status : said;
}

/** Not where the device is another's: what is copied stays on it. */
const copying = ({ words: { say }, copied, copy }: OutcomeScene): Drawing =>
  html`<dd class="receipt-actions">
    <button class="button" type="button" @click=${copy}>${say('form.sent.copy')}</button>
    <span class="small">${copied ? say(`form.sent.${copied}`) : ''}</span>
  </dd>`;

/** What became of the application, and of which. */
export const titleView = (said: string, { title, level }: OutcomeScene): Drawing =>
  html`<div id="outcome-title" role="heading" aria-level=${level}>
    ${title ? html`<span class="of">${title}</span>` : nothing}<span class="title">${said}</span>
  </div>`;

/** How long the receipt can be seen. */
function noteOf({
  kept,
  before,
  shared,
}: {
  readonly kept: boolean | undefined;
  readonly before: boolean | undefined;
  readonly shared: boolean;
}): string | undefined {
  if (shared) return 'form.sent.shared';
  if (before) return 'form.sent.before';
  return kept === undefined ? undefined : kept ? 'form.sent.kept' : 'form.sent.unkept';
}

/** A moment as the clocks in China show it. */
export function moment(iso: string, words: Words): string {
  const time = Date.parse(iso);
  if (isNaN(time)) return iso;
  return `${words.day(dayInChina(time))} ${clockInChina(time)}`;
}
