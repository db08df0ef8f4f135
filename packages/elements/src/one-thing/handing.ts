import type { ChecklistLine } from '@tongban/core/checklist';
import type { Handed } from '@tongban/core/form';
import type { TbMaterials } from '../materials/materials.js';
import type { JourneyDesk } from './journey-desk.js';
import type { LettersDesk } from './letters-desk.js';
import type { Model } from './model.js';
import type { WizardHost } from './wizard-host.js';

/** What becomes of each line of the checklist, by what the letters and the list of materials know. */
export class Handing {
  readonly #host: WizardHost;
  readonly #desk: JourneyDesk;
  readonly #letters: LettersDesk;

  constructor(host: WizardHost, desk: JourneyDesk, letters: LettersDesk) {
    this.#host = host;
    this.#desk = desk;
    this.#letters = letters;
  }

  get #list(): TbMaterials | null {
    return this.#host.element.renderRoot.querySelector('tb-materials');
  }

  /** Whether files are on their way. */
  get pending(): boolean {
    return this.#list?.pending === true;
  }

  /** What is told of each line when it is sent, by its key; nothing of what nobody has to hand in and the resident does not. */
  all(model: Model): Readonly<Record<string, Handed>> {
    const out: Record<string, Handed> = {};
    for (const line of model.list.lines) {
      const known = this.#of(model, line);
      if (line.need !== 'optional' || isHandedIn(known)) out[line.key] = plain(known);
    }
    return out;
  }

  /** What becomes of a line, in a word. Once it is sent: as it was sent, whatever the list of materials knows by then. */
  stateOf(model: Model, line: ChecklistLine): string {
    if (line.filledIn) return 'filled';
    const { end, handed } = this.#desk.journey;
    return (end && handed?.[line.key]) || this.#of(model, line).state;
  }

  /** By a letter, else by what the list of materials knows. */
  #of(model: Model, line: ChecklistLine): Known {
    const letter = this.#letters.standingFor(model, line);
    if (letter) return { state: letter.kind === 'commitment' ? 'committed' : 'deferred' };
    const known = this.#list?.materials.filter(({ key }) => key === line.key)[0];
    return known ?? { state: line.exemption ? 'held' : 'bring' };
  }
}

/** As a list of materials knows it: with whether it is ticked off. */
type Known = Handed & { readonly ready?: boolean };

/** By a letter, a licence, a file, or ticked off to be brought. */
const isHandedIn = ({ state, ready }: Known): boolean => state !== 'bring' || ready === true;

const plain = ({ state, files, grant }: Known): Handed => ({
  state,
  ...(files && { files }),
  ...(grant !== undefined && { grant }),
});
