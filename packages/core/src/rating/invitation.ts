import { isRecord } from '../base/json.js';
import type { RatingTagList } from '../format/generated/types.js';
import type { RatingSetting } from './indicators.js';
import { readLevel, type RatingLevel } from './level.js';
import { defaultRatingRules, type RatingRules } from './rating-rules.js';
import type { RatingStage } from './rating.js';
import { readTagList } from './read-tag-list.js';

/**
 * What a page is told about a token before anything is rated: enough to ask a good question, and nothing about a person but what a department
 * chooses to show of its own staff.
 */
export type RatingInvitation = OpenInvitation | ClosedInvitation;

/** There is something to rate. */
export interface OpenInvitation {
  readonly status: 'open';
  readonly stage: RatingStage;
  readonly setting: RatingSetting;
  /** Till when, RFC 3339. */
  readonly until?: string;
  /** What is rated: the item, the department, the window. */
  readonly item?: string;
  readonly department?: string;
  readonly window?: string;
  /** Only where the department gives it. */
  readonly staff?: string;
  /** Of a follow-up: the level of the first rating, and what the department has answered to it. */
  readonly first?: RatingLevel;
  readonly reply?: string;
  /** Where to complain, for who is not satisfied: an address, a phone number such as 12345. */
  readonly complaintUrl?: string;
  readonly complaintPhone?: string;
  readonly rules: Pick<RatingRules, 'longestText' | 'reasonFor'>;
  /** The list tags are picked from; the national one that comes along without it. */
  readonly tags?: RatingTagList;
}

/** There is nothing to rate, and why. */
export interface ClosedInvitation {
  readonly status: 'already-rated' | 'expired' | 'not-eligible';
}

/** The texts of an invitation, and how long they may be: a page is not flooded by what it is told. */
const texts = {
  until: 40,
  item: 200,
  department: 200,
  window: 100,
  staff: 100,
  reply: 2_000,
  complaintUrl: 500,
  complaintPhone: 40,
} as const;

/** An invitation as it came from a gateway; undefined when it is none. Never throws. Texts are text: nothing of them is markup. */
export function readInvitation(given: unknown): RatingInvitation | undefined {
  if (!isRecord(given)) return undefined;
  const { status, stage, setting } = given;
  if (status === 'already-rated' || status === 'expired' || status === 'not-eligible') return { status };
  if (status !== 'open' || (stage !== 'first' && stage !== 'follow-up')) return undefined;
  if (setting !== 'online' && setting !== 'on-site') return undefined;
  const first = readLevel(given['first']);
  const tags = readTagList(given['tags']);
  return {
    status,
    stage,
    setting,
    ...readTexts(given),
    ...(first && { first }),
    rules: readRules(given['rules']),
    ...(tags && { tags }),
  };
}

function readTexts(given: Readonly<Record<string, unknown>>): Partial<Record<keyof typeof texts, string>> {
  const found: Partial<Record<keyof typeof texts, string>> = {};
  for (const name of Object.keys(texts) as (keyof typeof texts)[]) {
    const text = given[name];
    if (typeof text === 'string' && text.trim() !== '') found[name] = text.slice(0, texts[name]);
  }
  return found;
}

/** What is not said, or makes no sense, is as it is everywhere. */
function readRules(given: unknown): OpenInvitation['rules'] {
  const { longestText, reasonFor } = isRecord(given) ? given : ({} as Record<string, unknown>);
  const usable = typeof longestText === 'number' && Number.isInteger(longestText) && longestText > 0;
  return {
    longestText: usable ? Math.min(longestText, 2_000) : defaultRatingRules.longestText,
    reasonFor: reasonFor === 'bad' ? 'bad' : 'none',
  };
}
