import { randomBytes } from 'node:crypto';
import { nextRating } from '@tongban/core/rating';
import { Problem } from '../problems.mjs';
import { caseSubject } from './rated-things.mjs';
import { keepState, keepSubject, lockSubject, opened } from './subjects.mjs';

const refusals = {
  'already-rated': 'rating-already-given',
  expired: 'rating-token-expired',
  'not-eligible': 'rating-not-eligible',
};

/** Issues tokens with an end and an id of their own. */
export function tokenIssuer({ tokens, limits, now, signal }) {
  const seconds = { case: limits.ratingTokenSeconds, visit: limits.visitTokenSeconds };
  return async ({ kind, ref, stage, lifetime = Infinity }) => {
    const issuedAt = Math.floor(now().getTime() / 1000);
    const longest = stage === 'follow-up' ? seconds.case : seconds[kind];
    const expiresAt = issuedAt + Math.min(lifetime, longest);
    const id = randomBytes(12).toString('base64url');
    return {
      token: await tokens.issue({ id, kind, ref, stage, issuedAt, expiresAt }, { signal }),
      expiresAt,
    };
  };
}

/** The code of a window, which has no end, since it is printed: the one on the wall stays the one. */
export async function windowCode({ database: { query }, tokens, signal }, window) {
  const [kept] = await query('select code from rating_window_codes where window_id = $1', [window]);
  if (kept && (await tokens.verify(kept.code, { signal })).taken) return kept.code;
  const claims = { id: window, kind: 'window', ref: window, stage: 'first', issuedAt: 0 };
  // Another key has signed what was kept; or there is none yet, and of two who ask at once one is first.
  const [row] = await query(
    `insert into rating_window_codes as old (window_id, code) values ($1, $2)
     on conflict (window_id) do update set code = case when old.code = $3 then $2 else old.code end returning code`,
    [window, await tokens.issue(claims, { signal }), kept?.code ?? ''],
  );
  return row.code;
}

/** The operation that gives tokens: the printed code of a window to anybody, that of a case to whose case it is, and to the department. */
export function tokenGiver({ database, tokens, issue, things, rules, page, isDepartment, now, signal }) {
  const ownsCase = async ({ caseNumber, caseToken }) => {
    if (!caseToken) return false;
    const found = await database.query(
      `select 1 from cases left join sub_cases using (case_number) where token = $1 and $2 in (cases.case_number, sub_number)`,
      [caseToken, caseNumber],
    );
    return found.length > 0;
  };

  const forCase = async (request) => {
    const { caseNumber, lifetime } = request.body;
    // Numbers are counted up: whoever knows one knows nothing.
    if (!(await ownsCase(request.body)) && !(await isDepartment(request))) throw new Problem('unauthorised');
    const thing = await things.case(caseNumber);
    if (!thing) throw new Problem('not-found');
    if (thing.mayRate === false) throw new Problem('rating-not-eligible');
    return database.transaction(async (query) => {
      const ref = await keepSubject(query, caseSubject(caseNumber, thing));
      const row = await lockSubject(query, ref);
      const at = now().getTime();
      const state = opened(row.state, at, rules);
      const next = nextRating(state, at, rules);
      if (!next.may) throw new Problem(refusals[next.reason]);
      await keepState(query, row, state);
      return { ...(await issue({ kind: 'case', ref, stage: next.stage, lifetime })), stage: next.stage };
    });
  };

  const forWindow = async ({ body: { window } }) => {
    if (!things.window(window)) throw new Problem('not-found');
    return { token: await windowCode({ database, tokens, signal }, window), stage: 'first' };
  };

  return async function issueRatingToken(request, reply) {
    const { token, expiresAt, stage } = await (request.body.kind === 'case' ? forCase : forWindow)(request);
    reply.code(201);
    return {
      token,
      // Behind the #: browsers send that part to nobody.
      url: `${page}#token=${token}`,
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt * 1000).toISOString() }),
      stage,
    };
  };
}
