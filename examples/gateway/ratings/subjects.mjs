// Rows of what is rated, and the state each is in.
import { randomBytes } from 'node:crypto';
import { newRatingCase, reduceRating } from '@tongban/core/rating';

/** A reference that says nothing. */
export const newRef = () => randomBytes(12).toString('base64url');

/** Makes a row unless there is one, and gives its reference. */
export async function keepSubject(
  query,
  { ref = newRef(), key, caseNumber, windowId, itemCode, departmentCode },
) {
  await query(
    `insert into rating_subjects (ref, subject_key, case_number, window_id, item_code, department_code, state)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [ref, key, caseNumber, windowId, itemCode, departmentCode, JSON.stringify(newRatingCase)],
  );
  const [row] = await query('select ref from rating_subjects where subject_key = $1', [key]);
  return row.ref;
}

/** The row, nobody else's until the transaction ends. */
export const lockSubject = async (query, ref) =>
  (await query('select * from rating_subjects where ref = $1 for update', [ref]))[0];

/** The row as it is now. */
export const readSubject = async (query, ref) =>
  (await query('select * from rating_subjects where ref = $1', [ref]))[0];

/** Writes the state, if it has changed. */
export async function keepState(query, row, state) {
  if (state === row.state) return;
  await query('update rating_subjects set state = $1 where ref = $2', [JSON.stringify(state), row.ref]);
}

/** Notes that there is something to rate. */
export const opened = (state, at, rules) => reduceRating(state, { type: 'opened', at }, rules);

/** What a visit that has no row yet stands at: it began when its token was issued. */
export const visitState = ({ issuedAt }, rules) => opened(newRatingCase, issuedAt * 1000, rules);
