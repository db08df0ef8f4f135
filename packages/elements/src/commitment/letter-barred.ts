import { html, nothing, type TemplateResult } from 'lit';
import type { CommitmentBar } from '@tongban/core/commitment';
import { warnIcon } from '../shared/icons.js';
import type { LetterScene } from './letter-scene.js';

/** Why no letter can stand for the proof, and what to do instead. */
export function barredView(barred: CommitmentBar, scene: LetterScene): TemplateResult {
  const { letter, words, decision, locked } = scene;
  const credit = barred === 'bad-credit' || barred === 'false-commitment';
  const names =
    letter?.kind === 'deferral' ? letter.materials.map(({ name }) => name) : letter ? [letter.proof] : [];
  const kind = letter?.kind ?? 'commitment';
  return html`<section class="card barred" aria-labelledby="barred-title">
    <div class="barred-head">
      ${warnIcon}
      <h3 id="barred-title" tabindex="-1" data-focus>${words.say(`letter.barred.${kind}`)}</h3>
    </div>
    <p>${words.say(`letter.barred.because.${barred}`)}</p>
    <p>
      ${words.mixed(
        names.length > 0
          ? words.say('letter.barred.bring', { names: names.join(words.say('list.separator')) })
          : words.say('letter.barred.proof'),
      )}
    </p>
    ${credit ? html`<p class="small">${words.say('letter.barred.repair')}</p>` : nothing}
    ${
      letter && !decision && !locked
        ? html`<p class="buttons">
            <button
              class="button primary"
              type="button"
              @click=${() => void scene.decide({ letter: letter.id, choice: 'proof' })}
            >
              ${words.say(`letter.choice.proof.${kind}`)}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}
