/** What is missing or too much before it can be sent, by key of its words. */
export type Lack = 'reason' | 'long';

/** What a resident says beside the level. In memory only. */
export interface RatingDraft {
  readonly tags: readonly string[];
  readonly text: string;
  /** Chosen beforehand for the resident: yes. */
  readonly anonymous: boolean;
  /** Whether the tags behind "more" are shown. */
  readonly more: boolean;
  readonly lack?: Lack | undefined;
}

/** Nothing said yet. */
export const emptyDraft: RatingDraft = { tags: [], text: '', anonymous: true, more: false };
