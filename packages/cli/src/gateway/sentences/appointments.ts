import { randomUUID } from 'node:crypto';
import { bookingDesk, recordsIn, type Slot } from '../booking-desk.js';
import type { Reply } from '../gateway-client.js';
import { pointersIn, textIn } from '../rating-desk.js';
import { Broken, expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** A time with more places than these is not sold out for trying. */
const mostPlaces = 50;

/** What a gateway promises who books a time. */
export function appointmentSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  if (!trial.appointments || !takes.includes('appointments')) return [];
  const desk = bookingDesk(client, trial.appointments);
  const { times, free, left, asks, book, tidy } = desk;

  return [
    {
      id: 'tells the times of the days ahead, and what is left of each',
      async run() {
        const { days, slots } = await times();
        const names = days.map(({ day }) => String(day));
        const inOrder = names.every((day, at) => at === 0 || day > String(names[at - 1]));
        expect(names.length > 0 && inOrder, 'days in their order', names.join(' '));
        const open = days.filter(({ closed, slots: some }) => closed === true && recordCount(some) > 0);
        expect(open.length === 0, 'no times on closed days', open.map(({ day }) => String(day)).join(' '));
        const wrong = slots.filter(({ left: some, total }) => some > total);
        expect(wrong.length === 0, 'no more left than there are', `${wrong.length} times`);
      },
    },
    {
      id: 'books a time once, however often it is sent',
      async run() {
        const [slot] = (await free(1)) as readonly [Slot];
        const key = randomUUID();
        const both = await Promise.all([1, 2, 3].map(() => book(slot.start, { key })));
        const replies = [...both, await book(slot.start, { key })];
        for (const reply of replies) expectAnswer(reply, 201);
        const tokens = new Set(replies.map((reply) => textIn(reply, 'token')));
        const now = await left(slot.start);
        await tidy(replies);
        expect(tokens.size === 1, 'one answer', `${tokens.size} answers`);
        expect(now === slot.left - 1, `${slot.left - 1} left`, `${now} left`);
      },
    },
    {
      id: 'does not take a key for another appointment',
      async run() {
        const [one, other] = (await free(2)) as readonly [Slot, Slot];
        const key = randomUUID();
        const first = await book(one.start, { key });
        const second = await book(other.start, { key });
        await tidy([first, second]);
        expectAnswer(first, 201);
        expectAnswer(second, 422, 'key-reused');
      },
    },
    {
      id: 'gives each place at a time to one person, and names the times that are free next',
      async run() {
        const slot = leastLeft(await free(1), (await times()).slots);
        const replies = await Promise.all(Array.from({ length: slot.left + 3 }, () => book(slot.start)));
        const full = await book(slot.start);
        await tidy([...replies, full]);
        const taken = replies.filter(({ status }) => status === 201);
        expect(taken.length === slot.left, `${slot.left} appointments`, `${taken.length} appointments`);
        const numbers = new Set(taken.map((reply) => textIn(reply, 'number')));
        expect(numbers.size === taken.length, `${taken.length} numbers`, `${numbers.size} numbers`);
        expectAnswer(full, 409, 'slot-full');
        const next = recordsIn(full, 'slots');
        const fine = next.every(({ start, left: some }) => start !== slot.start && Number(some) > 0);
        expect(fine && next.length > 0, 'free times', next.length === 0 ? 'none' : 'others');
      },
    },
    {
      id: 'books no time that is none',
      async run() {
        expectAnswer(await book('2020-01-06T09:00:00+08:00'), 409, 'slot-unknown');
        const change = { hall: 'no-such-hall' };
        expectAnswer(await book('2020-01-06T09:00:00+08:00', { change }), 404, 'not-found');
      },
    },
    {
      id: 'says by pointer what is missing of a person',
      async run() {
        const needed = Object.entries(await asks()).filter(([, asked]) => asked === 'required');
        if (needed.length === 0) return;
        const [slot] = (await free(1)) as readonly [Slot];
        const reply = await book(slot.start, { change: { person: {} } });
        await tidy([reply]);
        expectAnswer(reply, 422, 'issues');
        const wanted = needed.map(([part]) => `/person/${part}`);
        const missing = wanted.filter((pointer) => !pointersIn(reply).includes(pointer));
        expect(missing.length === 0, wanted.join(' '), pointersIn(reply).join(' '));
      },
    },
    {
      id: 'takes no appointment of another site’s page',
      async run() {
        const [slot] = (await free(1)) as readonly [Slot];
        const reply = await book(slot.start, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
        await tidy([reply]);
        expectAnswer(reply, 403, 'cross-site');
      },
    },
    {
      id: 'notes who has come for the department alone',
      async run() {
        const reply: Reply = await client.ask({
          operation: 'noteArrival',
          headers: { Authorization: 'Bearer nobody-at-all', 'Content-Type': 'application/json' },
          body: JSON.stringify({ hall: trial.appointments?.hall, day: '2026-01-05', number: 'A001' }),
        });
        expectAnswer(reply, 401, 'unauthorised');
      },
    },
  ];
}

const recordCount = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** The free time with the fewest places left. */
function leastLeft(free: readonly Slot[], all: readonly Slot[]): Slot {
  const ahead = all.filter(({ left }) => left > 0);
  const least = [...free, ...ahead].reduce((one, other) => (other.left < one.left ? other : one));
  if (least.left > mostPlaces)
    throw new Broken(`a time with ${mostPlaces} places at most`, String(least.left));
  return least;
}
