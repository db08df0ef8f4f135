import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import { caseDesk, stepsIn } from '../case-desk.js';
import type { Reply } from '../gateway-client.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a gateway promises the department of the steps of a case, if the check was given its token. */
export function caseStepSentences({ client, trial, takes, departmentToken }: Subject): readonly Sentence[] {
  if (departmentToken === undefined || !takes.includes('progress')) return [];
  const desk = caseDesk(client, trial);
  const by = { headers: { Authorization: `Bearer ${departmentToken}` } };
  const paused = ({ json }: Reply): boolean => isRecord(json) && json['paused'] === true;

  return [
    {
      id: 'leads a case from its acceptance to its delivery, and tells each step',
      async run() {
        const { caseNumber, token } = await desk.newCase();
        for (const body of [
          { step: 'accepted' },
          { step: 'processing' },
          { step: 'decided', outcome: 'granted' },
          { step: 'delivered' },
        ])
          expectAnswer(await desk.step(caseNumber, body, by), 200);
        const told = stepsIn(await desk.progress({ token }));
        const wanted = 'received accepted processing decided delivered';
        expect(told === wanted, wanted, told);
      },
    },
    {
      id: 'stops the clock of a case for a special procedure, and lets it go on',
      async run() {
        const { caseNumber, token } = await desk.newCase();
        expectAnswer(await desk.step(caseNumber, { step: 'accepted' }, by), 200);
        expectAnswer(await desk.step(caseNumber, { step: 'special' }, by), 200);
        const standing = await desk.progress({ token });
        expect(paused(standing), 'paused', 'not paused');
        const due = isRecord(standing.json) && standing.json['due'] !== undefined;
        expect(!due, 'no day due', 'a day due');
        expectAnswer(await desk.step(caseNumber, { step: 'processing' }, by), 200);
        expect(!paused(await desk.progress({ token })), 'not paused', 'paused');
      },
    },
    {
      id: 'takes no step that does not follow',
      async run() {
        const { caseNumber, token } = await desk.newCase();
        expectAnswer(await desk.step(caseNumber, { step: 'delivered' }, by), 409, 'case-step');
        expectAnswer(
          await desk.step(caseNumber, { step: 'decided', outcome: 'granted' }, by),
          409,
          'case-step',
        );
        expect(stepsIn(await desk.progress({ token })) === 'received', 'received', 'more steps');
      },
    },
    {
      id: 'takes a step once for its key',
      async run() {
        const { caseNumber, token } = await desk.newCase();
        const key = randomUUID();
        for (let sent = 0; sent < 2; sent += 1)
          expectAnswer(await desk.step(caseNumber, { step: 'accepted' }, { ...by, key }), 200);
        expectAnswer(await desk.step(caseNumber, { step: 'processing' }, { ...by, key }), 422, 'key-reused');
        const told = stepsIn(await desk.progress({ token }));
        expect(told === 'received accepted', 'received accepted', told);
      },
    },
  ];
}
