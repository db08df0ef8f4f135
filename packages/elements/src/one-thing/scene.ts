import type { ChecklistLine } from '@tongban/core/checklist';
import type { CommitmentLetter, DeferralLetter, Letter } from '@tongban/core/commitment';
import type { Applicant } from '../commitment/letter-scene.js';
import type { LetterDecision } from '../commitment/commitment.events.js';
import type { CatalogueView } from '../shared/catalogue-view/catalogue-view.js';
import type { Journey, StepKey } from './journey.js';
import type { Model } from './model.js';

/** What a step is drawn with. */
export interface Scene extends CatalogueView {
  readonly model: Model;
  readonly journey: Journey;
  /** Letters for what the resident wants one for. */
  readonly letters: readonly (CommitmentLetter | DeferralLetter)[];
  /** What is missing in this step, said since the resident wanted to go on. */
  readonly lack: string;
  /** What a server found wrong with this step. */
  readonly told: readonly string[];
  decisionOn(letter: Letter): LetterDecision | undefined;
  /** Who applies for the item of a letter, as far as the joint form says. */
  applicantOf(letter: Letter): Applicant | undefined;
  /** Whether a letter is to stand for a line. */
  wants(line: ChecklistLine): boolean;
  /** What becomes of a line, as far as the resident has said. */
  stateOf(line: ChecklistLine): string;
  go(step: StepKey): void;
  check(id: string, answer: boolean): void;
  want(line: ChecklistLine, letter: boolean): void;
}
