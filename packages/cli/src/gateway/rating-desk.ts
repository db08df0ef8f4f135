import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import { nationalTags, type Rating } from '@tongban/core/rating';
import type { GatewayClient, Reply } from './gateway-client.js';
import { Broken, expectAnswer } from './sentence.js';
import { answersOf, type Trial } from './trial.js';

const json = { 'Content-Type': 'application/json' };

/** What a page asks of a gateway about ratings, in the plainest way. */
export interface RatingDesk {
  /** Applies, and asks for the token to rate that case with. */
  tokenOfNewCase(lifetime?: number): Promise<string>;
  requestToken(body: object, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  newCase(): Promise<{ readonly caseNumber: string; readonly caseToken: string }>;
  invitation(token: string): Promise<Reply>;
  /** Sends a rating, or what is none. */
  rate(body: unknown, key?: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
}

/** Asks by that client. */
export function ratingDesk(client: GatewayClient, trial: Trial): RatingDesk {
  const requestToken: RatingDesk['requestToken'] = (body, headers = {}) =>
    client.ask({
      operation: 'issueRatingToken',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });
  const newCase = async (): Promise<{ caseNumber: string; caseToken: string }> => {
    const { formId, formVersion } = trial;
    const reply = await client.ask({
      operation: 'createCase',
      headers: { ...json, 'Idempotency-Key': randomUUID() },
      body: JSON.stringify({ formId, formVersion, value: answersOf(trial) }),
    });
    expectAnswer(reply, 201);
    return { caseNumber: textIn(reply, 'caseNumber'), caseToken: textIn(reply, 'token') };
  };
  return {
    requestToken,
    newCase,
    async tokenOfNewCase(lifetime) {
      const request = { kind: 'case', ...(await newCase()), ...(lifetime !== undefined && { lifetime }) };
      const reply = await requestToken(request);
      expectAnswer(reply, 201);
      return textIn(reply, 'token');
    },
    invitation: (token) =>
      client.ask({ operation: 'readRatingInvitation', headers: json, body: JSON.stringify({ token }) }),
    rate: (body, key = randomUUID(), headers = {}) =>
      client.ask({
        operation: 'createRating',
        headers: { ...json, ...(key !== '' && { 'Idempotency-Key': key }), ...headers },
        body: JSON.stringify(body),
      }),
  };
}

/** A rating by that token, as a page sends it. */
export const ratingBy = (token: string, change: Partial<Rating> = {}): Rating => ({
  token,
  stage: 'first',
  level: 5,
  tags: [],
  tagVersion: nationalTags.version,
  anonymous: true,
  channel: 'pc',
  ratedAt: new Date(Date.now()).toISOString(),
  ...change,
});

/** What stands there in an answer. */
export function textIn({ json: body }: Reply, name: string): string {
  const text = isRecord(body) ? body[name] : undefined;
  if (typeof text !== 'string') throw new Broken(`a text in ${name}`, typeof text);
  return text;
}

/** Pointers of the issues in an answer. */
export function pointersIn({ json: body }: Reply): readonly string[] {
  const issues = isRecord(body) ? body['issues'] : undefined;
  return Array.isArray(issues) ? issues.filter(isRecord).map(({ pointer }) => String(pointer)) : [];
}
