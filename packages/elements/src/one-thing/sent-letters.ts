import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChecklistLine } from '@tongban/core/checklist';
import type { DeferralLetter, SignedLetter } from '@tongban/core/commitment';
import { isSigned } from '../commitment/commitment.events.js';
import { moment } from '../form/answering/receipt-view.js';
import { data, type Part } from '../shared/catalogue-view/catalogue-view.js';
import { amount } from './line-amount.js';
import type { Scene } from './scene.js';

/** What was signed under a letter when it was handed in, whatever the letter would say today. */
const signedFor = ({ journey }: Scene, id: string): SignedLetter | undefined =>
  journey.letters.filter(isSigned).filter(({ letter }) => letter === id)[0];

/** What follows (容缺后补): until when, how, or else where, and what happens if it does not. */
export function laterView(
  scene: Scene,
  lines: readonly ChecklistLine[],
  placeOf: (line: ChecklistLine) => Part | undefined,
): Part {
  if (lines.length === 0) return nothing;
  return html`<h4>${scene.words.say('one.sent.later')}</h4>
    <ul class="bring later">
      ${lines.map((line) => {
        const { until, way, consequence } = termsOf(scene, line);
        return html`<li>
          ${data(scene, line.material.name)}${amount(scene, line)}
          ${until ? html`<p><strong>${until}</strong></p>` : nothing}
          ${
            way
              ? html`<p class="small">${scene.words.say('one.sent.way')}${data(scene, way)}</p>`
              : (placeOf(line) ?? nothing)
          }
          ${consequence ? html`<p class="small">${data(scene, consequence)}</p>` : nothing}
        </li>`;
      })}
    </ul>`;
}

/** By the letter that was signed for it: with several, the first day counts. */
function termsOf(scene: Scene, { key, deferral }: ChecklistLine) {
  const { words } = scene;
  const letters = scene.letters
    .filter((letter): letter is DeferralLetter => letter.kind === 'deferral')
    .filter(({ id, materials }) => materials.some((each) => each.key === key) && signedFor(scene, id));
  const days = letters
    .map((letter) => signedFor(scene, letter.id)?.until ?? letter.until)
    .filter((day): day is NonNullable<typeof day> => day !== undefined)
    .sort();
  const material = letters[0]?.materials.filter((each) => each.key === key)[0];
  const limit = material?.limit ?? deferral?.limit;
  return {
    until: days[0]
      ? words.say('one.sent.until', { day: words.day(days[0]) })
      : limit && words.say('one.sent.within', { limit: words.limit(limit) }),
    way: material?.way ?? deferral?.way,
    consequence: material?.consequence ?? deferral?.consequence,
  };
}

/** The letters that were signed, to be read and printed; nothing of them can be taken back. */
export function lettersView(scene: Scene): Part {
  const { letters, words } = scene;
  const signed = letters.filter(({ id }) => signedFor(scene, id));
  if (signed.length === 0) return nothing;
  return html`<div class="signed-letters">
    <h4>${words.say('one.sent.letters', { count: signed.length })}</h4>
    <ul class="on-paper">
      ${signed.map((letter) => html`<li>${titleView(scene, letter)}</li>`)}
    </ul>
    ${repeat(
      signed,
      ({ id }) => id,
      (letter): TemplateResult =>
        html`<details class="fold">
          <summary>${titleView(scene, letter)}</summary>
          <tb-commitment
            class="letter"
            locked
            .letter=${letter}
            .applicant=${scene.applicantOf(letter)}
            .signed=${signedFor(scene, letter.id)}
          ></tb-commitment>
        </details>`,
    )}
    <p class="small">${words.say('one.sent.letters.note')}</p>
  </div>`;
}

/** Which letter it is, and when it was signed. */
function titleView(scene: Scene, { id, kind, itemName }: Scene['letters'][number]): Part {
  const { words } = scene;
  const time = moment(signedFor(scene, id)?.signedAt ?? '', words);
  return html`${words.mixed(words.say(`one.letter.${kind}`, { item: itemName }))}
    <span class="small">${words.mixed(words.say('one.letter.signed', { time }))}</span>`;
}
