// Places at a time: each is one person's at most. A unique index holds that; the lock spares everybody else a failed try.
import { timeInChina } from '../china-time.mjs';
import { Problem } from '../problems.mjs';

/** Any number, the same in every gateway: the first half of the lock of a time. */
const timeLock = 20_261_127;
const mostNext = 3;

/** Until the transaction ends nobody else gets a place at this time. */
export const lockTime = (query, { hall, theme, slot }) =>
  query('select pg_advisory_xact_lock($1, hashtext($2))', [
    timeLock,
    `${hall.id}/${theme.id}/${slot.start.getTime()}`,
  ]);

/** The number of a free place at a time that is locked; undefined where it is sold out. */
export async function freePlace(query, { hall, theme, slot }) {
  const [free] = await query(
    `select place from generate_series(1, $4::int) as places(place)
     where place not in (select taken.place from appointments as taken
       where hall = $1 and theme = $2 and starts_at = $3 and state <> 'cancelled')
     order by place limit 1`,
    [hall.id, theme.id, slot.start, slot.total],
  );
  return free?.place;
}

/** A number to be called by: of this hall and day, given once. */
export async function nextNumber(query, { hall, theme, day }) {
  const [row] = await query(
    `insert into appointment_numbers as numbers (hall, day, last) values ($1, $2, 1)
     on conflict (hall, day) do update set last = numbers.last + 1 returning last`,
    [hall.id, day],
  );
  return `${theme.letter}${String(row.last).padStart(3, '0')}`;
}

/** Tells what is left of times. */
export function placesLeft({ database, times }) {
  /** Days as the description has them. */
  const daysOf = async (hall, theme, from) => {
    const days = times.days(hall, theme, from);
    const all = days.flatMap(({ slots }) => slots ?? []);
    const taken = await takenAt(database.query, { hall, theme, all });
    return days.map(({ day, slots }) => ({
      day,
      ...(!slots && { closed: true }),
      slots: (slots ?? []).map((slot) =>
        told(slot, times.isAhead(slot) ? (taken.get(slot.start.getTime()) ?? 0) : Infinity),
      ),
    }));
  };

  return {
    daysOf,
    /** The refusal of a time that is sold out, with those that are free next: later ones, or else earlier ones. */
    async soldOut({ hall, theme, slot }) {
      const free = (await daysOf(hall, theme)).flatMap(({ slots }) => slots).filter(({ left }) => left > 0);
      const later = free.filter(({ start }) => start > timeInChina(slot.start));
      return new Problem('slot-full', { slots: (later.length > 0 ? later : free).slice(0, mostNext) });
    },
  };
}

async function takenAt(query, { hall, theme, all }) {
  if (all.length === 0) return new Map();
  const rows = await query(
    `select starts_at, count(*)::int as taken from appointments
     where hall = $1 and theme = $2 and starts_at >= $3 and starts_at <= $4 and state <> 'cancelled' group by starts_at`,
    [hall.id, theme.id, all[0].start, all.at(-1).start],
  );
  return new Map(rows.map((row) => [row.starts_at.getTime(), row.taken]));
}

const told = ({ start, end, total }, taken) => ({
  start: timeInChina(start),
  end: timeInChina(end),
  total,
  left: Math.max(0, total - taken),
});
