// What has happened to a case so far.
import { dayInChina } from '../china-time.mjs';
import { isPaused } from './case-steps.mjs';

/**
 * The steps of a case or a sub-case, beginning with its receipt.
 *
 * @param {import('../database.mjs').Query} query
 * @param {string} number of the case or the sub-case
 * @param {Date} receivedAt
 */
export async function stepsOf(query, number, receivedAt) {
  const rows = await query(
    'select step, outcome, note, due, at from case_steps where case_number = $1 order by position',
    [number],
  );
  const received = { step: 'received', at: receivedAt, day: dayInChina(receivedAt) };
  return [
    received,
    ...rows.map(({ step, outcome, note, due, at }) => ({
      step,
      at,
      day: dayInChina(at),
      ...(outcome && { outcome }),
      ...(note && { note }),
      ...(due && { due }),
    })),
  ];
}

/** As it is told: while the clock stands no day is due. Notes are for who has the token. */
export function timelineTold(steps, { notes = true } = {}) {
  const paused = isPaused(steps);
  const { due } = steps.at(-1);
  return {
    steps: steps.map(({ step, at, outcome, note }) => ({
      step,
      at: at.toISOString(),
      ...(outcome && { outcome }),
      ...(notes && note && { note }),
    })),
    paused,
    ...(due && !paused && { due }),
  };
}
