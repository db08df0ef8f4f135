import { judgeClaims, nextRating, ratingEligibility, refusalReason } from '@tongban/core/rating';
import { Problem } from '../problems.mjs';
import { newRef, readSubject, visitState } from './subjects.mjs';

/** The operation that tells what a token invites to. Nothing of it says who is asked. */
export function ratingInviter({ database, tokens, issue, things, rules, tagLists, complaint, now, signal }) {
  /** The printed code of a window invites to a visit of its own, by a token of its own. */
  const toWindow = async (claims) => {
    const thing = things.window(claims.ref);
    if (!thing) return { status: 'not-eligible' };
    const visit = await issue({ kind: 'visit', ref: `${claims.ref}.${newRef()}`, stage: 'first' });
    return open(thing, { stage: 'first', until: visit.expiresAt, token: visit.token });
  };

  const open = (thing, { stage, until, token, state, reply }) => ({
    status: 'open',
    stage,
    setting: thing.setting,
    ...(until !== undefined && { until: new Date(until * 1000).toISOString() }),
    ...(thing.item && { item: thing.item }),
    ...(thing.department && { department: thing.department }),
    ...(thing.window && { window: thing.window }),
    ...(thing.staff && { staff: thing.staff }),
    ...(stage === 'follow-up' && { first: state.first.level, ...(reply && { reply }) }),
    ...complaint,
    rules: { longestText: rules.longestText, reasonFor: rules.reasonFor },
    ...(tagLists.length > 0 && { tags: tagLists[0] }),
    ...(token && { token }),
  });

  return async function readRatingInvitation(request) {
    const answer = await tokens.verify(request.body.token, { signal });
    if (!answer.taken) throw new Problem('rating-token-unknown');
    const { claims } = answer;
    const seconds = Math.floor(now().getTime() / 1000);
    if (claims.kind === 'window') return toWindow(claims);

    const row = await readSubject(database.query, claims.ref);
    if (!row && claims.kind === 'case') throw new Problem('rating-token-unknown');
    const state = row?.state ?? visitState(claims, rules);
    const thing = row ? await things.of(row) : things.window(claims.ref.slice(0, claims.ref.indexOf('.')));
    if (!thing) return { status: 'not-eligible' };

    const [spent] = await database.query('select 1 from ratings where token_id = $1', [claims.id]);
    const judged = judgeClaims(claims, { now: seconds, spent: () => spent !== undefined });
    const moment = { at: seconds * 1000, receivedAt: seconds * 1000 };
    const may = judged.taken ? ratingEligibility(state, claims.stage, moment, rules) : undefined;
    if (may?.may) {
      const ends = [claims.expiresAt, may.until && Math.floor(may.until / 1000)].filter(Boolean);
      return open(thing, { stage: claims.stage, until: Math.min(...ends), state, reply: row?.reply });
    }
    const reason = may ? may.reason : refusalReason(judged.reason);
    // Who has rated, and was answered, may say by the same link what came of it.
    const next =
      reason === 'already-rated' && claims.stage === 'first' && nextRating(state, moment.at, rules);
    if (!next?.may || next.stage !== 'follow-up') return { status: reason };
    const token = await issue({ kind: claims.kind, ref: claims.ref, stage: 'follow-up' });
    return open(thing, {
      stage: 'follow-up',
      until: token.expiresAt,
      token: token.token,
      state,
      reply: row.reply,
    });
  };
}
