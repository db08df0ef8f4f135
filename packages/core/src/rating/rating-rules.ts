import type { Limit } from '../format/generated/types.js';
import type { RatingLevel } from './level.js';
import { longestRatingText } from './rating-text.js';

/**
 * What departments decide, since no public text settles it: GB/T 39734-2020 leaves windows of time to those who run the service, and whether
 * a bad rating needs a reason differs from place to place.
 */
export interface RatingRules {
  /** Characters of a text at most. */
  readonly longestText: number;
  /** `bad`: a bad rating needs a tag or words; some platforms refuse it otherwise. `none`: nobody has to say why. */
  readonly reasonFor: 'none' | 'bad';
  /** How many days a first rating may be given, from when it was opened. Left out: as long as there is a token for it. */
  readonly firstDays?: number;
  /** Whether a resident may add a rating once a bad one was answered. */
  readonly followUp: 'after-reply' | 'none';
  /** How many days after the reply. */
  readonly followUpDays?: number;
  /** How many days a rating may be on its way: one given in time counts although it arrives late. An outbox waits for 30. */
  readonly lateDays: number;
  /**
   * The same for visits, if it is fewer. When a rating was given is said by the device alone: so long somebody who has got hold of the token of a
   * visit can use it after its end, by a wrong time. Left out: as `lateDays`.
   */
  readonly visitLateDays?: number;
  /**
   * What a system puts where a resident did not rate in `firstDays`. Left out: nothing. Rating is voluntary (国办发〔2019〕51号), several
   * provinces gave it up, and published figures never count it.
   */
  readonly defaultLevel?: RatingLevel;
  /** By when who gave a bad rating is called back. */
  readonly callBack: Limit;
  /** By when a bad rating is put right and answered. */
  readonly rectify: Limit;
}

/** The rules where a department says nothing else. Limits are those published by Zhejiang: called back in a day, put right in 15 working days. */
export const defaultRatingRules: RatingRules = {
  longestText: longestRatingText,
  reasonFor: 'none',
  followUp: 'after-reply',
  lateDays: 30,
  visitLateDays: 7,
  callBack: { amount: 1, unit: 'day' },
  rectify: { amount: 15, unit: 'workday' },
};
