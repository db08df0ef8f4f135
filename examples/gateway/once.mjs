import { digestOf } from './digest.mjs';
import { Problem } from './problems.mjs';

/** The idempotency key of a request. */
export const keyOf = (request) => request.headers['idempotency-key'].replaceAll('"', '');

/**
 * What is asked for under an idempotency key, and a digest by which the same is known again.
 *
 * @param {object} request
 * @param {unknown} [said] what has to be the same the next time; the body, unless the address says something, too
 */
export const keyed = (request, said = request.body ?? null) => ({
  key: keyOf(request),
  digest: digestOf(said),
});

/** The row that was written under the key before, if there is one; the key of another request is refused. */
export function sameBefore(row, { digest }) {
  if (row && row.digest !== digest) throw new Problem('key-reused');
  return row;
}

/** The answer that stands in this table under the key, if there is one. */
export async function answerBefore(query, table, sent) {
  const [row] = await query(`select digest, answer from ${table} where idempotency_key = $1`, [sent.key]);
  return sameBefore(row, sent)?.answer;
}
