import { randomUUID } from 'node:crypto';
import { isRecord } from '@tongban/core';
import type { AppointmentTrial } from './appointment-trial.js';
import type { GatewayClient, Reply } from './gateway-client.js';
import { textIn } from './rating-desk.js';
import { Broken, expectAnswer } from './sentence.js';

/** A time as the gateway tells it. */
export interface Slot {
  readonly start: string;
  readonly total: number;
  readonly left: number;
}

/** What a page asks of a gateway about appointments, in the plainest way. */
export interface BookingDesk {
  /** All times of the days ahead, the days among them. */
  times(): Promise<{
    readonly days: readonly Readonly<Record<string, unknown>>[];
    readonly slots: readonly Slot[];
  }>;
  /** Times with something left, the last ones first; as many as are needed. */
  free(count: number): Promise<readonly Slot[]>;
  left(start: string): Promise<number>;
  /** What the hall asks of a person: `required`, `optional` or `no`, by part. */
  asks(): Promise<Readonly<Record<string, unknown>>>;
  book(
    start: string,
    options?: { readonly key?: string; readonly change?: object; readonly headers?: object },
  ): Promise<Reply>;
  lookup(token: string): Promise<Reply>;
  cancel(token: string): Promise<Reply>;
  change(token: string, slot: string): Promise<Reply>;
  /** Gives back what was booked. */
  tidy(replies: readonly Reply[]): Promise<void>;
}

const json = { 'Content-Type': 'application/json' };

/** Asks by that client. */
export function bookingDesk(client: GatewayClient, { hall, item, person }: AppointmentTrial): BookingDesk {
  const post = (operation: string, body: object): Promise<Reply> =>
    client.ask({ operation, headers: json, body: JSON.stringify(body) });

  const times: BookingDesk['times'] = async () => {
    const query = new URLSearchParams({ hall, ...(item !== undefined && { item }) });
    const url = `${client.base}/appointments/times?${query.toString()}`;
    const reply = await client.ask({ operation: 'readAppointmentTimes', url });
    expectAnswer(reply, 200);
    const days = recordsIn(reply, 'days');
    const slots = days.flatMap(({ slots: some }) => (Array.isArray(some) ? some.filter(isRecord) : []));
    return { days, slots: slots as unknown as readonly Slot[] };
  };

  const asks: BookingDesk['asks'] = async () => {
    const query = new URLSearchParams(item === undefined ? {} : { item });
    const url = `${client.base}/appointments/halls?${query.toString()}`;
    const reply = await client.ask({ operation: 'readHalls', url });
    expectAnswer(reply, 200);
    const found = recordsIn(reply, 'items').find(({ id }) => id === hall);
    if (!found) throw new Broken('the hall of the trial', 'others');
    return isRecord(found['asks']) ? found['asks'] : {};
  };

  return {
    times,
    asks,
    async free(count) {
      const some = (await times()).slots.filter(({ left }) => left > 0).reverse();
      if (some.length < count) throw new Broken(`${count} free times`, String(some.length));
      return some.slice(0, count);
    },
    async left(start) {
      return (await times()).slots.find((slot) => slot.start === start)?.left ?? NaN;
    },
    async book(slot, { key = randomUUID(), change = {}, headers = {} } = {}) {
      const asked = await asks();
      const told = Object.entries(person).filter(([part]) => asked[part] !== 'no');
      return client.ask({
        operation: 'createAppointment',
        headers: { ...json, 'Idempotency-Key': key, ...headers },
        body: JSON.stringify({
          hall,
          ...(item !== undefined && { item }),
          slot,
          person: Object.fromEntries(told),
          ...change,
        }),
      });
    },
    lookup: (token) => post('readAppointment', { token }),
    cancel: (token) => post('cancelAppointment', { token }),
    change: (token, slot) => post('changeAppointment', { token, slot }),
    async tidy(replies) {
      const tokens = replies.filter(({ status }) => status === 201).map((reply) => textIn(reply, 'token'));
      for (const token of new Set(tokens)) await post('cancelAppointment', { token });
    },
  };
}

/** The records that stand there in an answer. */
export function recordsIn({ json: body }: Reply, name: string): readonly Readonly<Record<string, unknown>>[] {
  const list = isRecord(body) ? body[name] : undefined;
  if (!Array.isArray(list)) throw new Broken(`a list in ${name}`, typeof list);
  return list.filter(isRecord);
}
