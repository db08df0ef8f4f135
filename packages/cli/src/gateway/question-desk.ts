import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import { recordsIn } from './booking-desk.js';
import type { GatewayClient, Reply } from './gateway-client.js';
import { Broken, expectAnswer } from './sentence.js';

const json = { 'Content-Type': 'application/json' };

/** What a page asks of a gateway about questions, complaints, suggestions and reports; and the department, with its right. */
export interface QuestionDesk {
  send(body: object, key?: string, headers?: object): Promise<Reply>;
  status(token: string, impatient?: boolean): Promise<Reply>;
  /** What is published, with that query. */
  answers(query?: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  step(id: string, body: object, options: { readonly right: Right; readonly key?: string }): Promise<Reply>;
  /** The record with that number: the last pages are read, too. */
  record(number: string, right: Right): Promise<Readonly<Record<string, unknown>>>;
}

/** Headers by which a gateway knows the department. */
export type Right = Readonly<Record<string, string>>;

/** Invented; the word in it is in no other. */
export const newQuestion = (): {
  readonly kind: string;
  readonly text: string;
  readonly contact: Record<string, string>;
} => ({
  kind: 'consult',
  text: `检查用的问题 ${randomUUID()}`,
  contact: { name: '林晚照', phone: '19900000311' },
});

/** More pages than these no gateway for trying has. */
const mostPages = 1_000;

/** Asks by that client. */
export function questionDesk(client: GatewayClient): QuestionDesk {
  return {
    send: (body, key = randomUUID(), headers = {}) =>
      client.ask({
        operation: 'createConsultation',
        headers: { ...json, 'Idempotency-Key': key, ...headers },
        body: JSON.stringify(body),
      }),
    status: (token, impatient = false) =>
      client.ask({
        operation: 'readConsultationStatus',
        headers: json,
        body: JSON.stringify({ token }),
        impatient,
      }),
    answers: (query = '', headers = {}) =>
      client.ask({
        operation: 'readPublishedAnswers',
        url: `${client.base}/consultations/answers${query}`,
        headers,
      }),
    step: (id, body, { right, key = randomUUID() }) =>
      client.ask({
        operation: 'handleConsultation',
        id,
        headers: { ...right, ...json, 'Idempotency-Key': key },
        body: JSON.stringify(body),
      }),
    async record(number, right) {
      let cursor = '';
      for (let page = 0; page < mostPages; page += 1) {
        const url = `${client.base}/consultations/records?limit=100${cursor && `&cursor=${cursor}`}`;
        const reply = await client.ask({ operation: 'readConsultationRecords', url, headers: right });
        expectAnswer(reply, 200);
        const items = recordsIn(reply, 'items');
        const found = items.find((each) => each['number'] === number);
        if (found) return found;
        if (items.length === 0) throw new Broken('a record', 'none');
        cursor = isRecord(reply.json) ? String(reply.json['next']) : '';
      }
      throw new Broken('a last page', 'pages without end');
    },
  };
}
