// Who may not book: for a while, or for now. Off unless the rules say so; who tells neither a document nor a phone is not known again.
import { dayInChina, dayMs, daysLater } from '../china-time.mjs';
import { Problem } from '../problems.mjs';

/** Any number, the same in every gateway: the first half of the lock of a person. */
const personLock = 20_261_129;

/** Until the transaction ends nobody else books for that person, where it counts how many one has. Always before a time is locked. */
export async function lockPerson(query, person, { mostAhead }) {
  if (person === undefined || mostAhead === undefined) return;
  await query('select pg_advisory_xact_lock($1, hashtext($2))', [personLock, person]);
}

/**
 * Makes sure that somebody may book.
 *
 * @param {import('../database.mjs').Query} query of the transaction that books
 * @param {{ person: string | undefined, rules: import('./read-halls.mjs').Rules, at: Date }} asked `person` by its key
 * @throws {Problem} `appointment-refused`, with `until` where it is for a while
 */
export async function refuseWhoMayNot(query, { person, rules, at }) {
  if (person === undefined) return;
  await refuseWhoMisses(query, { person, missed: rules.missed, at });
  await refuseWhoHasMany(query, { person, mostAhead: rules.mostAhead, at });
}

/** Who has missed too many waits for so many days. */
async function refuseWhoMisses(query, { person, missed, at }) {
  if (!missed) return;
  const rows = await query(
    `select check_in_by from appointments where person_key = $1 and state = 'booked' and check_in_by < $2 and check_in_by >= $3
     order by check_in_by desc`,
    [person, at, new Date(at.getTime() - missed.withinDays * dayMs)],
  );
  if (rows.length < missed.most) return;
  const until = daysLater(dayInChina(rows[0].check_in_by), missed.refusedDays + 1);
  if (dayInChina(at) < until) throw new Problem('appointment-refused', { until });
}

/** Who has as many ahead as one may have cancels one first. */
async function refuseWhoHasMany(query, { person, mostAhead, at }) {
  if (mostAhead === undefined) return;
  const [{ ahead }] = await query(
    `select count(*)::int as ahead from appointments where person_key = $1 and state = 'booked' and check_in_by >= $2`,
    [person, at],
  );
  if (ahead >= mostAhead) throw new Problem('appointment-refused');
}
