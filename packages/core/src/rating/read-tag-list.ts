import { isRecord } from '../base/json.js';
import type { RatingTagList } from '../format/generated/types.js';
import { readLevel } from './level.js';
import { mostTags } from './most-tags.js';
import type { RatingTag } from './tag-list.js';

/** A tag list as it came from elsewhere; undefined when it is none. Tags that are none, or of another level than their code says, are left out. */
export function readTagList(given: unknown): RatingTagList | undefined {
  if (!isRecord(given)) return undefined;
  const { version, tags } = given;
  if (typeof version !== 'string' || version === '' || !Array.isArray(tags)) return undefined;
  const found = (tags as unknown[]).slice(0, mostTags).map(readTag);
  return { version, tags: found.filter((tag): tag is RatingTag => tag !== undefined) };
}

function readTag(given: unknown): RatingTag | undefined {
  if (!isRecord(given)) return undefined;
  const { code, text, active, expanded } = given;
  const level = readLevel(given['level']);
  if (typeof code !== 'string' || !/^[1-5]\d\d$/.test(code) || code.charAt(0) !== String(level))
    return undefined;
  if (typeof text !== 'string' || text.trim() === '' || level === undefined) return undefined;
  return { code, text: text.slice(0, 100), level, active: active !== false, expanded: expanded === true };
}
