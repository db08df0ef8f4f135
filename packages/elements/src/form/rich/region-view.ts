import { html, nothing } from 'lit';
import type { Drawing, Pen } from '../fields/field-view.js';
import { levelWords, type RegionStep, type RegionSteps } from './region-steps.js';

/** Where the lists stand in their field. */
export interface RegionPlace {
  /** Goes into the ids, for fields with more than a region. */
  readonly suffix: string;
  readonly wrong: boolean;
}

/** One list below the other, as far as they have been answered. */
export function regionView(regions: RegionSteps, pen: Pen, place: RegionPlace): Drawing {
  return html`<div class="regions">
    ${regions.steps.map((step, index) => stepView(step, { regions, pen, place, suffix: `${place.suffix}${index}` }))}
  </div>`;
}

interface Scene {
  readonly regions: RegionSteps;
  readonly pen: Pen;
  readonly place: RegionPlace;
  readonly suffix: string;
}

function stepView(step: RegionStep, { regions, pen, place, suffix }: Scene): Drawing {
  const { say } = pen.words;
  const { phase, picked, level } = step;
  if (phase === 'failed')
    return html`<div class="region failed" role="alert">
      <p>${say('field.region.failed')}</p>
      <button type="button" class="button" ?disabled=${pen.disabled} @click=${() => regions.retry(step)}>
        ${say('state.retry')}
      </button>
    </div>`;
  return html`<div class="region">
    <label class="part-label" for="${pen.id}-${suffix}">${say(levelWords[level].label)}</label>
    <select
      ${pen.part(suffix, {
        name: undefined,
        'aria-busy': phase === 'loading' ? 'true' : undefined,
        'aria-invalid': place.wrong && !picked ? 'true' : undefined,
        autocomplete: 'off',
      })}
      @change=${(event: Event) => void regions.pick(step, (event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${picked === ''}>
        ${phase === 'loading' ? say('state.loading') : say('field.region.choose')}
      </option>
      ${step.regions.map(
        ({ code, name }) =>
          html`<option value=${code} lang=${pen.words.dataLang ?? nothing} .selected=${code === picked}>
            ${name}
          </option>`,
      )}
      ${unknown(step) ? html`<option value=${picked} .selected=${true}>${picked}</option>` : nothing}
    </select>
  </div>`;
}

/** An answer from outside that the list does not have is kept and shown by its digits. */
const unknown = ({ regions, picked }: RegionStep): boolean =>
  picked !== '' && !regions.some(({ code }) => code === picked);
