import { isRecord } from '@tongban/core';
import { recordsIn } from '../booking-desk.js';
import type { Reply } from '../gateway-client.js';
import { newQuestion, questionDesk } from '../question-desk.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a gateway promises of the questions and answers everybody may read. */
export function publishedAnswerSentences({ client, takes }: Subject): readonly Sentence[] {
  if (!takes.includes('consultations')) return [];
  const { send, answers } = questionDesk(client);

  return [
    {
      id: 'publishes nothing by itself',
      async run() {
        const question = newQuestion();
        expectAnswer(await send(question), 201);
        const word = question.text.split(' ')[1] ?? '';
        const found = await answers(`?text=${word}`);
        expectAnswer(found, 200);
        const count = recordsIn(found, 'items').length;
        expect(count === 0, 'nothing', `${count} answers`);
      },
    },
    {
      id: 'tells published answers page by page, none twice, and says which cursor it does not take',
      async run() {
        const seen: unknown[] = [];
        let next: unknown = '';
        for (let page = 0; page < 3 && next !== undefined; page += 1) {
          const reply: Reply = await answers(`?limit=1${page === 0 ? '' : `&cursor=${String(next)}`}`);
          expectAnswer(reply, 200);
          const items = recordsIn(reply, 'items');
          expect(items.length <= 1, 'one at most', `${items.length}`);
          seen.push(...items.map(({ id }) => id));
          next = isRecord(reply.json) ? reply.json['next'] : undefined;
        }
        expect(new Set(seen).size === seen.length, `${seen.length} answers`, 'one of them twice');
        for (const [query, place] of wrongQueries) {
          const reply = await answers(query);
          expectAnswer(reply, 400, 'request');
          const { pointer } = reply.json as { readonly pointer?: unknown };
          expect(pointer === place, place, String(pointer));
        }
      },
    },
    {
      id: 'sends published answers again only when they have changed',
      async run() {
        const first = await answers();
        expectAnswer(first, 200);
        const version = first.headers.get('etag') ?? '-';
        expectAnswer(await answers('', { 'If-None-Match': version }), 304);
        expectAnswer(await answers('', { 'If-None-Match': '"another-version"' }), 200);
      },
    },
  ];
}

const wrongQueries = [
  ['?cursor=no-cursor-of-this-list', '/query/cursor'],
  ['?limit=0', '/query/limit'],
  ['?limit=101', '/query/limit'],
] as const;
