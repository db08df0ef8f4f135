// What is told of an appointment.
import { timeInChina } from '../china-time.mjs';
import { maskedPerson } from './person.mjs';

/** Where somebody has to go, as it was when it was booked: settings change, what hangs on the wall of somebody's memory does not. */
export const placeTold = (hall, theme) => ({
  hall: { id: hall.id, name: hall.name, address: hall.address },
  theme: theme.name,
  ...(theme.area && { area: theme.area }),
  ...(theme.windows && { windows: theme.windows }),
});

/** The appointment of a row. */
export const appointmentTold = (row, { rules, at }) => ({
  status: statusOf(row, rules, at),
  number: row.number,
  ...row.told,
  ...(row.item && { item: row.item }),
  start: timeInChina(row.starts_at),
  end: timeInChina(row.ends_at),
  checkInBy: timeInChina(row.check_in_by),
  cancelUntil: timeInChina(row.cancel_until),
  person: maskedPerson(row.person),
});

/** Where nobody looks who comes, nobody is said to have missed it. */
function statusOf({ state, check_in_by: checkInBy, ends_at: endsAt }, { missed }, at) {
  if (state !== 'booked') return state;
  if (missed) return at > checkInBy ? 'missed' : 'booked';
  return at > endsAt ? 'over' : 'booked';
}
