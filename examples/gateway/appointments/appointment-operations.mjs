import { loadCalendar } from '@tongban/core/limits';
import { arrivalNoter } from './arrivals.mjs';
import { booker } from './book.mjs';
import { hallBook, hallTold } from './halls.mjs';
import { ownAppointments } from './own.mjs';
import { personKeys } from './person.mjs';
import { placesLeft } from './places.mjs';
import { readHalls } from './read-halls.mjs';
import { sweepAppointments } from './sweep.mjs';
import { hallTimes } from './times.mjs';

/**
 * Appointments (预约): halls, times, bookings.
 *
 * @param {{ database: import('../database.mjs').Database, settings: string | object | undefined, key: Uint8Array, right: object, now: () => Date }} parts
 *   `settings`: what the department says about its halls, see `readHalls`; `key` knows persons again
 */
export async function appointmentOperations({ database, settings, key, right, now }) {
  const { halls: all, rules } = await readHalls(settings);
  const halls = hallBook(all);
  const times = hallTimes({ rules, calendar: await loadCalendar(), now });
  const places = placesLeft({ database, times });
  const parts = { database, halls, times, places, rules, personKey: personKeys(key), now };
  return {
    /** Whether there is anything to book. */
    has: all.length > 0,
    operations: {
      async readHalls({ query: { item } }, reply) {
        reply.header('cache-control', 'public, max-age=60');
        return { items: halls.taking(item).map(hallTold) };
      },
      async readAppointmentTimes({ query }) {
        const { hall, theme } = halls.find(query, '/query');
        return { hall: hall.id, theme: theme.id, days: await places.daysOf(hall, theme, query.from) };
      },
      createAppointment: booker(parts),
      ...ownAppointments(parts),
      noteArrival: right.only(arrivalNoter(parts)),
    },
    sweep: () => sweepAppointments({ database, rules, now }),
  };
}
