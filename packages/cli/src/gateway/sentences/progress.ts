import { isRecord } from '@tongban/core';
import type { Reply } from '../gateway-client.js';
import { caseDesk, stepsIn } from '../case-desk.js';
import { pagesOf } from '../pages.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

const stranger = { headers: { Authorization: 'Bearer nobody-at-all' } };

/** What a gateway promises of how cases go on, and of one's own ones. */
export function progressSentences({ client, trial, takes, signedIn }: Subject): readonly Sentence[] {
  if (!takes.includes('progress')) return [];
  const desk = caseDesk(client, trial);
  const own = (page: { readonly cursor?: string } = {}, anonymous = false): Promise<Reply> =>
    client.ask({
      operation: 'listCases',
      url: `${client.base}/cases?${new URLSearchParams({ limit: '100', ...page }).toString()}`,
      anonymous,
    });

  return [
    {
      id: 'tells from its receipt on what has happened to a case',
      async run() {
        const { caseNumber, token } = await desk.newCase();
        const told = await desk.progress({ token });
        expectAnswer(told, 200);
        expect(stepsIn(told) === 'received', 'received', stepsIn(told));
        const same = isRecord(told.json) && told.json['caseNumber'] === caseNumber;
        expect(same, 'the caseNumber of the receipt', 'another caseNumber');
      },
    },
    {
      id: 'takes steps of a case from the department alone',
      async run() {
        const { caseNumber, token } = await desk.newCase();
        expectAnswer(await desk.step(caseNumber, { step: 'accepted' }, stranger), 401, 'unauthorised');
        const told = await desk.progress({ token });
        expect(stepsIn(told) === 'received', 'received', stepsIn(told));
      },
    },
    {
      id: 'lists one’s own cases, the newest first, and nobody’s to nobody',
      async run() {
        if (signedIn) expectAnswer(await own({}, true), 401, 'unauthorised');
        const before = await own();
        // Nobody is signed in here: there is nothing more to be seen.
        if (before.status === 401) return expectAnswer(before, 401, 'unauthorised');
        const { caseNumber } = await desk.newCase();
        const numbers = (await pagesOf(own, 'items')).map((each) =>
          isRecord(each) ? each['caseNumber'] : '',
        );
        expect(numbers[0] === caseNumber, 'the new case first', 'another one');
        expect(new Set(numbers).size === numbers.length, 'each case once', 'a case twice');
      },
    },
  ];
}
