// What somebody does with an appointment of their own, by its token.
import { timeInChina } from '../china-time.mjs';
import { Problem } from '../problems.mjs';
import { timeOf } from './book.mjs';
import { freePlace, lockTime } from './places.mjs';
import { appointmentTold } from './told.mjs';

/** The operations that tell, cancel and change one. */
export function ownAppointments({ database, halls, times, places, rules, now }) {
  const told = (row) => appointmentTold(row, { rules, at: now() });

  /** The row, nobody else's until the transaction ends. */
  const lockRow = async (query, token) => {
    const [row] = await query('select * from appointments where token = $1 for update', [token]);
    if (!row) throw new Problem('not-found');
    return row;
  };

  const mayStillChange = ({ state, cancel_until: until }) => {
    if (state !== 'booked' || now() > until) throw new Problem('appointment-over');
  };

  /** The appointment as it is then; undefined where the time is sold out, and the old one stands. */
  const move = async (query, row, wanted) => {
    await lockTime(query, wanted);
    const place = await freePlace(query, wanted);
    if (place === undefined) return undefined;
    const time = await timeOf(query, wanted, rules);
    const [changed] = await query(
      `update appointments set day = $2, starts_at = $3, ends_at = $4, check_in_by = $5, cancel_until = $6, place = $7, number = $8
       where id = $1 returning *`,
      [
        row.id,
        time.day,
        time.starts_at,
        time.ends_at,
        time.check_in_by,
        time.cancel_until,
        place,
        time.number,
      ],
    );
    return changed;
  };

  return {
    async readAppointment({ body: { token } }) {
      const [row] = await database.query('select * from appointments where token = $1', [token]);
      if (!row) throw new Problem('not-found');
      return told(row);
    },

    cancelAppointment: ({ body: { token } }) =>
      database.transaction(async (query) => {
        const row = await lockRow(query, token);
        if (row.state === 'cancelled') return told(row);
        mayStillChange(row);
        await query(`update appointments set state = 'cancelled' where id = $1`, [row.id]);
        return told({ ...row, state: 'cancelled' });
      }),

    async changeAppointment({ body: { token, slot: start } }) {
      let wanted;
      const changed = await database.transaction(async (query) => {
        const row = await lockRow(query, token);
        if (row.state === 'booked' && timeInChina(row.starts_at) === start) return row;
        mayStillChange(row);
        const { hall, theme } = halls.find({ hall: row.hall, theme: row.theme }, '/body');
        const slot = times.find(hall, theme, start);
        if (!slot) throw new Problem('slot-unknown');
        wanted = { hall, theme, slot };
        return move(query, row, wanted);
      });
      if (!changed) throw await places.soldOut(wanted);
      return told(changed);
    },
  };
}
