import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import { readSealingKeys, type SealedContent, type SealingKey } from '@tongban/core/outbox';
import type { Rating } from '@tongban/core/rating';
import type { Reply } from '../gateway-client.js';
import { ratingBy, ratingDesk, textIn } from '../rating-desk.js';
import { seal, strangeKey } from '../seal.js';
import { Broken, expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a receipt may say: more could name somebody, or what was rated. */
const receiptParts = ['id', 'receivedAt', 'stage'];

/** What a gateway promises of ratings that waited sealed on a device of others, if it says that it takes them. */
export function ratingSealedSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  if (!takes.includes('sealed-ratings')) return [];
  const { tokenOfNewCase, rate } = ratingDesk(client, trial);
  const askKeys = (): Promise<Reply> => client.ask({ operation: 'readSealingKeys' });
  const theKey = async (): Promise<SealingKey> => {
    const reply = await askKeys();
    expectAnswer(reply, 200);
    const [key] = readSealingKeys(reply.json);
    if (!key) throw new Broken('a key on P-256', 'none');
    return key;
  };
  const send = (body: unknown, key: string): Promise<Reply> =>
    client.ask({
      operation: 'createSealedRating',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });
  const newRating = async (): Promise<Rating> => ratingBy(await tokenOfNewCase(), { channel: 'kiosk' });
  const sealed = async (content: SealedContent, key: string): Promise<unknown> =>
    seal(content, await theKey(), key);

  return [
    {
      id: 'publishes a key ratings are sealed to, and nothing secret of it',
      async run() {
        const reply = await askKeys();
        expectAnswer(reply, 200);
        expect(readSealingKeys(reply.json).length > 0, 'a key on P-256', 'none');
        const keys = isRecord(reply.json) ? reply.json['keys'] : undefined;
        const secret = Array.isArray(keys) && keys.some((key) => isRecord(key) && 'd' in key);
        expect(!secret, 'public halves', 'a private one');
      },
    },
    {
      id: 'publishes one key for all, which tells nothing of who has sealed',
      async run() {
        const kids = [(await theKey()).kid, (await theKey()).kid, (await theKey()).kid];
        expect(new Set(kids).size === 1, 'one key', `${new Set(kids).size} keys`);
      },
    },
    {
      id: 'takes a sealed rating in once, however often it is sent, sealed or open',
      async run() {
        const [body, key] = [await newRating(), randomUUID()];
        const envelope = await sealed({ kind: 'rating', body }, key);
        const first = await send(envelope, key);
        expectAnswer(first, 201);
        for (const again of [await send(envelope, key), await rate(body, key)]) {
          const isSame = again.status === 201 || again.status === 200;
          expect(isSame, '201', `${again.status} ${again.problem}`.trim());
          expect(textIn(again, 'id') === textIn(first, 'id'), 'the same id', 'another id');
        }
      },
    },
    {
      id: 'asks nobody who they are for a sealed rating, and says nothing of it but that it is there',
      async run() {
        const key = randomUUID();
        const reply = await send(await sealed({ kind: 'rating', body: await newRating() }, key), key);
        expectAnswer(reply, 201);
        const parts = isRecord(reply.json) ? Object.keys(reply.json) : [];
        const more = parts.filter((part) => !receiptParts.includes(part));
        expect(more.length === 0, receiptParts.join(' '), more.join(' '));
        expect(!reply.headers.has('set-cookie'), 'no cookie', 'a cookie');
      },
    },
    {
      id: 'opens an envelope under its own Idempotency-Key alone',
      async run() {
        const envelope = await sealed({ kind: 'rating', body: await newRating() }, randomUUID());
        expectAnswer(await send(envelope, randomUUID()), 422, 'sealed');
      },
    },
    {
      id: 'says of an envelope to a key it does not have that it is that',
      async run() {
        const [body, key] = [await newRating(), randomUUID()];
        const envelope = await seal({ kind: 'rating', body }, await strangeKey(), key);
        expectAnswer(await send(envelope, key), 422, 'sealed-key');
      },
    },
    {
      id: 'refuses what is no envelope, and what is no rating in one, by name',
      async run() {
        const key = randomUUID();
        expectAnswer(await send({ v: 2 }, key), 400, 'request');
        expectAnswer(await send(await sealed({ kind: 'case', body: {} }, key), key), 422, 'sealed');
        expectAnswer(await send(await sealed({ kind: 'rating', body: {} }, key), key), 422, 'rating-invalid');
      },
    },
  ];
}
