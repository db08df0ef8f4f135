// Pages of lists: `limit` says how many, `cursor` where the page before ended, `next` where the following one begins.
import { Problem } from './problems.mjs';

/** What the description says where nobody asks for a number. */
export const usualPage = 20;

/** A place in a list as an opaque text: the values its order is made of. */
export const cursorOf = (values) => Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The values a cursor was made of; undefined where there is none.
 *
 * @param {string | undefined} cursor
 * @param {(values: unknown[]) => boolean} fits whether they are of this list
 * @throws {Problem} `request` when it is none of this list
 */
export function placeOf(cursor, fits) {
  if (cursor === undefined) return undefined;
  const values = parsed(cursor);
  if (Array.isArray(values) && cursorOf(values) === cursor && fits(values)) return values;
  throw new Problem('request', { pointer: '/query/cursor', detail: 'no cursor of this list' });
}

/** The page out of rows that were asked for one too many: `{ items, next }`, the last one without `next`. */
export function pageOf(rows, limit, { item, place }) {
  const page = rows.slice(0, limit);
  return {
    items: page.map(item),
    ...(rows.length > limit && { next: cursorOf(place(page.at(-1))) }),
  };
}

function parsed(cursor) {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
