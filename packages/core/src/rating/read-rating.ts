import { isRecord } from '../base/json.js';
import type { Issue } from '../base/issue.js';
import { pointerTo } from '../base/pointer.js';
import type { RatingTagList } from '../format/generated/types.js';
import { readChannel } from './channel.js';
import { ratingIndicators, type IndicatorKey } from './indicators.js';
import { isBadLevel, readLevel, type RatingLevel } from './level.js';
import { mostTags } from './most-tags.js';
import { defaultRatingRules, type RatingRules } from './rating-rules.js';
import { ratingTextLength, tidyRatingText } from './rating-text.js';
import { isTokenLike } from './rating-token.js';
import type { Rating } from './rating.js';
import { tagListOf, tagOf } from './tag-list.js';

/** What a rating is read by. */
export interface RatingReading {
  readonly rules?: RatingRules;
  /** Tag lists beside the national one. */
  readonly tagLists?: readonly RatingTagList[];
}

/** A rating, or what is wrong with what came. */
export type RatingRead =
  | { readonly rating: Rating; readonly issues: readonly [] }
  | { readonly rating?: undefined; readonly issues: readonly Issue[] };

const members = 'token stage level indicators tags tagVersion text anonymous publish channel ratedAt'.split(
  ' ',
);

/** RFC 3339, with seconds and an offset. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * A rating as it came from elsewhere: of a page, an outbox, a request. Never throws; the text comes back tidy. Nothing but a rating gets in, so
 * that a page cannot put a name beside it.
 *
 * Codes: `type` (no such value may stand here), `unknown` (no such member), `tag-version`, `tag` (no tag of this list), `tag-level` (a tag of
 * another level), `twice`, `many`, `reason` (a bad rating without one, where the rules ask for it), `length` (`params.longest`).
 */
export function readRating(
  given: unknown,
  { rules = defaultRatingRules, tagLists }: RatingReading = {},
): RatingRead {
  if (!isRecord(given)) return { issues: [issue('', 'type')] };
  const found: Issue[] = Object.keys(given)
    .filter((name) => members.indexOf(name) < 0)
    .map((name) => issue(pointerTo('', name), 'unknown'));
  const tell = (pointer: string, code: string, params: Issue['params'] = {}): undefined =>
    void found.push(issue(pointer, code, params));

  const level = readLevel(given['level']);
  if (level === undefined) tell('/level', 'type');
  const { token, stage, anonymous, publish, ratedAt } = given;
  if (typeof token !== 'string' || !isTokenLike(token)) tell('/token', 'type');
  if (stage !== 'first' && stage !== 'follow-up') tell('/stage', 'type');
  if (typeof anonymous !== 'boolean') tell('/anonymous', 'type');
  if (publish !== undefined && typeof publish !== 'boolean') tell('/publish', 'type');
  if (typeof ratedAt !== 'string' || !moment.test(ratedAt) || isNaN(Date.parse(ratedAt)))
    tell('/ratedAt', 'type');
  const channel = readChannel(given['channel']);
  if (channel === undefined) tell('/channel', 'type');
  const indicators = readIndicators(given['indicators'], tell);
  const tags = readTags(given, level, tell, tagLists);
  const text = readText(given['text'], rules.longestText, tell);

  if (rules.reasonFor === 'bad' && level && isBadLevel(level) && tags?.length === 0 && !text)
    tell('/tags', 'reason');
  if (found.length > 0) return { issues: found };
  return {
    rating: {
      token: token as string,
      stage: stage as Rating['stage'],
      level: level as RatingLevel,
      ...(indicators && { indicators }),
      tags: tags as readonly string[],
      tagVersion: given['tagVersion'] as string,
      ...(text && { text }),
      anonymous: anonymous as boolean,
      ...(publish !== undefined && { publish: publish as boolean }),
      channel: channel as Rating['channel'],
      ratedAt: ratedAt as string,
    },
    issues: [],
  };
}

type Tell = (pointer: string, code: string, params?: Issue['params']) => undefined;

const issue = (pointer: string, code: string, params: Issue['params'] = {}): Issue => ({
  pointer,
  code,
  params,
});

const indicatorKeys: readonly string[] = ratingIndicators.online
  .concat(ratingIndicators['on-site'])
  .map(({ key }) => key);

function readIndicators(given: unknown, tell: Tell): Rating['indicators'] {
  if (given === undefined) return undefined;
  if (!isRecord(given)) return tell('/indicators', 'type');
  const levels: Partial<Record<IndicatorKey, RatingLevel>> = {};
  for (const key of Object.keys(given)) {
    const level = readLevel(given[key]);
    const pointer = pointerTo('/indicators', key);
    if (indicatorKeys.indexOf(key) < 0) tell(pointer, 'unknown');
    else if (level === undefined) tell(pointer, 'type');
    else levels[key as IndicatorKey] = level;
  }
  return levels;
}

/** The codes, as far as they are some; undefined where nothing can be said of them. */
function readTags(
  { tags, tagVersion }: Record<string, unknown>,
  level: RatingLevel | undefined,
  tell: Tell,
  lists?: readonly RatingTagList[],
): readonly string[] | undefined {
  const list = typeof tagVersion === 'string' ? tagListOf(tagVersion, lists) : undefined;
  if (!list) tell('/tagVersion', typeof tagVersion === 'string' ? 'tag-version' : 'type');
  if (!Array.isArray(tags)) return tell('/tags', 'type');
  // By no list no tag can be judged.
  if (!list) return undefined;
  if (tags.length > Math.min(list.tags.length, mostTags)) return tell('/tags', 'many');
  const codes = new Set<string>();
  (tags as unknown[]).forEach((code, index) => {
    const pointer = pointerTo('/tags', index);
    if (typeof code !== 'string') return tell(pointer, 'type');
    if (codes.has(code)) return tell(pointer, 'twice');
    codes.add(code);
    const tag = tagOf(list, code);
    if (!tag) tell(pointer, 'tag');
    else if (level && tag.level !== level) tell(pointer, 'tag-level');
  });
  return [...codes];
}

function readText(given: unknown, longest: number, tell: Tell): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string') return tell('/text', 'type');
  const text = tidyRatingText(given);
  return ratingTextLength(text) > longest ? tell('/text', 'length', { longest }) : text;
}
