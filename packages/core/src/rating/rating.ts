import type { RatingChannel } from './channel.js';
import type { IndicatorKey } from './indicators.js';
import type { RatingLevel } from './level.js';

/** The first rating of a case or visit, or the one a resident may add (追评) after a bad one was answered. */
export type RatingStage = 'first' | 'follow-up';

/**
 * What a resident says about a service. Names nobody: the token says to its issuer alone what is rated. Only what a resident writes of their
 * own accord can be personal, so that `text` is never logged, and kept on a device only as sealed as any answer.
 */
export interface Rating {
  /** Opaque; from the address of a QR code, or given to the page by its back end. */
  readonly token: string;
  readonly stage: RatingStage;
  readonly level: RatingLevel;
  /** Levels of single indicators, where they were asked for. */
  readonly indicators?: Readonly<Partial<Record<IndicatorKey, RatingLevel>>>;
  /** Codes of the tags picked, all of `level`. */
  readonly tags: readonly string[];
  /** Version of the tag list they are from: the page may be older than the list of today. */
  readonly tagVersion: string;
  /** In the resident's words, 150 characters at most. */
  readonly text?: string;
  /** Whether the staff must not learn who it was. The choice is made beforehand for the resident: yes. */
  readonly anonymous: boolean;
  /** Whether the words may be published. Left out: the resident was not asked. */
  readonly publish?: boolean;
  readonly channel: RatingChannel;
  /** RFC 3339, by the clock of the device: it may be delivered much later. */
  readonly ratedAt: string;
}
