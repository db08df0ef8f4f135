// A gateway with a clock that is set, asked in the plainest way.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before } from 'node:test';
import { startGateway } from '../gateway.mjs';

export const departmentToken = 'department-of-the-test';
export const asDepartment = { authorization: `Bearer ${departmentToken}` };

/**
 * Starts a gateway before the tests that follow, and ends it after them.
 *
 * @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite`
 * @param {{ at: string, options?: object }} how when it is, and what the gateway is started with
 */
export function testDesk(start, { at, options = {} }) {
  let place;
  const desk = {
    gateway: undefined,
    time: Date.parse(at),
    lines: [],
    /** Starts it, or another one on the same database, with other options. */
    startOn: (more = {}) =>
      startGateway({
        ...place,
        now: () => new Date(desk.time),
        log: (line) => desk.lines.push(line),
        departmentToken,
        ...options,
        ...more,
        limits: { deskRequestsOfClient: 100_000, requestsOfClient: 100_000, ...more.limits },
      }),
    /** Ends it and starts it again. */
    async restart(more) {
      await desk.gateway.close();
      desk.gateway = await desk.startOn(more);
    },
    async ask(method, address, { body, headers = {} } = {}) {
      const response = await fetch(desk.gateway.url + address, {
        method,
        headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = text === '' ? {} : JSON.parse(text);
      const type = json.type?.replace('urn:tongban:problem:', '');
      return { status: response.status, headers: response.headers, json, type, text };
    },
    get: (address, headers) => desk.ask('GET', address, { headers }),
    post: (address, body, headers) => desk.ask('POST', address, { body, headers }),
    /** Sends what is taken in once for its key. */
    send: (address, body, key = randomUUID(), headers = {}) =>
      desk.ask('POST', address, { body, headers: { ...headers, 'idempotency-key': key } }),
  };
  before(async () => {
    place = await start();
    desk.gateway = await desk.startOn();
  });
  after(async () => {
    await desk.gateway.close();
    await rm(place.data, { recursive: true });
    await place.stop?.();
  });
  return desk;
}

/** Status and problem: `409 slot-full`. */
export const said = ({ status, type }) => [status, type].filter(Boolean).join(' ');
