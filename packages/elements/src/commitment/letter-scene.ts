import type { CommitmentBar, Letter } from '@tongban/core/commitment';
import type { RichText } from '../shared/rich-text.js';
import type { Words } from '../shared/words.js';
import type { LetterDecision } from './commitment.events.js';
import type { Signing } from './signing.js';

/** Who applies, as far as the letter names them. */
export interface Applicant {
  readonly name?: string;
  /** Who signs in person, where the applicant is an organisation; empty: not known. The applicant where it is left out. */
  readonly signer?: string;
  /** Number of the identity document or the organisation, masked. */
  readonly number?: string;
}

/** What a letter is drawn from. */
export interface LetterScene {
  readonly letter: Letter | undefined;
  readonly applicant: Applicant | undefined;
  readonly barred: CommitmentBar | undefined;
  readonly decision: LetterDecision | undefined;
  /** That the letter is wanted was said before: it is not asked again. */
  readonly chosen: boolean;
  /** Handed in: nothing is taken back. */
  readonly locked: boolean;
  /** Where the element draws: a wrong answer is focused in it. */
  readonly root: ShadowRoot;
  readonly words: Words;
  readonly rich: RichText;
  /** On a device of several people. */
  readonly shared: boolean;
  readonly signing: Signing;
  decide(decision: LetterDecision): void | Promise<void>;
}
