import { html, nothing, type TemplateResult } from 'lit';
import { dayInChina } from '@tongban/core/limits';
import { printAlone } from '../shared/print-alone.js';
import { noteView } from '../shared/notices.js';
import { isSigned } from './commitment.events.js';
import { barredView } from './letter-barred.js';
import { documentView } from './letter-document.js';
import type { LetterScene } from './letter-scene.js';
import { signingView } from './letter-signing.js';

/** A letter with what can be done about it, or why there is none. */
export function letterView(scene: LetterScene): TemplateResult {
  const { letter, barred, decision } = scene;
  if (barred) return barredView(barred, scene);
  if (!letter) return html``;
  if (isSigned(decision)) return html`${documentView(letter, scene, decision)} ${signedView(scene)}`;
  if (decision) return html`${insteadView(scene)}`;
  return html`${documentView(letter, scene)}
  ${isExpired(scene) ? expiredView(scene) : scene.locked ? nothing : signingView(letter, scene)}`;
}

/** Signed: what can still be done. */
function signedView(scene: LetterScene): TemplateResult {
  const { words, locked, letter } = scene;
  return html`<div class="after" role="group" aria-label=${words.say('letter.after')}>
    <p class="done" role="status" tabindex="-1" data-focus>
      ${words.say('letter.signed')}${locked ? nothing : html` ${words.say('letter.signed.until')}`}
    </p>
    <p class="buttons">
      <button class="button" type="button" @click=${(event: Event) => printAlone(hostOf(event))}>
        ${words.say('letter.print')}
      </button>
      ${locked ? nothing : withdrawal(letter?.id ?? '', scene, 'letter.withdraw')}
    </p>
  </div>`;
}

/** The proof was chosen. */
function insteadView(scene: LetterScene): TemplateResult {
  const { words, letter, locked } = scene;
  const names =
    letter?.kind === 'commitment' ? [letter.proof] : (letter?.materials ?? []).map(({ name }) => name);
  return html`<div class="card">
    <p class="instead" role="status" tabindex="-1" data-focus>
      ${words.mixed(words.say(`letter.instead.${letter?.kind ?? ''}`, { names: names.join(words.say('list.separator')) }))}
    </p>
    ${locked ? nothing : html`<p class="buttons">${withdrawal(letter?.id ?? '', scene, 'letter.again')}</p>`}
  </div>`;
}

const withdrawal = (id: string, { words, decide }: LetterScene, key: string): TemplateResult =>
  html`<button class="button" type="button" @click=${() => void decide({ letter: id, choice: 'withdrawn' })}>
    ${words.say(key)}
  </button>`;

/** The day it gives has passed: what was missing comes with the application, or a new letter is made. */
function expiredView({ words, letter, decide, locked }: LetterScene): TemplateResult {
  return html`<div class="after">
    ${noteView(words.say('letter.expired'), 'warn')}
    ${
      locked || !letter
        ? nothing
        : html`<p class="buttons">
            <button
              class="button"
              type="button"
              @click=${() => void decide({ letter: letter.id, choice: 'proof' })}
            >
              ${words.say('letter.choice.proof.deferral')}
            </button>
          </p>`
    }
  </div>`;
}

const isExpired = ({ letter }: LetterScene): boolean =>
  letter?.kind === 'deferral' && letter.until !== undefined && letter.until < dayInChina(Date.now());

/** The element a press was in. */
const hostOf = (event: Event): Element => ((event.currentTarget as Element).getRootNode() as ShadowRoot).host;
