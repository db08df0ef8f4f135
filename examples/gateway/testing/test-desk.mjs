// A gateway with a clock that is set, asked in the plainest way.
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { startGateway } from '../gateway.mjs';

export const departmentToken = 'department-of-the-test';
export const asDepartment = { authorization: `Bearer ${departmentToken}` };

/**
 * Starts a gateway before the tests that follow, and ends it after them.
 *
 * @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite`
 * @param {{ at: string, options?: object, empty?: readonly string[] }} how when it is, what the gateway is started with, and which tables of a
 *   database of before are emptied first
 */
export function testDesk(start, { at, options = {}, empty = [] }) {
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
        limits: {
          deskRequestsOfClient: 100_000,
          requestsOfClient: 100_000,
          ...options.limits,
          ...more.limits,
        },
      }),
    /** Another gateway on the same database, in a folder of its own, with the same keys. */
    async startBeside() {
      const data = await mkdtemp(path.join(os.tmpdir(), 'tongban-gateway-'));
      for (const name of await readdir(place.data))
        if (name.endsWith('.key')) await copyFile(path.join(place.data, name), path.join(data, name));
      const gateway = await desk.startOn({ data });
      return {
        url: gateway.url,
        async close() {
          await gateway.close();
          await rm(data, { recursive: true });
        },
      };
    },
    /** Ends it and starts it again. */
    async restart(more) {
      await desk.gateway.close();
      desk.gateway = await desk.startOn(more);
    },
    async ask(method, address, { body, headers = {}, url = desk.gateway.url } = {}) {
      const response = await fetch(url + address, {
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
    send: (address, body, key = randomUUID(), headers = {}, url = desk.gateway.url) =>
      desk.ask('POST', address, { body, headers: { ...headers, 'idempotency-key': key }, url }),
  };
  before(async () => {
    place = await start();
    desk.gateway = await desk.startOn();
    for (const table of empty) await desk.gateway.query(`delete from ${table}`);
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
