import { caseDesk } from '../case-desk.js';
import type { Reply } from '../gateway-client.js';
import { expectGuessesToEnd } from '../guesses.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** Who lets a client look up more often than this in a while lets it guess. */
const mostLookUps = 100;
/** The answer of nobody. */
const wrong = { name: '查无此人' };

/** What a gateway promises of looking a case up by its number and one further answer. */
export function caseLookUpSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  if (!takes.includes('progress')) return [];
  const desk = caseDesk(client, trial);
  const { lookUp } = trial;
  const found: readonly Sentence[] = lookUp
    ? [
        {
          id: 'finds a case by its number and one further answer',
          async run() {
            const { caseNumber, token } = await desk.newCase();
            const told = await desk.progress({ caseNumber, ...lookUp });
            expectAnswer(told, 200);
            expect(!new TextDecoder().decode(told.bytes).includes(token), 'no token', 'the token');
          },
        },
      ]
    : [];

  return [
    ...found,
    {
      id: 'answers a wrong number as it answers a wrong further answer',
      async run() {
        const { caseNumber } = await desk.newCase();
        const [one, other] = [
          await desk.progress({ caseNumber, ...wrong }),
          await desk.progress({ caseNumber: `${caseNumber.slice(0, 90)}-0`, ...wrong }),
        ];
        expectAnswer(one, 404, 'not-found');
        expectAnswer(other, 404, 'not-found');
        const same = Buffer.compare(one.bytes, other.bytes) === 0;
        expect(same, 'the same answer', 'another answer');
      },
    },
    // The last one of its area: whoever looks something up after it has to wait.
    {
      id: 'stops who guesses further answers, and says when to come back',
      async run() {
        const { caseNumber } = await desk.newCase();
        let document = 1000;
        const guess = (): Promise<Reply> =>
          desk.progress({ caseNumber, document: String((document += 1)) }, { impatient: true });
        await expectGuessesToEnd(guess, mostLookUps);
      },
    },
  ];
}
