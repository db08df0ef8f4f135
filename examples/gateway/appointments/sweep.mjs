import { dayInChina, dayMs, daysLater } from '../china-time.mjs';

/** Takes away who somebody was so many days after the day; and the rest once no rule asks for it. */
export async function sweepAppointments({ database, rules: { keepDays, missed }, now }) {
  const before = (days) => new Date(now().getTime() - days * dayMs);
  await database.query(
    `update appointments set token = null, answer = null, person = null, person_key = case when $2::boolean then person_key end
     where ends_at < $1 and person is not null`,
    [before(keepDays), missed !== undefined],
  );
  const forgotten = Math.max(keepDays, missed ? missed.withinDays + missed.refusedDays : 0);
  await database.query('delete from appointments where ends_at < $1 and person is null', [before(forgotten)]);
  await database.query('delete from appointment_numbers where day < $1', [
    daysLater(dayInChina(now()), -forgotten - 1),
  ]);
}
