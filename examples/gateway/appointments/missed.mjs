import { dayInChina, dayMs, daysLater } from '../china-time.mjs';
import { Problem } from '../problems.mjs';

/**
 * Refuses who has missed too many, for a while: off unless the rules say how many.
 *
 * @param {import('../database.mjs').Query} query
 * @param {{ person: string | undefined, rules: import('./read-halls.mjs').Rules, at: Date }} asked `person` by its key
 * @throws {Problem} `appointment-refused`
 */
export async function refuseWhoMisses(query, { person, rules: { missed }, at }) {
  if (!missed || person === undefined) return;
  const rows = await query(
    `select check_in_by from appointments where person_key = $1 and state = 'booked' and check_in_by < $2 and check_in_by >= $3
     order by check_in_by desc`,
    [person, at, new Date(at.getTime() - missed.withinDays * dayMs)],
  );
  if (rows.length < missed.most) return;
  const until = daysLater(dayInChina(rows[0].check_in_by), missed.refusedDays + 1);
  if (dayInChina(at) < until) throw new Problem('appointment-refused', { until });
}
