import { html, nothing, type TemplateResult } from 'lit';
import type { Letter } from '@tongban/core/commitment';
import { taken } from '../form/rich/taken.js';
import type { LetterScene } from './letter-scene.js';
import { isOrganisation, signerOf, type Lack } from './signing.js';
import { today } from './letter-document.js';

/** The free choice, and what a signature takes once the letter is chosen. */
export function signingView(letter: Letter, scene: LetterScene): TemplateResult {
  const { words, signing, chosen } = scene;
  const { say } = words;
  const choice = chosen ? 'commit' : signing.choice;
  const option = (choice: 'commit' | 'proof'): TemplateResult =>
    html`<label class="option ${signing.choice === choice ? 'on' : ''}"
      ><input
        type="radio"
        name="choice"
        .checked=${signing.choice === choice}
        @change=${() => signing.set({ choice })}
      /><span
        ><span class="option-title">${say(`letter.choice.${choice}.${letter.kind}`)}</span
        ><span class="small">${say(`letter.choice.${choice}.${letter.kind}.note`)}</span></span
      ></label
    >`;
  return html`<form
    class="card signing"
    novalidate
    autocomplete="off"
    @submit=${(event: Event) => submit(event, letter, scene)}
  >
    ${
      chosen
        ? nothing
        : html`<fieldset class="choice">
            <legend>${say('letter.choice')}</legend>
            <div class="options">${option('commit')}${option('proof')}</div>
          </fieldset>`
    }
    ${choice === 'commit' ? commitView(letter, scene) : nothing}
    ${
      choice
        ? html`<p class="buttons">
            <button class="button primary" type="submit" part="sign">
              ${say(choice === 'commit' ? 'letter.sign' : 'letter.choose-proof')}
            </button>
            ${
              chosen
                ? html`<button
                    class="button"
                    type="button"
                    @click=${() => void scene.decide({ letter: letter.id, choice: 'proof' })}
                  >
                    ${say(`letter.choice.proof.${letter.kind}`)}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }
  </form>`;
}

function commitView(letter: Letter, scene: LetterScene): TemplateResult {
  const { words, signing } = scene;
  const { say } = words;
  const { lacks } = signing;
  return html`<div class="commit">
    <label class="check"
      ><input
        type="checkbox"
        id="read"
        .checked=${signing.read}
        aria-invalid=${lacks.indexOf('read') >= 0 ? 'true' : nothing}
        aria-describedby=${lacks.indexOf('read') >= 0 ? 'lack-read' : nothing}
        @change=${(event: Event) => signing.set({ read: (event.target as HTMLInputElement).checked })}
      /><span>${say(`letter.read.${letter.kind}`)}</span></label
    >
    ${lackView('read', scene)} ${signerView(scene)} ${signatureForm(scene)}
    <p class="today">${say('letter.date')} <strong>${words.day(today())}</strong></p>
  </div>`;
}

/** Who signs: the applicant, or somebody for them. */
function signerView(scene: LetterScene): TemplateResult {
  const { words, signing } = scene;
  const { say } = words;
  const option = (byAgent: boolean): TemplateResult =>
    html`<label class="small-option"
      ><input
        type="radio"
        name="signer"
        .checked=${signing.byAgent === byAgent}
        @change=${() => signing.set({ byAgent })}
      /><span
        >${say(byAgent ? 'letter.signer.agent' : isOrganisation(scene.applicant) ? 'letter.signer.head' : 'letter.signer.self')}</span
      ></label
    >`;
  return html`<fieldset>
    <legend>${say('letter.signer')}</legend>
    <div class="row">${option(false)}${option(true)}</div>
    ${
      signing.byAgent
        ? html`<label class="field-label" for="agent">${say('letter.agent.name')}</label>
            <input
              class="field"
              id="agent"
              type="text"
              maxlength="50"
              autocomplete="off"
              .value=${signing.agent}
              aria-invalid=${signing.lacks.indexOf('agent') >= 0 ? 'true' : nothing}
              aria-describedby="agent-note${signing.lacks.indexOf('agent') >= 0 ? ' lack-agent' : ''}"
              @input=${(event: Event) => signing.set({ agent: (event.target as HTMLInputElement).value })}
            />
            <p class="small" id="agent-note">${say('letter.agent.note')}</p>
            ${lackView('agent', scene)}`
        : nothing
    }
  </fieldset>`;
}

/** By hand or by typing the name: one is as good as the other. */
function signatureForm(scene: LetterScene): TemplateResult {
  const { words, signing } = scene;
  const { say } = words;
  const { pad } = signing;
  const typing = pad.way === 'type';
  const option = (way: 'draw' | 'type'): TemplateResult =>
    html`<label class="small-option"
      ><input
        type="radio"
        name="way"
        .checked=${pad.way === way}
        @change=${() => {
          signing.lacks = [];
          pad.choose(way);
        }}
      /><span>${say(`letter.way-to-sign.${way}`)}</span></label
    >`;
  return html`<fieldset>
    <legend>${say('letter.signature.how')}</legend>
    <div class="row">${option('draw')}${option('type')}</div>
    ${typing ? typedForm(scene) : drawnForm(scene)}
  </fieldset>`;
}

function typedForm(scene: LetterScene): TemplateResult {
  const { words, signing } = scene;
  const wrong = signing.lacks.filter((lack) => lack === 'name' || lack === 'other-name')[0];
  return html`<label class="field-label" for="name">${words.say('letter.signature.name')}</label>
    <input
      class="field written"
      id="name"
      type="text"
      maxlength="50"
      autocomplete=${scene.shared ? 'off' : 'name'}
      .value=${signing.pad.name}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `lack-${wrong}` : nothing}
      @input=${(event: Event) => {
        signing.lacks = [];
        signing.pad.write((event.target as HTMLInputElement).value);
      }}
    />
    ${lackView('name', scene)} ${lackView('other-name', scene)}`;
}

function drawnForm(scene: LetterScene): TemplateResult {
  const { words, signing } = scene;
  const { say } = words;
  const { pad } = signing;
  return html`<p class="small">${say('letter.signature.here')}</p>
    <canvas
      class="paper"
      role="img"
      aria-label=${say(pad.empty ? 'letter.signature.blank' : 'letter.signature.written')}
      ${taken(pad.take)}
      @pointerdown=${pad.down}
      @pointermove=${pad.move}
      @pointerup=${pad.up}
      @pointercancel=${pad.up}
    ></canvas>
    <p class="row">
      <button class="button" id="strokes" type="button" @click=${() => pad.undo()}>
        ${say('letter.signature.undo')}
      </button>
      <button class="button" type="button" @click=${() => pad.clear()}>
        ${say('letter.signature.clear')}
      </button>
    </p>
    ${lackView('strokes', scene)} ${lackView('speck', scene)}`;
}

const lackView = (lack: Lack, { signing, words, applicant }: LetterScene): unknown =>
  signing.lacks.indexOf(lack) < 0
    ? nothing
    : html`<p class="bad" id="lack-${lack}" role="alert">
        ${words.say(`letter.lack.${lack}`, { name: signing.byAgent ? signing.agent : signerOf(applicant) })}
      </p>`;

/** Where one goes for what is missing, if not to what is called so. */
const places: Readonly<Partial<Record<Lack, string>>> = { 'other-name': 'name', speck: 'strokes' };

function submit(event: Event, letter: Letter, scene: LetterScene): void {
  event.preventDefault();
  const { signing, applicant, root, decide, chosen } = scene;
  if (!chosen && signing.choice === 'proof') return void decide({ letter: letter.id, choice: 'proof' });
  const [first] = signing.check(applicant);
  if (!first) return void decide(signing.signed(letter, Date.now()));
  root.getElementById(places[first] ?? first)?.focus();
}
