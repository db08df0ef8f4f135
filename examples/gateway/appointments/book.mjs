import { randomBytes } from 'node:crypto';
import { dayInChina } from '../china-time.mjs';
import { keyed, sameBefore } from '../once.mjs';
import { Problem } from '../problems.mjs';
import { personIssues } from './person.mjs';
import { lockPerson, refuseWhoMayNot } from './refusals.mjs';
import { freePlace, lockTime, nextNumber } from './places.mjs';
import { appointmentTold, placeTold } from './told.mjs';

/** The operation that books a time: once for its key, and each place once. */
export function booker({ database, halls, times, places, rules, personKey, now }) {
  const earlierAnswer = async (query, sent) => {
    const [row] = await query('select digest, answer from appointments where idempotency_key = $1', [
      sent.key,
    ]);
    if (!sameBefore(row, sent)) return undefined;
    // Its day is long past, and nothing is known of it any more.
    if (!row.answer) throw new Problem('appointment-over');
    return row.answer;
  };

  /** All of it, or nothing; undefined where the time is sold out. */
  const take = async (query, { sent, wanted, item, person }) => {
    const at = now();
    const known = personKey(person);
    await lockPerson(query, known, rules);
    await lockTime(query, wanted);
    // Whoever had the person or the time locked may have booked the same.
    const earlier = await earlierAnswer(query, sent);
    if (earlier) return earlier;
    await refuseWhoMayNot(query, { person: known, rules, at });
    const place = await freePlace(query, wanted);
    if (place === undefined) return undefined;
    const row = {
      ...(await timeOf(query, wanted, rules)),
      state: 'booked',
      told: placeTold(wanted.hall, wanted.theme),
      item,
      person,
    };
    const token = randomBytes(24).toString('base64url');
    const answer = { ...appointmentTold(row, { rules, at }), token };
    const [written] = await query(
      `insert into appointments (idempotency_key, digest, token, answer, hall, theme, item, told, day, starts_at, ends_at, check_in_by, cancel_until,
         place, number, state, person, person_key, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'booked', $16, $17, $18)
       on conflict (idempotency_key) do nothing returning id`,
      [
        sent.key,
        sent.digest,
        token,
        JSON.stringify(answer),
        wanted.hall.id,
        wanted.theme.id,
        item,
        JSON.stringify(row.told),
        row.day,
        row.starts_at,
        row.ends_at,
        row.check_in_by,
        row.cancel_until,
        place,
        row.number,
        JSON.stringify(person),
        known,
        at,
      ],
    );
    // The same key for another time, at the same moment.
    return written ? answer : earlierAnswer(query, sent);
  };

  return async function createAppointment(request, reply) {
    const { slot: start, item, person } = request.body;
    const sent = keyed(request);
    reply.code(201);
    const earlier = await earlierAnswer(database.query, sent);
    if (earlier) return earlier;
    const { hall, theme } = halls.find(request.body, '/body');
    const issues = personIssues(person, hall.asks);
    if (issues.length > 0) throw new Problem('issues', { issues });
    const slot = times.find(hall, theme, start);
    if (!slot) throw new Problem('slot-unknown');
    const wanted = { hall, theme, slot };
    const answer = await database.transaction((query) => take(query, { sent, wanted, item, person }));
    return answer ?? Promise.reject(await places.soldOut(wanted));
  };
}

/** When somebody has to be there, and by which number, as columns. */
export async function timeOf(query, { hall, theme, slot }, rules) {
  const minutes = (count) => new Date(slot.start.getTime() + count * 60_000);
  const day = dayInChina(slot.start);
  return {
    day,
    starts_at: slot.start,
    ends_at: slot.end,
    check_in_by: minutes(rules.checkInMinutes),
    cancel_until: minutes(-rules.cancelMinutes),
    number: await nextNumber(query, { hall, theme, day }),
  };
}
