import { dayInChina } from '../china-time.mjs';
import { Problem } from '../problems.mjs';
import { appointmentTold } from './told.mjs';

/** The operation by which the department says that somebody is there. */
export function arrivalNoter({ database, rules, now }) {
  return ({ body: { hall, day, number } }) =>
    database.transaction(async (query) => {
      const [row] = await query(
        'select * from appointments where hall = $1 and day = $2 and number = $3 and person is not null for update',
        [hall, day, number],
      );
      if (!row) throw new Problem('not-found');
      const at = now();
      const told = (state) => appointmentTold({ ...row, state }, { rules, at });
      if (row.state === 'arrived') return told('arrived');
      const isTime = row.state === 'booked' && dayInChina(at) === day && at <= row.check_in_by;
      if (!isTime) throw new Problem('appointment-over');
      await query(`update appointments set state = 'arrived' where id = $1`, [row.id]);
      return told('arrived');
    });
}
