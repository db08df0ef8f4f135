import { ratingDeadline, reduceRating } from '@tongban/core/rating';
import { answerBefore, keyed } from '../once.mjs';
import { Problem } from '../problems.mjs';
import { keepState, lockSubject } from './subjects.mjs';

/**
 * The operation by which a department says what it has done about a bad rating: called the resident back, found out what was true, answered.
 * Which step may follow which is core's state machine; each is taken in once for its key, and kept for those who look into it later.
 */
export function ratingHandler({ database, rules, calendar, now }) {
  return async function handleRating(request) {
    const { ratingId } = request.params;
    const sent = keyed(request, [ratingId, request.body]);
    return database.transaction(async (query) => {
      const [rating] = await query('select ref from ratings where id = $1', [ratingId]);
      if (!rating) throw new Problem('not-found');
      const row = await lockSubject(query, rating.ref);
      const before = await answerBefore(query, 'rating_steps', sent);
      if (before) return before;

      const at = now();
      const { step, outcome, reply } = request.body;
      const state = reduceRating(row.state, eventOf({ step, outcome, at: at.getTime() }), rules);
      if (state === row.state) throw new Problem('rating-step');
      await keepState(query, row, state);
      if (step === 'replied')
        await query('update rating_subjects set reply = $1 where ref = $2', [reply, row.ref]);
      const answer = standing(ratingId, state, { rules, calendar });
      const [written] = await query(
        `insert into rating_steps (idempotency_key, digest, rating_id, step, outcome, words, at, answer) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict do nothing returning idempotency_key`,
        [sent.key, sent.digest, ratingId, step, outcome ?? null, reply ?? null, at, JSON.stringify(answer)],
      );
      if (!written) throw new Problem('key-reused');
      return answer;
    });
  };
}

/** Where the rating stands, and what is due by when. */
export function standing(id, state, { rules, calendar }) {
  const due = ratingDeadline(state, rules, calendar);
  const day = due?.by.kind === 'date' && due.by.day;
  return { id, phase: state.phase, ...(due && { due: { duty: due.duty, ...(day && { by: day }) } }) };
}

const eventOf = ({ step, outcome, at }) => {
  if (step === 'verified') return { type: step, outcome };
  return step === 'replied' ? { type: step, at } : { type: step };
};
