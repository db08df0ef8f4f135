import { randomUUID } from 'node:crypto';
import type { GatewayClient, Reply } from './gateway-client.js';
import { textIn } from './rating-desk.js';
import { expectAnswer } from './sentence.js';
import { answersOf, type Trial } from './trial.js';

const json = { 'Content-Type': 'application/json' };

/** A case that was just taken in. */
export interface NewCase {
  readonly caseNumber: string;
  readonly token: string;
}

/** What is asked of a gateway about how cases go on, in the plainest way. */
export interface CaseDesk {
  newCase(): Promise<NewCase>;
  /** Asks by a token, or by a number and a further answer. */
  progress(body: object, more?: { readonly impatient?: boolean }): Promise<Reply>;
  /** Says what has happened, with the headers of whoever says it. */
  step(
    caseNumber: string,
    body: object,
    by: { readonly headers: Readonly<Record<string, string>>; readonly key?: string },
  ): Promise<Reply>;
}

/** Asks by that client. */
export const caseDesk = (client: GatewayClient, trial: Trial): CaseDesk => ({
  async newCase() {
    const { formId, formVersion } = trial;
    const reply = await client.ask({
      operation: 'createCase',
      headers: { ...json, 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ formId, formVersion, value: answersOf(trial) }),
    });
    expectAnswer(reply, 201);
    return { caseNumber: textIn(reply, 'caseNumber'), token: textIn(reply, 'token') };
  },
  progress: (body, more = {}) =>
    client.ask({ operation: 'readCaseProgress', headers: json, body: JSON.stringify(body), ...more }),
  step: (id, body, { headers, key = randomUUID() }) =>
    client.ask({
      operation: 'addCaseStep',
      id,
      headers: { ...json, 'Idempotency-Key': key, ...headers },
      body: JSON.stringify(body),
    }),
});

/** What a timeline says: `received accepted`. */
export function stepsIn({ json: body }: Reply): string {
  const { steps } = (body ?? {}) as { readonly steps?: readonly { readonly step: string }[] };
  return (steps ?? []).map(({ step }) => step).join(' ');
}
