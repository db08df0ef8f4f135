import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { data } from '../shared/catalogue-view/catalogue-view.js';
import type { LetterOffer } from './model.js';
import type { Scene } from './scene.js';

/** Which materials a letter is to stand for, and the letters. Nobody has to sign any: to hand the material in weighs the same. */
export function lettersStep(scene: Scene): TemplateResult {
  const { model, letters, words } = scene;
  return html`<p>${words.say('one.letters.lead')}</p>
    ${repeat(
      model.offers,
      ({ line }) => line.key,
      (offer) => offerView(scene, offer),
    )}
    ${repeat(
      letters,
      ({ id }) => id,
      (letter) =>
        html`<tb-commitment
          class="letter"
          data-letter=${letter.id}
          chosen
          .letter=${letter}
          .applicant=${scene.applicantOf(letter)}
          .signed=${scene.decisionOn(letter)}
        ></tb-commitment>`,
    )}
    ${letters.length === 0 ? html`<p class="small">${words.say('one.letters.none')}</p>` : nothing}`;
}

function offerView(scene: Scene, { line, kind }: LetterOffer): TemplateResult {
  const { words } = scene;
  const wanted = scene.wants(line);
  const name = `offer-${line.key}`;
  return html`<fieldset class="question">
    <legend>${data(scene, line.material.name)}</legend>
    <div class="options">
      ${[false, true].map(
        (letter) =>
          html`<label class="option"
            ><input
              type="radio"
              name=${name}
              .checked=${wanted === letter}
              @change=${() => scene.want(line, letter)}
            /><span>${words.say(letter ? `one.letters.${kind}` : 'one.letters.proof')}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}
