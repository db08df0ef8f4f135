import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import { readInvitation } from '@tongban/core/rating';
import { Broken, expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';
import type { Reply } from '../gateway-client.js';
import { ratingBy, ratingDesk, textIn } from '../rating-desk.js';

/** What a gateway promises the department itself, if the check was given its token. */
export function ratingDepartmentSentences(subject: Subject): readonly Sentence[] {
  const { client, trial, takes, departmentToken } = subject;
  if (departmentToken === undefined || !takes.includes('ratings')) return [];
  const { tokenOfNewCase, invitation, rate } = ratingDesk(client, trial);
  const right = { Authorization: `Bearer ${departmentToken}` };
  const step = (id: string, body: object): Promise<Reply> =>
    client.ask({
      operation: 'handleRating',
      id,
      headers: { ...right, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(body),
    });
  const goTo = async (id: string, body: object, phase: string): Promise<void> => {
    const reply = await step(id, body);
    expectAnswer(reply, 200);
    expect(textIn(reply, 'phase') === phase, phase, textIn(reply, 'phase'));
  };

  return [
    {
      id: 'leads a bad rating to its answer, and that to one follow-up',
      async run() {
        const token = await tokenOfNewCase();
        const id = textIn(await rate(ratingBy(token, { level: 1 })), 'id');
        expectAnswer(await step(id, { step: 'replied', reply: '尚未核实' }), 409, 'rating-step');
        await goTo(id, { step: 'called-back' }, 'verifying');
        await goTo(id, { step: 'verified', outcome: 'true' }, 'rectifying');
        await goTo(id, { step: 'replied', reply: '已整改' }, 'replied');
        const invited = await invitation(token);
        const read = readInvitation(invited.json);
        const follows = read?.status === 'open' && read.stage === 'follow-up' && read.reply === '已整改';
        expect(follows, 'open follow-up with the reply', read?.status ?? 'no invitation');
        const next = textIn(invited, 'token');
        expectAnswer(await rate(ratingBy(next, { stage: 'follow-up', level: 4 })), 201);
        expectAnswer(
          await rate(ratingBy(next, { stage: 'follow-up', level: 5 })),
          409,
          'rating-already-given',
        );
      },
    },
    {
      id: 'hands the record of a rating out once, and names nobody in an anonymous one',
      async run() {
        const id = textIn(await rate(ratingBy(await tokenOfNewCase(), { level: 2 })), 'id');
        const found = (await recordsOf(subject, right)).filter((record) => record['id'] === id);
        expect(found.length === 1, 'one record', `${found.length} records`);
        const fields = isRecord(found[0]) && isRecord(found[0]['fields']) ? found[0]['fields'] : {};
        expect(fields['satisfaction'] === '2', 'satisfaction 2', 'another satisfaction');
        const named = ['userName', 'certKey'].filter((name) => fields[name] !== undefined);
        expect(named.length === 0, 'nobody', named.join(' '));
      },
    },
  ];
}

/** More pages than these no gateway for trying has. */
const mostPages = 1_000;

async function recordsOf(
  { client }: Subject,
  headers: Readonly<Record<string, string>>,
): Promise<readonly Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  let after = '0';
  for (let page = 0; page < mostPages; page += 1) {
    const url = `${client.base}/ratings/records?format=exchange&limit=500&after=${after}`;
    const reply = await client.ask({ operation: 'readRatingRecords', url, headers });
    expectAnswer(reply, 200);
    const { records, more } = reply.json as Readonly<Record<string, unknown>>;
    if (Array.isArray(records)) all.push(...records.filter(isRecord));
    if (more !== true) return all;
    after = textIn(reply, 'after');
  }
  throw new Broken('a last page', 'pages without end');
}
