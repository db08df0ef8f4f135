import { readFigures, type RatingFigures } from '@tongban/core/rating/figures';
import { expectGuessesToEnd } from '../guesses.js';
import { ratingBy, ratingDesk, textIn } from '../rating-desk.js';
import { Broken, expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** Figures may be kept for a moment. */
const patienceMs = 20_000;

/** What a gateway promises of what is published, of what is the department's alone, and of its limits. */
export function ratingPublicSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  if (!takes.includes('ratings')) return [];
  const { tokenOfNewCase, rate } = ratingDesk(client, trial);
  const figures = async (): Promise<RatingFigures> => {
    const reply = await client.ask({ operation: 'readRatingFigures' });
    expectAnswer(reply, 200);
    const read = readFigures(reply.json);
    if (!read) throw new Broken('figures', 'none');
    return read;
  };
  const stranger = { Authorization: 'Bearer nobody-at-all' };

  return [
    {
      id: 'counts a rating in its figures',
      async run() {
        const before = await figures();
        expectAnswer(await rate(ratingBy(await tokenOfNewCase(), { level: 3 })), 201);
        const end = Date.now() + patienceMs;
        let now = await figures();
        while (now.counts[3] <= before.counts[3] && Date.now() < end) {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          now = await figures();
        }
        expect(now.counts[3] > before.counts[3], 'one more', 'no more');
        const sum = ([1, 2, 3, 4, 5] as const).reduce((all, level) => all + now.counts[level], 0);
        expect(now.satisfaction.whole === sum, `of ${sum}`, `of ${now.satisfaction.whole}`);
      },
    },
    {
      id: 'gives records, and takes steps, for the department alone',
      async run() {
        const taken = await rate(ratingBy(await tokenOfNewCase(), { level: 2 }));
        expectAnswer(taken, 201);
        expectAnswer(
          await client.ask({ operation: 'readRatingRecords', headers: stranger }),
          401,
          'unauthorised',
        );
        const step = await client.ask({
          operation: 'handleRating',
          id: textIn(taken, 'id'),
          headers: {
            ...stranger,
            'Content-Type': 'application/json',
            'Idempotency-Key': 'check-of-a-stranger',
          },
          body: JSON.stringify({ step: 'called-back' }),
        });
        expectAnswer(step, 401, 'unauthorised');
        expectAnswer(await client.ask({ operation: 'readMetrics', headers: stranger }), 401, 'unauthorised');
      },
    },
    {
      id: 'says that it is well',
      async run() {
        expectAnswer(await client.ask({ operation: 'readHealth' }), 200);
      },
    },
    // The last one: whoever asks after it has to wait.
    {
      id: 'stops who guesses tokens, and says when to come back',
      async run() {
        await expectGuessesToEnd(() =>
          client.ask({
            operation: 'readRatingInvitation',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ token: 'guessed-by-the-check' }),
            impatient: true,
          }),
        );
      },
    },
  ];
}
