import { LETTER_DAYS, type Letter, type SignedLetter } from '@tongban/core/commitment';

/**
 * That no letter is signed: the applicant brings the proof, or what was missing (`proof`), or takes back what they had decided before it
 * was handed in (`withdrawn`).
 */
export interface UnsignedChoice {
  /** `Letter.id`. */
  readonly letter: string;
  readonly choice: 'proof' | 'withdrawn';
}

/** What the applicant has decided about a letter. */
export type LetterDecision = SignedLetter | UnsignedChoice;

/** Whether a letter was signed, and not the proof chosen instead. */
export const isSigned = (decision: LetterDecision | undefined): decision is SignedLetter =>
  decision !== undefined && 'signature' in decision;

const DAY_MS = 86_400_000;

/**
 * Whether a decision is about the letter as it stands: a signature stands for the materials and for the day that were read. While the
 * letter names no day, as without a calendar, the day that was signed for stands. No gateway takes one that was signed long ago: it is
 * signed again.
 */
export const isAbout = (decision: LetterDecision, letter: Letter): boolean => {
  if (decision.letter !== letter.id) return false;
  if (!isSigned(decision)) return true;
  if (Date.parse(decision.signedAt) < Date.now() - LETTER_DAYS * DAY_MS) return false;
  const keys = letter.kind === 'commitment' ? [letter.material] : letter.materials.map(({ key }) => key);
  const until = letter.kind === 'deferral' ? letter.until : undefined;
  return (
    [...decision.materials].sort().join('\n') === keys.sort().join('\n') &&
    (until === undefined || until === decision.until)
  );
};

/**
 * Fired when a resident has signed a letter, has chosen to bring the proof instead, or takes either back. Bubbles. Holds the signature:
 * for the application only, never for a log or an address.
 */
export class TbSignedEvent extends CustomEvent<LetterDecision> {
  static readonly type = 'tb-signed';
  constructor(detail: LetterDecision) {
    super(TbSignedEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tb-signed': TbSignedEvent;
  }
}
