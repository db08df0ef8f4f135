import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import { jointContract, licenceContract, type JointSubmission } from '@tongban/core/testing';
import { checkedLicences } from '../checked-licences.js';
import { checkedTarget } from '../checked-target.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

const headers = { 'Content-Type': 'application/json' };

/** What a gateway promises of applications for several items, if it says that it takes them and there is one to try. */
export function jointSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  const { joint } = trial;
  if (!joint || !takes.includes('joint')) return [];
  const cases = jointContract({
    target: checkedTarget(client),
    newKey: () => randomUUID(),
    application: () => joint.application,
    wrong: joint.wrong.map(({ what, pointer, joint: change }) => ({
      what,
      pointer,
      change: (application: JointSubmission) => ({
        ...application,
        joint: { ...application.joint, ...change },
      }),
    })),
  });
  return [
    ...cases.map(({ name, run }) => ({ id: name, run })),
    {
      id: 'tells how the parts of a joint application stand',
      async run() {
        const taken = await client.ask({
          operation: 'createCase',
          headers: { ...headers, 'Idempotency-Key': randomUUID() },
          body: JSON.stringify(joint.application),
        });
        expectAnswer(taken, 201);
        const { token, subCases } = taken.json as Readonly<Record<string, unknown>>;
        const told = await client.ask({
          operation: 'readCaseStatus',
          headers,
          body: JSON.stringify({ token }),
        });
        expectAnswer(told, 200);
        const same =
          isRecord(told.json) && JSON.stringify(told.json['subCases']) === JSON.stringify(subCases);
        expect(same, 'the subCases of the receipt', 'others');
      },
    },
  ];
}

/** What a gateway promises of licences, if it says that it finds them and there is somebody to try it with. */
export function licenceSentences({ client, trial, takes }: Subject): readonly Sentence[] {
  const { licences } = trial;
  if (!licences || !takes.includes('licences')) return [];
  const cases = licenceContract({ source: checkedLicences(client), ...licences });
  return cases.map(({ name, run }) => ({ id: name, run }));
}
