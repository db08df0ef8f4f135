import { isRecord } from '@tongban/core';
import type { Reply } from '../gateway-client.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';
import { textIn } from '../rating-desk.js';

const json = { 'Content-Type': 'application/json' };
const foreign = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' };
/** How far apart two of its own clocks may be. Seconds. */
const patience = 3;

/** What a gateway promises of its sessions; those of who is signed in are tried with a cookie of theirs (`--header`), and end. */
export function sessionSentences({ client, takes, signedIn }: Subject): readonly Sentence[] {
  if (!takes.includes('sessions')) return [];
  const read = (more: object = {}): Promise<Reply> => client.ask({ operation: 'readSession', ...more });
  const end = (more: object = {}): Promise<Reply> => client.ask({ operation: 'endSession', ...more });
  const extend = (more: object = {}): Promise<Reply> =>
    client.ask({ operation: 'extendSession', headers: json, body: '{}', ...more });
  const nobody = { anonymous: true };
  const expectState = (reply: Reply, wanted: string): void => {
    expectAnswer(reply, 200);
    expect(textIn(reply, 'state') === wanted, wanted, textIn(reply, 'state'));
  };

  const ofNobody: readonly Sentence[] = [
    {
      id: 'knows nobody without a cookie, nor by one that is made up',
      async run() {
        expectState(await read(nobody), 'anonymous');
        const made = ['tongban-session', '__Host-tongban-session'].map((name) => `${name}=${'A'.repeat(43)}`);
        expectState(await read({ ...nobody, headers: { Cookie: made.join('; ') } }), 'anonymous');
      },
    },
    {
      id: 'extends the session of nobody never',
      async run() {
        expectAnswer(await extend(nobody), 401, 'unauthorised');
      },
    },
    {
      id: 'lets whoever likes be signed out, signed in or not',
      async run() {
        expectAnswer(await end(nobody), 204);
      },
    },
  ];
  const ofSomebody: readonly Sentence[] = [
    {
      id: 'tells who is signed in masked, and until when by its own clock',
      async run() {
        const reply = await read();
        expectState(reply, 'signed-in');
        expect(textIn(reply, 'name').includes('*'), 'a masked name', 'a whole name');
        const off = Math.abs(secondsUntil(reply, 'endsAt') - Number(fieldOf(reply, 'secondsLeft')));
        expect(off <= patience, 'secondsLeft until endsAt', `${Math.round(off)} s off`);
      },
    },
    {
      id: 'extends a session, and not beyond its last moment',
      async run() {
        const before = Number(fieldOf(await read(), 'secondsLeft'));
        const reply = await extend();
        expectState(reply, 'signed-in');
        const after = Number(fieldOf(reply, 'secondsLeft'));
        expect(after >= before - patience, `${before} s or more`, `${after} s`);
        const beyond = secondsUntil(reply, 'endsAt') - secondsUntil(reply, 'lastAt');
        expect(beyond <= 0, 'endsAt before lastAt', `${Math.round(beyond)} s after it`);
      },
    },
    {
      id: 'lets no other page end or extend a session',
      async run() {
        expectAnswer(await end({ headers: foreign }), 403, 'cross-site');
        expectAnswer(await extend({ headers: { ...json, ...foreign } }), 403, 'cross-site');
        expectState(await read(), 'signed-in');
      },
    },
    // The last one of all: nobody is signed in after it.
    {
      id: 'ends a session for good, whatever the browser still sends',
      async run() {
        const ended = await end();
        expectAnswer(ended, 204);
        const cleared = /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(ended.headers.get('set-cookie') ?? '');
        expect(cleared, 'Set-Cookie that clears', ended.headers.has('set-cookie') ? 'another' : '-');
        expectState(await read(), 'anonymous');
        expectAnswer(await extend(), 401, 'unauthorised');
      },
    },
  ];
  return signedIn ? [...ofNobody, ...ofSomebody] : ofNobody;
}

const fieldOf = ({ json: body }: Reply, name: string): unknown => (isRecord(body) ? body[name] : undefined);

/** From when the gateway answered, by its clock, where it says it. */
function secondsUntil(reply: Reply, name: string): number {
  const answered = Date.parse(reply.headers.get('date') ?? '') || Date.now();
  return (Date.parse(textIn(reply, name)) - answered) / 1000;
}
