import { createHash } from 'node:crypto';
import { answerKept, versionOf } from '../catalogue/kept-answers.mjs';
import { cursorOf, pageOf, placeOf, usualPage } from '../paging.mjs';

/** The operation that tells what was published, the newest first. */
export function publishedReader({ database }) {
  const rowsOf = ({ item, text, place, limit }) =>
    database.query(
      `select * from published_answers
       where ($1::text is null or item = $1)
         and ($2::text is null or strpos(lower(question), lower($2)) > 0 or strpos(lower(answer), lower($2)) > 0)
         and ($3::timestamptz is null or (published_at, id) < ($3, $4::text))
       order by published_at desc, id desc limit $5`,
      [item, text, place && new Date(place[0]), place?.[1], limit + 1],
    );

  return async function readPublishedAnswers(request, reply) {
    const { item, text, cursor, limit = usualPage } = request.query;
    const place = placeOf(cursor, isPlace);
    const page = pageOf(await rowsOf({ item, text, place, limit }), limit, { item: told, place: placeOfRow });
    return answerKept(request, reply, { version: versionOf(JSON.stringify(page)), body: page });
  };
}

const isPlace = ([at, id, ...more]) =>
  Number.isSafeInteger(at) && typeof id === 'string' && more.length === 0;

const placeOfRow = ({ published_at: at, id }) => [at.getTime(), id];

const told = ({ id, kind, item, question, answer, published_at: at }) => ({
  // Another one than that of the record: the department's ids are its own.
  id: createHash('sha256')
    .update(cursorOf(['published', id]))
    .digest('base64url')
    .slice(0, 22),
  kind,
  ...(item && { item }),
  question,
  answer,
  publishedAt: at.toISOString(),
});
