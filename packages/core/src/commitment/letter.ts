import type { Day } from '../limits/day.js';
import type { CommitmentTerms, Limit } from '../format/generated/types.js';

/** A letter to be read, signed and dated: 告知承诺书 or 容缺受理承诺书. */
export type Letter = CommitmentLetter | DeferralLetter;

/** What both kinds say. */
interface LetterHead {
  /** Stable: the same for the same material of the same item, whatever else is answered. */
  readonly id: string;
  /** Id, name and code of the item it belongs to. */
  readonly item: string;
  readonly itemName: string;
  readonly itemCode?: string;
  /** Name of the body it is given to. */
  readonly department: string;
}

/** 告知承诺书: the applicant commits to what a proof would show, instead of bringing it (国办发〔2020〕42号). */
export interface CommitmentLetter extends LetterHead {
  readonly kind: 'commitment';
  /** Key of the line it stands for. */
  readonly material: string;
  /** Name of the proof (证明名称). */
  readonly proof: string;
  readonly terms: CommitmentTerms;
}

/** 容缺受理承诺书: the application is accepted now, what is missing follows in time. */
export interface DeferralLetter extends LetterHead {
  readonly kind: 'deferral';
  readonly materials: readonly DeferredMaterial[];
  /** The limit the body promises for the item: nothing may follow later than this. */
  readonly promised?: Limit;
  /** The last day for all that is missing, once the day of acceptance and the calendar are known. */
  readonly until?: Day;
}

/** One material that follows later. */
export interface DeferredMaterial {
  /** Key of the line. */
  readonly key: string;
  readonly name: string;
  /** In which form it is to come, and how. */
  readonly form?: string;
  readonly way?: string;
  /** How many of each; left out: not told. */
  readonly originals?: number;
  readonly copies?: number;
  /** Never beyond the promised limit of the item; left out where the two cannot be compared. */
  readonly limit?: Limit;
  /** The last day for it, once the day of acceptance and the calendar are known. */
  readonly until?: Day;
  readonly consequence?: string;
}

/** A letter as the applicant has decided on it. */
export interface SignedLetter {
  /** `Letter.id` and kind. */
  readonly letter: string;
  readonly kind: Letter['kind'];
  readonly item: string;
  /** Keys of the lines it stands for. */
  readonly materials: readonly string[];
  /** ISO 8601, with time zone. */
  readonly signedAt: string;
  readonly signature: LetterSignature;
  /** Who signs for the applicant (经办人), where it is not they themselves. */
  readonly agent?: string;
  /** The last day for what is missing, as the applicant has read it. */
  readonly until?: Day;
}

/** By hand: the strokes as an SVG path in a box of 600 × 200; or the name typed, where there is no pen or touch. */
export type LetterSignature =
  { readonly kind: 'drawn'; readonly path: string } | { readonly kind: 'typed'; readonly name: string };
