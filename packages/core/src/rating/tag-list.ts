import type { RatingTagList } from '../format/generated/types.js';
import type { RatingLevel } from './level.js';
import { nationalTags } from './national-tags.js';

/** One tag (评价标签) of a list: what a resident may say about a level by picking it. */
export type RatingTag = RatingTagList['tags'][number];

/** The tags of a level, as they are offered. */
export interface OfferedTags {
  /** Shown at once. */
  readonly first: readonly RatingTag[];
  /** Behind "more". */
  readonly more: readonly RatingTag[];
}

/** What may be picked for a level today; tags of former versions are left out. */
export function tagsFor(list: RatingTagList, level: RatingLevel): OfferedTags {
  const offered = list.tags.filter((tag) => tag.level === level && tag.active !== false);
  return {
    first: offered.filter(({ expanded }) => expanded !== true),
    more: offered.filter(({ expanded }) => expanded === true),
  };
}

/** The tag of that code, also one of the past. */
export const tagOf = (list: RatingTagList, code: string): RatingTag | undefined =>
  list.tags.filter((tag) => tag.code === code)[0];

/** The list of that version: one of a catalogue or gateway, or the national one that comes along. */
export const tagListOf = (version: string, lists: readonly RatingTagList[] = []): RatingTagList | undefined =>
  lists.concat(nationalTags).filter((list) => list.version === version)[0];

/** The words of a tag whichever list it is from; undefined for a code nobody knows words of. */
export const tagText = (code: string, lists: readonly RatingTagList[] = []): string | undefined =>
  lists
    .concat(nationalTags)
    .map((list) => tagOf(list, code)?.text)
    .filter((text) => text !== undefined)[0];
