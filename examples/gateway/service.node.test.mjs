// What a gateway needs in service: who may ask and how often, what it tells about itself, and how it ends.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { startGateway } from './gateway.mjs';
import { newDataFolder } from './testing/data-folder.mjs';
import { startProcess } from './testing/gateway-process.mjs';

const json = { 'content-type': 'application/json' };
const departmentToken = 'department-of-the-test';
const friend = 'https://www.jingang.example';
const stranger = 'https://elsewhere.example';

describe('a gateway in service', () => {
  let data;
  let gateway;
  const lines = [];
  before(async () => {
    data = await newDataFolder();
    gateway = await startGateway({
      data,
      departmentToken,
      origins: [friend],
      log: (line) => lines.push(line),
      limits: { ratingRequestsOfClient: 20, requestsOfClient: 40, rateSeconds: 3, figureSeconds: 0 },
      ratings: { windows: [{ id: 'A03', window: '3号窗口' }] },
    });
  });
  after(async () => {
    await gateway.close();
    await rm(data, { recursive: true });
  });

  const ask = (method, address, headers = {}, body) =>
    fetch(gateway.url + address, { method, headers, ...(body !== undefined && { body }) });
  const kindOf = async (response) =>
    `${response.status} ${(await response.json()).type?.replace('urn:tongban:problem:', '') ?? ''}`.trim();
  const corsOf = ({ headers }) => headers.get('access-control-allow-origin');
  const window = JSON.stringify({ kind: 'window', window: 'A03' });
  /** Till the seconds of the limits are over. */
  const pause = () => new Promise((resolve) => setTimeout(resolve, 3100));
  const guess = (headers) =>
    ask('POST', '/ratings/invitation', { ...json, ...headers }, '{"token":"guessed-token"}');

  describe('asked too often', () => {
    it('says when to come back, and takes requests again then', async () => {
      const answers = [];
      for (let index = 0; index < 22; index += 1) answers.push(await guess());
      assert.deepEqual(
        answers.map(({ status }) => status),
        [...Array(20).fill(404), 429, 429],
      );
      const last = answers.at(-1);
      assert.deepEqual(
        ['ratelimit-limit', 'ratelimit-remaining'].map((name) => last.headers.get(name)),
        ['20', '0'],
      );
      assert.match(last.headers.get('retry-after'), /^[1-3]$/);
      assert.equal(last.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(await kindOf(last), '429 rate-limited');
      await pause();
      assert.equal((await guess()).status, 404);
    });

    it('counts by client: of those behind the proxy each has its own, however many addresses of IPv6 it has', async () => {
      const from = async (address) => (await guess({ 'x-forwarded-for': address })).status;
      for (let index = 0; index < 20; index += 1) await from(`2001:db8:1:2::${index}`);
      assert.deepEqual(
        [await from('2001:db8:1:2::99'), await from('2001:db8:1:3::1'), await from('203.0.113.9')],
        [429, 404, 404],
      );
      await pause();
    });

    it('limits what takes no rating, too', async () => {
      const statuses = [];
      for (let index = 0; index < 41; index += 1) statuses.push((await ask('GET', '/')).status);
      assert.deepEqual([statuses[39], statuses[40]], [200, 429]);
      await pause();
    });
  });

  describe('sent too much', () => {
    for (const [what, address, headers] of [
      ['a rating', '/ratings', { 'idempotency-key': randomUUID() }],
      ['a token', '/ratings/invitation', {}],
      ['a step', '/ratings/some-rating-id/steps', { 'idempotency-key': randomUUID() }],
    ])
      it(`refuses ${what} before it is read to its end`, async () => {
        const body = JSON.stringify({ token: 'x'.repeat(70_000) });
        assert.equal(
          await kindOf(await ask('POST', address, { ...json, ...headers }, body)),
          '413 too-large',
        );
      });
  });

  describe('asked from other sites', () => {
    it('gives figures and tokens to the origins that are named, and to no others', async () => {
      const figures = (origin) => ask('GET', '/ratings/figures', { origin, 'sec-fetch-site': 'cross-site' });
      const tokens = (origin) =>
        ask('POST', '/ratings/tokens', { ...json, origin, 'sec-fetch-site': 'cross-site' }, window);
      assert.deepEqual([corsOf(await figures(friend)), corsOf(await tokens(friend))], [friend, friend]);
      assert.equal((await figures(friend)).headers.get('vary'), 'Origin');
      assert.equal((await tokens(friend)).status, 201);
      for (const answer of [await figures(stranger), await tokens(stranger), await figures('null')])
        assert.deepEqual([corsOf(answer), await kindOf(answer)], [null, '403 cross-site']);
    });

    it('gives nothing else to them, and never leave to send cookies', async () => {
      const paths = [
        ['GET', '/'],
        ['POST', '/cases'],
        ['POST', '/ratings'],
        ['POST', '/ratings/invitation'],
        ['GET', '/ratings/records'],
        ['GET', '/metrics'],
      ];
      for (const [method, path] of paths) {
        const asked = { ...json, origin: friend, 'sec-fetch-site': 'cross-site' };
        const answer = await ask(method, path, asked, method === 'POST' ? '{}' : undefined);
        assert.deepEqual([corsOf(answer), await kindOf(answer)], [null, '403 cross-site'], path);
      }
      const answer = await ask('GET', '/ratings/figures', { origin: friend });
      assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    });

    it('answers a browser that asks beforehand', async () => {
      const before = (path, origin) =>
        ask('OPTIONS', path, {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        });
      const leave = await before('/ratings/tokens', friend);
      assert.deepEqual(
        [leave.status, corsOf(leave), leave.headers.get('access-control-allow-methods')],
        [204, friend, 'POST'],
      );
      assert.match(leave.headers.get('access-control-allow-headers'), /content-type/i);
      assert.equal(corsOf(await before('/ratings/tokens', stranger)), null);
      assert.equal(corsOf(await before('/ratings', friend)), null);
    });

    it('does not start with an origin that is none', async () => {
      await assert.rejects(startGateway({ data, origins: ['www.jingang.example'] }), /an origin is/);
      await assert.rejects(startGateway({ data, origins: [`${friend}/`] }), /an origin is/);
    });
  });

  describe('a request that brings a cookie and changes something', () => {
    const cookie = 'session=1';
    const own = () => new URL(gateway.url).origin;
    const send = (headers, method = 'POST', address = '/ratings/tokens', body = window) =>
      ask(method, address, { cookie, ...headers }, body);

    for (const [what, headers, status] of [
      ['of the own page is taken', () => ({ ...json, 'sec-fetch-site': 'same-origin', origin: own() }), 201],
      ['of a browser that only says the origin is taken', () => ({ ...json, origin: own() }), 201],
      ['of a program that is no browser is taken', () => json, 201],
      ['of another site is refused', () => ({ ...json, 'sec-fetch-site': 'cross-site' }), 403],
      ['of a sister site is refused', () => ({ ...json, 'sec-fetch-site': 'same-site' }), 403],
      ['of another origin is refused by an old browser, too', () => ({ ...json, origin: stranger }), 403],
      ['of a page without an origin is refused', () => ({ ...json, origin: 'null' }), 403],
      ['of a named origin is refused: leave is never for cookies', () => ({ ...json, origin: friend }), 403],
      ['as forms send it is refused', () => ({ 'content-type': 'text/plain', origin: own() }), 403],
      [
        'as forms send it is refused, whatever else they say',
        () => ({ 'content-type': 'Multipart/Form-Data; boundary=a' }),
        403,
      ],
    ])
      it(what, async () => assert.equal((await send(headers())).status, status));

    it('may delete from the own page, and from no other', async () => {
      const draft = '/drafts/aaaaaaaaaaaaaaaaaaaaaaaa';
      assert.equal((await send({ origin: own() }, 'DELETE', draft, undefined)).status, 204);
      assert.equal((await send({ origin: stranger }, 'DELETE', draft, undefined)).status, 403);
    });

    it('behind a proxy is compared with the host the browser asked', async () => {
      const headers = {
        ...json,
        origin: 'https://zwfw.jingang.example',
        'x-forwarded-host': 'zwfw.jingang.example',
      };
      assert.equal((await send(headers)).status, 201);
    });
  });

  describe('what it tells about itself', () => {
    it('is whether it can take requests', async () => {
      const answer = await ask('GET', '/health');
      assert.deepEqual([answer.status, await answer.json()], [200, { status: 'ok' }]);
    });

    it('is counts by route for the department alone, and nothing of what was sent', async () => {
      assert.equal(await kindOf(await ask('GET', '/metrics')), '401 unauthorised');
      await pause();
      await ask('GET', '/drafts/marked-marked-marked-marked');
      await ask('GET', '/ratings/figures?scope=item:marked');
      await ask('GET', '/marked-address');
      const answer = await ask('GET', '/metrics', { authorization: `Bearer ${departmentToken}` });
      const text = await answer.text();
      assert.match(answer.headers.get('content-type'), /^text\/plain; version=0\.0\.4/);
      assert.match(
        text,
        /^tongban_gateway_requests_total\{method="GET",route="\/gateway\/drafts\/:draftId",status="404"\} \d+$/m,
      );
      assert.match(text, /^# TYPE tongban_gateway_request_seconds histogram$/m);
      assert.doesNotMatch(text, /marked/);
      assert.doesNotMatch(JSON.stringify(lines), /marked/);
    });
  });
});

describe('a gateway whose database is out of order', () => {
  it('says that it failed, and not why; its log has the reason and nothing of what was asked', async () => {
    const data = await newDataFolder();
    const lines = [];
    const gateway = await startGateway({ data, log: (line) => lines.push(line) });
    await gateway.query('drop table drafts cascade');
    const broken = await fetch(`${gateway.url}/drafts/${'a'.repeat(24)}`);
    const { type, status, ...more } = await broken.json();
    assert.deepEqual([broken.status, status, type], [500, 500, 'urn:tongban:problem:internal']);
    assert.doesNotMatch(JSON.stringify(more), /draft|relation|select/i);
    // PostgreSQL's word for a table that is not there.
    assert.deepEqual(
      lines.filter(({ event }) => event === 'failed').map(({ code }) => code),
      ['42P01'],
    );
    assert.doesNotMatch(JSON.stringify(lines), /a{24}|select/i);
    await gateway.close();
    await rm(data, { recursive: true });
  });
});

describe('a gateway that is told to end', () => {
  it('finishes what has begun, takes nothing new, and has it when it starts again', async () => {
    const data = await newDataFolder();
    let running = await startProcess(data);
    const { port } = new URL(running.url);
    const key = randomUUID();
    const body = JSON.stringify({
      formId: 'contact-details',
      formVersion: '1',
      value: { name: '张三', phone: '09912345678' },
    });
    const sent = new Promise((resolve, reject) => {
      const slow = request(
        {
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/gateway/cases',
          headers: { ...json, 'idempotency-key': key, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () =>
            resolve({
              code: response.statusCode,
              connection: response.headers.connection,
              ...JSON.parse(text),
            }),
          );
        },
      );
      slow.on('error', reject);
      slow.write(body.slice(0, 20));
      // The rest comes once it was told to end, and does no longer listen.
      setTimeout(() => running.process.kill('SIGTERM'), 200);
      setTimeout(() => slow.end(body.slice(20)), 900);
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await assert.rejects(fetch(`${running.url}/health`));
    const taken = await sent;
    assert.deepEqual([taken.code, taken.connection], [201, 'close']);
    assert.equal(await running.ended, 0);
    running = await startProcess(data);
    const again = await fetch(`${running.url}/cases`, {
      method: 'POST',
      headers: { ...json, 'idempotency-key': key },
      body,
    });
    assert.equal((await again.json()).caseNumber, taken.caseNumber);
    running.process.kill('SIGKILL');
    await running.ended;
    await rm(data, { recursive: true });
  });

  it('does not wait for ever for who never ends', async () => {
    const data = await newDataFolder();
    const gateway = await startGateway({ data });
    const { port } = new URL(gateway.url);
    const broken = new Promise((resolve) => {
      const stuck = request({
        port,
        method: 'POST',
        path: '/gateway/cases',
        headers: { ...json, 'idempotency-key': randomUUID(), 'content-length': 100 },
      });
      stuck.on('error', resolve);
      stuck.write('{');
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begun = Date.now();
    await gateway.close({ graceMs: 300 });
    assert.ok(Date.now() - begun < 5_000);
    assert.equal((await broken).code, 'ECONNRESET');
    await rm(data, { recursive: true });
  });
});
