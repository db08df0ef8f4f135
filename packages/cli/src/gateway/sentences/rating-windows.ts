import { isRecord } from '@tongban/core';
import { isTokenLike, readInvitation } from '@tongban/core/rating';
import { ratingBy, ratingDesk, textIn } from '../rating-desk.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a gateway promises of the printed codes of windows, if there is one to try. */
export function ratingWindowSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  const { window, hidden } = trial.ratings ?? {};
  if (window === undefined || !takes.includes('ratings')) return [];
  const { requestToken, invitation, rate } = ratingDesk(client, trial);
  const code = async (): Promise<string> => {
    const reply = await requestToken({ kind: 'window', window });
    expectAnswer(reply, 201);
    return textIn(reply, 'token');
  };

  return [
    {
      id: 'gives a window a code without an end, and none to windows nobody knows',
      async run() {
        const reply = await requestToken({ kind: 'window', window });
        expectAnswer(reply, 201);
        const ends = isRecord(reply.json) && reply.json['expiresAt'] !== undefined;
        expect(isTokenLike(textIn(reply, 'token')) && !ends, 'no expiresAt', 'an expiresAt');
        expectAnswer(await requestToken({ kind: 'window', window: 'no-such-window' }), 404, 'not-found');
      },
    },
    {
      id: 'takes no rating by the code of a window itself',
      async run() {
        expectAnswer(await rate(ratingBy(await code())), 403, 'rating-not-eligible');
      },
    },
    {
      id: 'invites each visit of a window by a token of its own',
      async run() {
        const printed = await code();
        const [one, other] = [await invitation(printed), await invitation(printed)].map((reply) =>
          textIn(reply, 'token'),
        );
        expect(one !== other, 'two tokens', 'one token');
        expectAnswer(await rate(ratingBy(String(one))), 201);
        expectAnswer(await rate(ratingBy(String(other))), 201);
        expectAnswer(await rate(ratingBy(String(one))), 409, 'rating-already-given');
      },
    },
    {
      id: 'names nobody who works at a window where the department does not',
      async run() {
        const reply = await invitation(await code());
        expectAnswer(reply, 200);
        const read = readInvitation(reply.json);
        const named = read?.status === 'open' && read.staff !== undefined;
        const said = hidden !== undefined && Buffer.from(reply.bytes).toString().includes(hidden);
        expect(!named && !said, 'nobody’s name', 'a name');
      },
    },
  ];
}
