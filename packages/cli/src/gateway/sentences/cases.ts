import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import type { Reply } from '../gateway-client.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';
import { answersOf } from '../trial.js';

const json = { 'Content-Type': 'application/json' };

/** What a gateway promises of applications beyond the contract of targets. */
export function caseSentences({ client, trial, limits }: Subject): readonly Sentence[] {
  const { formId, formVersion } = trial;
  const application = { formId, formVersion, value: answersOf(trial) };
  const send = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    client.ask({
      operation: 'createCase',
      headers: { ...json, 'Idempotency-Key': randomUUID(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const status = (token: string): Promise<Reply> =>
    client.ask({ operation: 'readCaseStatus', headers: json, body: JSON.stringify({ token }) });

  return [
    {
      id: 'tells how an application stands to whoever has its token',
      async run() {
        const taken = await send(application);
        expectAnswer(taken, 201);
        const { caseNumber, token } = taken.json as Readonly<Record<string, unknown>>;
        const told = await status(String(token));
        expectAnswer(told, 200);
        const same = isRecord(told.json) && told.json['caseNumber'] === caseNumber;
        expect(same, 'the caseNumber of the receipt', 'another caseNumber');
      },
    },
    {
      id: 'tells nothing for a case number',
      async run() {
        const taken = await send(application);
        expectAnswer(taken, 201);
        const { caseNumber } = taken.json as Readonly<Record<string, unknown>>;
        // As long as a token has to be, whatever the numbers look like.
        expectAnswer(await status(String(caseNumber).replace(/\W/g, '').padEnd(32, '0')), 404, 'not-found');
      },
    },
    {
      id: 'does not take an application without an Idempotency-Key',
      async run() {
        const body = JSON.stringify(application);
        expectAnswer(await client.ask({ operation: 'createCase', headers: json, body }), 400, 'request');
      },
    },
    {
      id: 'does not take an application of no form',
      async run() {
        expectAnswer(await send({ ...application, formId: undefined }), 400, 'request');
      },
    },
    {
      id: 'does not take a part of an application that is not described',
      async run() {
        expectAnswer(await send({ ...application, extra: true }), 400, 'request');
      },
    },
    {
      id: 'does not take what is no JSON',
      async run() {
        expectAnswer(await send('{'), 400, 'request');
      },
    },
    {
      id: 'does not take an application that is nested without end',
      async run() {
        const value = `${'['.repeat(5000)}${']'.repeat(5000)}`;
        const reply = await send(JSON.stringify({ ...application, value: 0 }).replace(/0\}$/, `${value}}`));
        expect(reply.status >= 400 && reply.status < 500, '4xx', String(reply.status));
      },
    },
    {
      id: 'does not take another version of the form',
      async run() {
        expectAnswer(await send({ ...application, formVersion: randomUUID() }), 409, 'form-version');
      },
    },
    {
      id: 'does not take an application that is too large',
      async run() {
        const value = 'x'.repeat(limits.applicationBytes + 1);
        expectAnswer(await send({ ...application, value }), 413, 'too-large');
      },
    },
    {
      id: 'refuses requests that a browser marks as another site’s',
      async run() {
        expectAnswer(await send(application, { 'Sec-Fetch-Site': 'cross-site' }), 403, 'cross-site');
      },
    },
  ];
}
