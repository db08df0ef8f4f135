import { ratingFigures } from '@tongban/core/rating/figures';
import { Problem } from '../problems.mjs';

/** Columns a scope is about. */
const columns = { department: 'department_code', item: 'item_code', window: 'window_id' };

/** The operation that tells what is published about ratings. Counts only; kept for a moment, since everybody may ask. */
export function figureReader({ database, tagLists, limits, now }) {
  const kept = new Map();

  const make = async ({ scope = 'all', from, to }) => {
    const [kind, value] = split(scope);
    const where = kind === 'all' ? 'true' : `${columns[kind]} = $3`;
    const span = [monthStart(from) ?? new Date(0), monthStart(to, 1) ?? new Date(8.64e15 / 1000)];
    const values = kind === 'all' ? span : [...span, value];
    const rows = await database.query(
      `select stage, level, rated_at, tags, state from ratings join rating_subjects using (ref)
       where rated_at >= $1 and rated_at < $2 and ${where}`,
      values,
    );
    return ratingFigures([...rows.map(counted), ...(await defaults(where, values))], {
      ...(from && { from }),
      ...(to && { to }),
      tagLists,
    });
  };

  /** What the system has put where nobody rated: in no row of its own, and counted apart. */
  const defaults = async (where, values) => {
    const rows = await database.query(
      `select state from (select *, to_timestamp((state->'first'->>'at')::float8 / 1000) as put_at from rating_subjects
         where state->'first'->>'byDefault' = 'true') as put
       where put_at >= $1 and put_at < $2 and ${where}`,
      values,
    );
    return rows.map(({ state: { first } }) => ({ ...first, stage: 'first', tags: [] }));
  };

  return async function readRatingFigures(request, reply) {
    const { scope, from, to } = request.query;
    reply.header('cache-control', `public, max-age=${limits.figureSeconds}`);
    const key = JSON.stringify([scope, from, to]);
    const found = kept.get(key);
    if (found && found.until > now().getTime()) return found.figures;
    const figures = await make(request.query);
    if (kept.size >= 200) kept.clear();
    if (limits.figureSeconds > 0)
      kept.set(key, { figures, until: now().getTime() + limits.figureSeconds * 1000 });
    return figures;
  };
}

const counted = ({ stage, level, rated_at: at, tags, state }) => ({
  stage,
  level,
  at: at.getTime(),
  tags,
  ...(state.rejectedFor && { rejected: true }),
  ...(stage === 'first' && state.repliedAt !== undefined && { replied: true }),
});

function split(scope) {
  const [kind, ...rest] = scope.split(':');
  if (kind !== 'all' && !columns[kind]) throw new Problem('request', { pointer: '/query/scope' });
  return [kind, rest.join(':')];
}

/** When a month begins by the clocks of China, or one that many later. */
function monthStart(month, later = 0) {
  if (!month) return undefined;
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + later) - 8 * 3_600_000);
}
