import { bookingDesk, type Slot } from '../booking-desk.js';
import { expectGuessesToEnd } from '../guesses.js';
import { textIn } from '../rating-desk.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

const json = { 'Content-Type': 'application/json' };

/** What a gateway promises who has booked a time. */
export function ownAppointmentSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  if (!trial.appointments || !takes.includes('appointments')) return [];
  const { free, left, book, lookup, cancel, change, tidy } = bookingDesk(client, trial.appointments);
  const secrets = textsIn(trial.appointments.person);

  return [
    {
      id: 'tells an appointment by its token alone, and nobody’s name or number in full',
      async run() {
        const [slot] = (await free(1)) as readonly [Slot];
        const booked = await book(slot.start);
        expectAnswer(booked, 201);
        const found = await lookup(textIn(booked, 'token'));
        await tidy([booked]);
        expectAnswer(found, 200);
        const [start, number] = ['start', 'number'].map((name) => textIn(found, name));
        expect(start === slot.start, slot.start, String(start));
        expect(number === textIn(booked, 'number'), 'the number of the booking', 'another number');
        const all = [booked, found].map(({ bytes }) => Buffer.from(bytes).toString()).join();
        expect(!secrets.some((secret) => all.includes(secret)), 'masked', 'in full');
        expectAnswer(await lookup('no-such-appointment-at-all'), 404, 'not-found');
      },
    },
    {
      id: 'gives the place of a cancelled appointment back at once, and does not mind being asked twice',
      async run() {
        const [slot] = (await free(1)) as readonly [Slot];
        const booked = await book(slot.start);
        expectAnswer(booked, 201);
        const token = textIn(booked, 'token');
        for (const reply of [await cancel(token), await cancel(token)]) {
          expectAnswer(reply, 200);
          expect(textIn(reply, 'status') === 'cancelled', 'cancelled', textIn(reply, 'status'));
        }
        const now = await left(slot.start);
        expect(now === slot.left, `${slot.left} left`, `${now} left`);
      },
    },
    {
      id: 'gives the old time back only when the new one is had',
      async run() {
        const [full, old, next] = [...(await free(3))].sort((one, other) => one.left - other.left) as [
          Slot,
          Slot,
          Slot,
        ];
        const all = await Promise.all(Array.from({ length: full.left }, () => book(full.start)));
        const booked = await book(old.start);
        try {
          expectAnswer(booked, 201);
          const token = textIn(booked, 'token');
          expectAnswer(await change(token, full.start), 409, 'slot-full');
          const stands = textIn(await lookup(token), 'start');
          expect(stands === old.start, old.start, stands);
          const moved = await change(token, next.start);
          expectAnswer(moved, 200);
          expect(textIn(moved, 'start') === next.start, next.start, textIn(moved, 'start'));
          const now = [await left(old.start), await left(next.start)];
          const wanted = [old.left, next.left - 1];
          expect(now.join() === wanted.join(), `${wanted.join(', ')} left`, `${now.join(', ')} left`);
        } finally {
          await tidy([...all, booked]);
        }
      },
    },
    // The last one: whoever asks after it has to wait.
    {
      id: 'stops who guesses tokens of appointments, and says when to come back',
      run: () =>
        expectGuessesToEnd(() =>
          client.ask({
            operation: 'readAppointment',
            headers: json,
            body: JSON.stringify({ token: 'guessed-by-the-check' }),
            impatient: true,
          }),
        ),
    },
  ];
}

/** All texts of a person long enough to be somebody's: no kinds of documents. */
const textsIn = ({ name, phone, document }: Readonly<Record<string, unknown>>): readonly string[] =>
  [name, phone, (document as { readonly number?: unknown } | undefined)?.number].filter(
    (each) => typeof each === 'string',
  );
