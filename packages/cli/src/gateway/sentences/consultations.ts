import { randomUUID } from 'node:crypto';
import { expectGuessesToEnd } from '../guesses.js';
import { newQuestion, questionDesk } from '../question-desk.js';
import { pointersIn, textIn } from '../rating-desk.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a gateway promises who asks, complains, suggests or reports. */
export function consultationSentences({ client, takes }: Subject): readonly Sentence[] {
  if (!takes.includes('consultations')) return [];
  const { send, status, step } = questionDesk(client);
  const stranger = { Authorization: 'Bearer nobody-at-all' };

  return [
    {
      id: 'takes a question in once, however often it is sent, and repeats nothing of it',
      async run() {
        const [key, question] = [randomUUID(), newQuestion()];
        const both = await Promise.all([1, 2, 3].map(() => send(question, key)));
        const replies = [...both, await send(question, key)];
        for (const reply of replies) expectAnswer(reply, 201);
        const tokens = new Set(replies.map((reply) => textIn(reply, 'token')));
        expect(tokens.size === 1, 'one answer', `${tokens.size} answers`);
        const said = Buffer.from(both[0]?.bytes ?? []).toString();
        const repeated = [question.text, ...Object.values(question.contact)].some((each) =>
          said.includes(each),
        );
        expect(!repeated, 'nothing of it', 'something of it');
      },
    },
    {
      id: 'does not take a key for another question',
      async run() {
        const key = randomUUID();
        expectAnswer(await send(newQuestion(), key), 201);
        expectAnswer(await send(newQuestion(), key), 422, 'key-reused');
      },
    },
    {
      id: 'takes a report of nobody, and no complaint of nobody',
      async run() {
        const { text, contact } = newQuestion();
        expectAnswer(await send({ kind: 'report', text, anonymous: true }), 201);
        const complaint = await send({ kind: 'complaint', text, anonymous: true });
        expectAnswer(complaint, 422, 'issues');
        expect(pointersIn(complaint).includes('/anonymous'), '/anonymous', pointersIn(complaint).join(' '));
        expectAnswer(await send({ kind: 'report', text, anonymous: true, contact }), 422, 'issues');
      },
    },
    {
      id: 'tells by its token alone how a question stands',
      async run() {
        const sent = await send(newQuestion());
        expectAnswer(sent, 201);
        const stands = await status(textIn(sent, 'token'));
        expectAnswer(stands, 200);
        const [state, number] = ['state', 'number'].map((name) => textIn(stands, name));
        expect(state === 'received', 'received', String(state));
        expect(number === textIn(sent, 'number'), 'its number', 'another number');
        expectAnswer(await status('no-such-question-at-all'), 404, 'not-found');
      },
    },
    {
      id: 'refuses a question without words, and says where',
      async run() {
        const reply = await send({ ...newQuestion(), text: '  ' });
        expectAnswer(reply, 400, 'request');
        const { pointer } = reply.json as { readonly pointer?: unknown };
        expect(pointer === '/body/text', '/body/text', String(pointer));
      },
    },
    {
      id: 'takes no question of another site’s page',
      async run() {
        const reply = await send(newQuestion(), randomUUID(), { 'Sec-Fetch-Site': 'cross-site' });
        expectAnswer(reply, 403, 'cross-site');
      },
    },
    {
      id: 'hands out what was sent, and takes steps after it, for the department alone',
      async run() {
        const records = await client.ask({ operation: 'readConsultationRecords', headers: stranger });
        expectAnswer(records, 401, 'unauthorised');
        const taken = await step('no-such-question', { step: 'close' }, { right: stranger });
        expectAnswer(taken, 401, 'unauthorised');
      },
    },
    // The last one that asks for it: whoever does so after it has to wait.
    {
      id: 'stops who guesses tokens of questions, and says when to come back',
      run: () => expectGuessesToEnd(() => status('guessed-by-the-check', true)),
    },
  ];
}
