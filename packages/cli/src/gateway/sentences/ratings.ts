import { randomUUID } from 'node:crypto';
import { isTokenLike, nationalTags, readInvitation, type Rating } from '@tongban/core/rating';
import type { Reply } from '../gateway-client.js';
import { pointersIn, ratingBy, ratingDesk, textIn } from '../rating-desk.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

const atOnce = 8;

/** What a gateway promises of ratings, if it says that it takes them. */
export function ratingSentences(subject: Subject): readonly Sentence[] {
  const { client, trial, takes } = subject;
  if (!takes.includes('ratings')) return [];
  const { newCase, requestToken, tokenOfNewCase, invitation, rate } = ratingDesk(client, trial);
  const refused = (
    id: string,
    change: Partial<Rating> | Record<string, unknown>,
    pointer: string,
  ): Sentence => ({
    id,
    async run() {
      const reply = await rate({ ...ratingBy(await tokenOfNewCase()), ...change });
      expectAnswer(reply, 422, 'rating-invalid');
      const found = pointersIn(reply);
      expect(found.includes(pointer), pointer, found.join(' ') || '-');
    },
  });

  let expired: Promise<string> | undefined;
  const soonExpired = async (): Promise<string> => {
    const token = await tokenOfNewCase(1);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return token;
  };

  return [
    {
      id: 'gives a token for a case to whose case it is',
      async run() {
        const reply = await requestToken({ kind: 'case', ...(await newCase()) });
        expectAnswer(reply, 201);
        const [token, url] = [textIn(reply, 'token'), textIn(reply, 'url')];
        expect(isTokenLike(token), 'letters, digits, - and _', 'others');
        expect(
          url.includes('#') && !url.slice(0, url.indexOf('#')).includes(token),
          '#…token',
          'the token before a #',
        );
        const ends = Date.parse(textIn(reply, 'expiresAt'));
        expect(ends > Date.now(), 'expiresAt to come', 'in the past');
      },
    },
    {
      id: 'gives no token for the number of a case alone',
      async run() {
        const { caseNumber } = await newCase();
        const stranger = { Authorization: 'Bearer nobody-at-all' };
        expectAnswer(await requestToken({ kind: 'case', caseNumber }, stranger), 401, 'unauthorised');
        const caseToken = (await newCase()).caseToken;
        expectAnswer(
          await requestToken({ kind: 'case', caseNumber, caseToken }, stranger),
          401,
          'unauthorised',
        );
      },
    },
    {
      id: 'invites to rate by a token, and says nothing of a person',
      async run() {
        const { caseNumber, caseToken } = await newCase();
        const given = await requestToken({ kind: 'case', caseNumber, caseToken });
        const reply = await invitation(textIn(given, 'token'));
        expectAnswer(reply, 200);
        const read = readInvitation(reply.json);
        expect(
          read?.status === 'open' && read.stage === 'first',
          'open first',
          read?.status ?? 'no invitation',
        );
        const said = Buffer.from(reply.bytes).toString();
        expect(!said.includes(caseNumber) && !said.includes(caseToken), 'no case number', 'a case number');
      },
    },
    {
      id: 'takes a rating in, and says then that it was rated',
      async run() {
        const token = await tokenOfNewCase();
        expectAnswer(await rate(ratingBy(token)), 201);
        const { json } = await invitation(token);
        const status = readInvitation(json)?.status ?? '-';
        expect(status === 'already-rated', 'already-rated', status);
      },
    },
    {
      id: 'takes a rating in once, however often it is sent',
      async run() {
        const [body, key] = [ratingBy(await tokenOfNewCase()), randomUUID()];
        const first = await rate(body, key);
        expectAnswer(first, 201);
        const again = await rate(body, key);
        expect(
          again.status === 201 || again.status === 200,
          '201',
          `${again.status} ${again.problem}`.trim(),
        );
        expect(textIn(again, 'id') === textIn(first, 'id'), 'the same id', 'another id');
        expect(textIn(again, 'receivedAt') === textIn(first, 'receivedAt'), 'the same receivedAt', 'another');
      },
    },
    {
      id: 'gives one answer to a rating that comes several times at the same moment',
      async run() {
        const [body, key] = [ratingBy(await tokenOfNewCase()), randomUUID()];
        const replies = await Promise.all(Array.from({ length: atOnce }, () => rate(body, key)));
        for (const reply of replies)
          expect(
            reply.status === 201 || reply.status === 200,
            '201',
            `${reply.status} ${reply.problem}`.trim(),
          );
        const ids = new Set(replies.map((reply) => textIn(reply, 'id')));
        expect(ids.size === 1, 'one id', `${ids.size} ids`);
      },
    },
    {
      id: 'takes one of several ratings by one token that come at the same moment',
      async run() {
        const token = await tokenOfNewCase();
        const keys = Array.from({ length: atOnce }, () => randomUUID());
        onlyOne(await Promise.all(keys.map((key) => rate(ratingBy(token), key))));
      },
    },
    {
      id: 'takes one rating of a case, however many tokens it has',
      async run() {
        const request = { kind: 'case', ...(await newCase()) };
        const given = await Promise.all(Array.from({ length: 4 }, () => requestToken(request)));
        onlyOne(await Promise.all(given.map((reply) => rate(ratingBy(textIn(reply, 'token'))))));
      },
    },
    {
      id: 'does not take a key for another rating',
      async run() {
        const [token, key] = [await tokenOfNewCase(), randomUUID()];
        expectAnswer(await rate(ratingBy(token), key), 201);
        expectAnswer(await rate(ratingBy(token, { level: 4 }), key), 422, 'key-reused');
      },
    },
    {
      id: 'does not take a token that was used',
      async run() {
        const token = await tokenOfNewCase();
        expectAnswer(await rate(ratingBy(token)), 201);
        expectAnswer(await rate(ratingBy(token, { level: 4 })), 409, 'rating-already-given');
      },
    },
    {
      id: 'does not take a token that was changed',
      async run() {
        const token = await tokenOfNewCase();
        for (const at of [0, Math.floor(token.length / 2), token.length - 2]) {
          const other = token.slice(0, at) + (token.charAt(at) === 'A' ? 'B' : 'A') + token.slice(at + 1);
          expectAnswer(await rate(ratingBy(other)), 404, 'rating-token-unknown');
          expectAnswer(await invitation(other), 404, 'rating-token-unknown');
        }
      },
    },
    {
      id: 'does not take a token that has expired',
      async run() {
        const token = await (expired ??= soonExpired());
        // As of a clock that is ahead: it counts from its arrival.
        expectAnswer(await rate(ratingBy(token, { ratedAt: hoursFromNow(1) })), 410, 'rating-token-expired');
        const status = readInvitation((await invitation(token)).json)?.status ?? '-';
        expect(status === 'expired', 'expired', status);
      },
    },
    {
      id: 'takes a rating in time that arrives after its token has expired',
      async run() {
        const token = await (expired ??= soonExpired());
        // As of a clock that is behind: it counts from when the token was issued.
        expectAnswer(await rate(ratingBy(token, { ratedAt: hoursFromNow(-1) })), 201);
      },
    },
    {
      id: 'does not take a rating without an Idempotency-Key',
      async run() {
        expectAnswer(await rate(ratingBy(await tokenOfNewCase()), ''), 400, 'request');
      },
    },
    refused('refuses a sixth level, and says where', { level: 6 }, '/level'),
    refused('refuses a tag of another level, and says where', { tags: [tagOfLevelOne] }, '/tags/0'),
    refused('refuses what is no part of a rating, and says where', { userName: '张三' }, '/userName'),
    refused('refuses a rating without a time, and says where', { ratedAt: '2026-11-22' }, '/ratedAt'),
    {
      id: 'takes words as long as its rules say, and no longer ones',
      async run() {
        const token = await tokenOfNewCase();
        const read = readInvitation((await invitation(token)).json);
        const longest = read?.status === 'open' ? read.rules.longestText : 150;
        const reply = await rate(ratingBy(token, { text: '长'.repeat(longest + 1) }));
        expectAnswer(reply, 422, 'rating-invalid');
        expect(pointersIn(reply).includes('/text'), '/text', pointersIn(reply).join(' ') || '-');
        // A family is one character to whoever reads it.
        expectAnswer(await rate(ratingBy(token, { text: '👨‍👩‍👧'.repeat(longest) })), 201);
      },
    },
    {
      id: 'does not take a rating as forms send it',
      async run() {
        const body = ratingBy(await tokenOfNewCase());
        expectAnswer(await rate(body, randomUUID(), { 'Content-Type': 'text/plain' }), 415, 'request');
      },
    },
    {
      id: 'takes no rating of another site’s page',
      async run() {
        const body = ratingBy(await tokenOfNewCase());
        const reply = await rate(body, randomUUID(), { 'Sec-Fetch-Site': 'cross-site' });
        expectAnswer(reply, 403, 'cross-site');
      },
    },
  ];
}

const hoursFromNow = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const tagOfLevelOne = nationalTags.tags.filter(({ level, active }) => level === 1 && active !== false)[0]
  ?.code;

/** One was taken in, the others are told that there is one. */
function onlyOne(replies: readonly Reply[]): void {
  const taken = replies.filter(({ status }) => status === 201 || status === 200).length;
  expect(taken === 1, 'one taken in', `${taken} taken in`);
  for (const reply of replies)
    if (reply.status !== 201 && reply.status !== 200) expectAnswer(reply, 409, 'rating-already-given');
}
