import { randomBytes } from 'node:crypto';
import { readRating, takeRating } from '@tongban/core/rating';
import { keyed, sameBefore } from '../once.mjs';
import { Problem } from '../problems.mjs';
import { visitSubject } from './rated-things.mjs';
import { keepState, keepSubject, lockSubject, visitState } from './subjects.mjs';

/** Any number, the same in every gateway: ratings get their place one after the other, as they are written. */
const placeLock = 20_261_125;

/** What the page is told, by the reason core gives. */
const refusals = {
  'already-rated': 'rating-already-given',
  expired: 'rating-token-expired',
  'not-eligible': 'rating-not-eligible',
};

/** The operation that takes a rating in, once: for its key, for its token, and for its case or visit. */
export function ratingReceiver({ database, tokens, things, rules, tagLists, now, signal }) {
  const earlierAnswer = async (query, sent) => {
    const [row] = await query(
      'select id, digest, stage, received_at from ratings where idempotency_key = $1',
      [sent.key],
    );
    return sameBefore(row, sent) && receipt(row);
  };

  const verified = async (token) => {
    const answer = await tokens.verify(token, { signal });
    if (!answer.taken) throw new Problem('rating-token-unknown');
    // It is exchanged for that of a visit, where somebody is invited by it.
    if (answer.claims.kind === 'window') throw new Problem('rating-not-eligible');
    return answer.claims;
  };

  /** All of it, or nothing: the rating, that its token is spent, and where its case stands. */
  const take = async (query, { sent, rating, claims, at }) => {
    if (claims.kind === 'visit')
      await keepSubject(query, { ref: claims.ref, ...visitSubject(claims.ref, things) });
    const row = await lockSubject(query, claims.ref);
    if (!row) throw new Problem('rating-token-unknown');
    // Whoever had the row locked may have taken in the same.
    const earlier = await earlierAnswer(query, sent);
    if (earlier) return earlier;
    const [spent] = await query('select 1 from ratings where token_id = $1', [claims.id]);
    const state =
      row.state.phase === 'not-eligible' && claims.kind === 'visit' ? visitState(claims, rules) : row.state;
    const intake = takeRating(
      { rating, key: sent.key, claims, spent: spent !== undefined, state, receivedAt: at.getTime() },
      rules,
    );
    if (intake.outcome === 'refused') throw new Problem(refusals[intake.reason]);
    const written = await write(query, { sent, rating, claims, at, state: intake.state });
    // The same key for another case, at the same moment.
    if (!written)
      return (await earlierAnswer(query, sent)) ?? Promise.reject(new Problem('rating-already-given'));
    await keepState(query, row, intake.state);
    return receipt(written);
  };

  return async function createRating(request, reply) {
    const sent = keyed(request);
    reply.code(201);
    // Before anything else is asked: its token is spent by now.
    const earlier = await earlierAnswer(database.query, sent);
    if (earlier) return earlier;
    const { rating, issues } = readRating(request.body, { rules, tagLists });
    if (!rating) throw new Problem('rating-invalid', { issues });
    const claims = await verified(rating.token);
    return database.transaction((query) => take(query, { sent, rating, claims, at: now() }));
  };
}

async function write(query, { sent, rating, claims, at, state }) {
  const taken = rating.stage === 'first' ? state.first : state.followUp;
  await query('select pg_advisory_xact_lock($1)', [placeLock]);
  const [row] = await query(
    `insert into ratings (id, idempotency_key, digest, token_id, ref, stage, level, indicators, tags, tag_version, words, anonymous, publish, channel,
       rated_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict do nothing returning id, stage, received_at`,
    [
      randomBytes(12).toString('base64url'),
      sent.key,
      sent.digest,
      claims.id,
      claims.ref,
      rating.stage,
      rating.level,
      rating.indicators ? JSON.stringify(rating.indicators) : null,
      JSON.stringify(rating.tags),
      rating.tagVersion,
      rating.text ?? null,
      rating.anonymous,
      rating.publish ?? null,
      rating.channel,
      new Date(taken.at),
      at,
    ],
  );
  return row;
}

const receipt = ({ id, stage, received_at: receivedAt }) => ({
  id,
  receivedAt: receivedAt.toISOString(),
  stage,
});
