// What the gateway does, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { isTbError } from '@tongban/core/errors';
import { submissionContract } from '@tongban/core/testing';
import { gatewayDrafts, gatewayTarget } from '@tongban/elements/gateway';
import { startGateway } from '../gateway.mjs';

const signal = new AbortController().signal;
const hour = 3_600_000;
const megabyte = 1024 * 1024;

/**
 * Declares the tests.
 *
 * @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start gives the folder, the database
 *   if it is elsewhere, and what is to be stopped in the end
 */
export function gatewaySuite(start) {
  let place;
  let gateway;
  let time = Date.parse('2026-11-22T09:00:00+08:00');
  let reviewed = [];
  const lines = [];

  before(async () => {
    place = await start();
    gateway = await startGateway({
      ...place,
      now: () => new Date(time),
      review: () => reviewed,
      log: (line) => lines.push(line),
      limits: {
        draftBytes: 300_000,
        clientUploadBytes: 60 * megabyte,
        allUploadBytes: 130 * megabyte,
        clientDraftBytes: 1_000_000,
      },
    });
  });
  after(async () => {
    await gateway.close();
    await rm(place.data, { recursive: true });
    await place.stop?.();
  });

  const pdf = (bytes, type = 'application/pdf') =>
    new File([Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 'x')])], '身份证明.pdf', {
      type,
    });
  const answers = (files = []) => ({
    name: '张三',
    phone: '09912345678',
    ...(files.length > 0 && { proof: files }),
  });
  const form = { formId: 'contact-details', formVersion: '1' };
  const target = () => gatewayTarget(gateway.url);
  const submit = (value, idempotencyKey = randomUUID()) =>
    target().submit({ ...form, idempotencyKey, value }, { signal });
  const ask = (method, address, headers = {}, body) =>
    fetch(gateway.url + address, { method, headers, body });
  const json = { 'content-type': 'application/json' };

  /** The gateway runs only once the tests do. */
  const lateTarget = {
    id: 'org.example.late',
    submit: (...given) => target().submit(...given),
    upload: (...given) => target().upload(...given),
    discard: (...given) => target().discard(...given),
  };

  describe('a form that sends to the gateway', () => {
    const contract = submissionContract({
      target: lateTarget,
      ...form,
      newKey: () => randomUUID(),
      answers,
      wrong: { value: { name: '张三', phone: '12' }, pointer: '/phone' },
      file: pdf,
      refusedFiles: [
        pdf(11 * 1024 * 1024),
        pdf(1000, 'application/x-msdownload'),
        new File(['<!doctype html>'.repeat(9)], '证明.pdf', { type: 'application/pdf' }),
      ],
    });
    for (const { name, run } of contract) it(name, run);

    it('is shown the issues of the department, in its words', async () => {
      reviewed = [{ pointer: '/name', code: 'name-taken', params: {}, message: '该名称已被占用' }];
      const receipt = await submit(answers());
      reviewed = [];
      assert.deepEqual(receipt, {
        status: 'refused',
        issues: [{ pointer: '/name', code: 'name-taken', params: {}, message: '该名称已被占用' }],
      });
    });

    it('is told by pointer and in words which file is missing', async () => {
      const file = await target().upload(pdf(100), { signal });
      await target().discard(file, { signal });
      const { issues } = await submit(answers([file]));
      assert.deepEqual(
        issues.map(({ pointer, code, message }) => [pointer, code, message]),
        [['/proof/0', 'file-missing', '文件已过期或没有传完，请重新上传']],
      );
    });

    it('cannot pass a file off as another', async () => {
      const file = await target().upload(pdf(100), { signal });
      const { issues } = await submit(answers([{ ...file, size: 99 }]));
      assert.equal(issues[0].code, 'file-differs');
    });

    it('cannot send a file that came before the form was known and that the form does not take', async () => {
      const file = await target().upload(pdf(100, 'application/x-msdownload'), { signal });
      const { issues } = await submit(answers([file]));
      assert.equal(issues[0].code, 'file-refused');
    });

    it('cannot take a file back that a case holds', async () => {
      const file = await target().upload(pdf(100), { signal });
      await submit(answers([file]));
      await assert.rejects(target().discard(file, { signal }));
      assert.equal((await submit(answers([file]))).issues[0].code, 'file-taken');
    });

    it('is told that an old version of the form is not taken, and nothing is taken in', async () => {
      const sent = target().submit(
        { ...form, formVersion: '0', idempotencyKey: randomUUID(), value: answers() },
        { signal },
      );
      await assert.rejects(sent, (error) => isTbError(error, 'not-found') && !error.retryable);
    });

    it('may try again later when nobody answers', async () => {
      const nobody = gatewayTarget('http://127.0.0.1:9/gateway');
      const sent = nobody.submit({ ...form, idempotencyKey: randomUUID(), value: answers() }, { signal });
      await assert.rejects(sent, (error) => isTbError(error, 'network') && error.retryable);
    });

    it('sends no bytes to another host, wherever an old upload is said to lie', async () => {
      let asked = 0;
      const { createServer } = await import('node:http');
      const other = createServer((_request, response) => {
        asked += 1;
        response.end();
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const resume = `http://127.0.0.1:${other.address().port}/uploads/${'a'.repeat(32)}`;
      await target().upload(pdf(100), { signal, resume });
      other.close();
      assert.equal(asked, 0);
    });
  });

  describe('a case', () => {
    const status = (token) => ask('POST', '/cases/status', json, JSON.stringify({ token }));

    it('can be asked for with its token', async () => {
      const { token, caseNumber } = await submit(answers());
      const { receivedAt, updatedAt, ...rest } = await (await status(token)).json();
      assert.deepEqual(rest, { caseNumber, formId: 'contact-details', status: 'received' });
      assert.equal(updatedAt, receivedAt);
    });

    it('is not given away for its number', async () => {
      const { caseNumber } = await submit(answers());
      const response = await status(`${caseNumber}-or-so`);
      assert.equal(response.status, 404);
    });

    it('is numbered by the day in China', async () => {
      const now = time;
      time = Date.parse('2026-11-22T17:00:00Z');
      const { caseNumber } = await submit(answers());
      time = now;
      assert.match(caseNumber, /^20261123\d{6}$/);
    });

    it('keeps what was sent letter by letter', async () => {
      const remark = '换行\n空\u0000引号"\ud800🀄';
      assert.equal((await submit({ ...answers(), remark })).status, 'accepted');
    });

    it('is the same for a body that only puts its names in another order', async () => {
      const key = randomUUID();
      const first = await submit({ name: '张三', phone: '09912345678' }, key);
      const second = await submit({ phone: '09912345678', name: '张三' }, key);
      assert.deepEqual(second, first);
    });
  });

  describe('a draft', () => {
    const drafts = () => gatewayDrafts(gateway.url);
    const newId = () => randomBytes(16).toString('base64url');
    const bytes = (text) => new TextEncoder().encode(text).buffer;
    const text = (draft) => draft && new TextDecoder().decode(draft.bytes);

    it('comes back as it was put', async () => {
      const id = newId();
      const put = await drafts().put(id, bytes('sealed'), { signal, version: null });
      const draft = await drafts().get(id, { signal });
      assert.equal(text(draft), 'sealed');
      assert.deepEqual([draft.version, draft.expiresAt], [put.version, put.expiresAt]);
    });

    it('is not overwritten by a second device that has not seen the newest', async () => {
      const id = newId();
      const first = await drafts().put(id, bytes('1'), { signal, version: null });
      const second = await drafts().put(id, bytes('2'), { signal, version: first.version });
      const late = await drafts().put(id, bytes('3'), { signal, version: first.version });
      const begun = await drafts().put(id, bytes('4'), { signal, version: null });
      assert.deepEqual([second.parked, late, begun], [true, { parked: false }, { parked: false }]);
      assert.equal(text(await drafts().get(id, { signal })), '2');
    });

    it('is won by one of two devices that write at the same moment', async () => {
      const id = newId();
      const { version } = await drafts().put(id, bytes('1'), { signal, version: null });
      const both = await Promise.all(
        ['2', '3'].map((value) => drafts().put(id, bytes(value), { signal, version })),
      );
      assert.equal(both.filter(({ parked }) => parked).length, 1);
    });

    it('is gone after its time, and then does not come back', async () => {
      const id = newId();
      const { version } = await drafts().put(id, bytes('1'), {
        signal,
        version: null,
        lifetimeSeconds: 3600,
      });
      time += hour;
      const after = await drafts().get(id, { signal });
      const late = await drafts().put(id, bytes('2'), { signal, version });
      const anew = await drafts().put(id, bytes('3'), { signal, version: null });
      time -= hour;
      assert.deepEqual([after, late.parked, anew.parked], [undefined, false, true]);
    });

    it('is kept no longer than the gateway allows', async () => {
      const { expiresAt } = await drafts().put(newId(), bytes('1'), {
        signal,
        version: null,
        lifetimeSeconds: 9e9,
      });
      assert.equal(expiresAt - time, 7 * 24 * hour);
    });

    it('is gone when it was deleted; deleting it again is fine', async () => {
      const id = newId();
      await drafts().put(id, bytes('1'), { signal, version: null });
      await drafts().delete(id, { signal });
      await drafts().delete(id, { signal });
      assert.equal(await drafts().get(id, { signal }), undefined);
    });

    it('may not be larger than the gateway says', async () => {
      const { limits } = await (await ask('GET', '/')).json();
      const put = drafts().put(newId(), new ArrayBuffer(limits.draftBytes + 1), { signal, version: null });
      await assert.rejects(put, (error) => isTbError(error, 'format'));
    });

    it('is only written by who says which version it follows', async () => {
      const response = await ask(
        'PUT',
        `/drafts/${newId()}`,
        { 'content-type': 'application/octet-stream' },
        'x',
      );
      assert.equal(response.status, 428);
    });
  });

  describe('files nobody claims', () => {
    it('are taken away after their time, those of cases are kept', async () => {
      const [claimed, left] = [
        await target().upload(pdf(100), { signal }),
        await target().upload(pdf(100), { signal }),
      ];
      await submit(answers([claimed]));
      const before = await readdir(path.join(place.data, 'uploads'));
      time += 25 * hour;
      await gateway.sweep();
      time -= 25 * hour;
      const after = await readdir(path.join(place.data, 'uploads'));
      assert.deepEqual([before.includes(claimed.id), before.includes(left.id)], [true, true]);
      assert.deepEqual([after.includes(claimed.id), after.includes(left.id)], [true, false]);
    });
  });

  describe('a connection', () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    after(() => agent.destroy());
    const base64 = (text) => Buffer.from(text).toString('base64');
    const tus = { 'tus-resumable': '1.0.0' };
    /** One request after the other on the same connection; the status, or that none came. */
    const on = (method, address, headers, body) =>
      new Promise((resolve, reject) => {
        const url = address.startsWith('http') ? address : gateway.url + address;
        const sent = request(url, { method, agent, headers, timeout: 5000 }, (response) => {
          response.resume().once('end', () => resolve(response));
        });
        sent.once('timeout', () => sent.destroy(new Error('no answer')));
        sent.once('error', reject).end(body);
      });
    const begun = async (bytes) => {
      const { headers } = await on('POST', '/uploads', {
        ...tus,
        'upload-length': String(bytes),
        'upload-metadata': `filename ${base64('a.pdf')},filetype ${base64('application/pdf')}`,
      });
      return `/${headers.location}`;
    };

    for (const [what, bytes, offset, status] of [
      ['begin elsewhere', 3 * megabyte, '5', 409],
      ['are too many', 1000, '0', 413],
      ['have no upload', 0, '0', 404],
    ]) {
      it(`goes on after bytes that ${what}`, async () => {
        const address = bytes ? await begun(bytes) : `/uploads/${'a'.repeat(32)}`;
        const refused = await on(
          'PATCH',
          address,
          { ...tus, 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' },
          Buffer.alloc(megabyte),
        );
        const next = await on('GET', '/', {});
        assert.deepEqual([refused.statusCode, next.statusCode], [status, 200]);
      });
    }
  });

  describe('what nobody has claimed', () => {
    const base64 = (text) => Buffer.from(text).toString('base64');
    const begin = (client, bytes = 25 * megabyte) =>
      ask('POST', '/uploads', {
        'tus-resumable': '1.0.0',
        'upload-length': String(bytes),
        'upload-metadata': `filename ${base64('a.pdf')},filetype ${base64('application/pdf')}`,
        'x-forwarded-for': client,
      });
    const kindOf = async (response) => [response.status, (await response.json()).type];
    const emptied = async () => {
      time += 25 * hour;
      await gateway.sweep();
      time -= 25 * hour;
    };
    beforeEach(emptied);
    after(emptied);

    it('may weigh so much of one client, however many it sends at once; others are still taken', async () => {
      const all = await Promise.all(Array.from({ length: 6 }, () => begin('203.0.113.7')));
      assert.deepEqual(all.map(({ status }) => status).sort(), [201, 201, 429, 429, 429, 429]);
      assert.equal((await begin('203.0.113.8')).status, 201);
    });

    it('is refused as a problem that says so', async () => {
      await begin('203.0.113.7');
      await begin('203.0.113.7');
      assert.deepEqual(await kindOf(await begin('203.0.113.7')), [429, 'urn:tongban:problem:too-many']);
    });

    it('may weigh so much of all together, and there is room again once it has expired', async () => {
      for (const client of [1, 2, 3, 4, 5]) await begin(`203.0.113.${client}`);
      assert.deepEqual(await kindOf(await begin('203.0.113.6')), [507, 'urn:tongban:problem:full']);
      await emptied();
      assert.equal((await begin('203.0.113.6')).status, 201);
    });

    it('leaves no file behind when it is refused', async () => {
      const folder = path.join(place.data, 'uploads');
      await begin('203.0.113.7');
      await begin('203.0.113.7');
      const before = await readdir(folder);
      await begin('203.0.113.7');
      assert.deepEqual(await readdir(folder), before);
    });

    it('counts crumbs as more than they are: many of them fill a disk, too', async () => {
      const left = [];
      for (let index = 0; index < 3; index += 1) left.push((await begin('203.0.113.7', 1)).status);
      const room = 60 * megabyte - 3 * 64 * 1024;
      assert.equal((await begin('203.0.113.7', 25 * megabyte)).status, 201);
      assert.equal((await begin('203.0.113.7', room - 25 * megabyte + 1)).status, 429);
      assert.deepEqual(left, [201, 201, 201]);
    });

    it('is counted by network for clients of IPv6, who have addresses without end', async () => {
      for (const host of ['2001:db8:1:2::a', '2001:db8:1:2:3::b']) await begin(host);
      assert.equal((await begin('2001:db8:1:2:ffff::c')).status, 429);
      assert.equal((await begin('2001:db8:1:3::a')).status, 201);
    });

    it('holds for drafts likewise', async () => {
      const put = () =>
        ask(
          'PUT',
          `/drafts/${randomBytes(16).toString('base64url')}`,
          {
            'content-type': 'application/octet-stream',
            'if-none-match': '*',
            'x-forwarded-for': '203.0.113.9',
          },
          'sealed',
        );
      const all = [];
      for (let index = 0; index < 16; index += 1) all.push((await put()).status);
      assert.deepEqual([all.filter((status) => status === 201).length, all[15]], [15, 429]);
    });

    describe('when drafts are replaced', () => {
      const newId = () => randomBytes(16).toString('base64url');
      const put = (id, bytes, { version, client = '203.0.113.11' } = {}) =>
        ask(
          'PUT',
          `/drafts/${id}`,
          {
            'content-type': 'application/octet-stream',
            'draft-lifetime': '3600',
            'x-forwarded-for': client,
            ...(version ? { 'if-match': version } : { 'if-none-match': '*' }),
          },
          Buffer.alloc(bytes),
        );
      const begun = async (count) => {
        const drafts = [];
        for (let index = 0; index < count; index += 1) {
          const id = newId();
          drafts.push([id, (await put(id, 1)).headers.get('etag')]);
        }
        return drafts;
      };

      it('counts what stands in their place: small ones do not keep room for big ones', async () => {
        const statuses = [];
        for (const [id, version] of await begun(6))
          statuses.push((await put(id, 300_000, { version })).status);
        // Two big ones and four crumbs fit, a third big one does not.
        assert.deepEqual(statuses, [204, 204, 429, 429, 429, 429]);
      });

      it('counts them for whoever replaces them, so that nobody grows in the place of others', async () => {
        const statuses = [];
        for (const [id, version] of await begun(6))
          statuses.push((await put(id, 300_000, { version, client: '203.0.113.12' })).status);
        assert.deepEqual(statuses, [204, 204, 204, 429, 429, 429]);
      });

      it('leaves a draft that is refused as it was', async () => {
        const [[id, version], ...others] = await begun(6);
        for (const [other, before] of others.slice(0, 2)) await put(other, 300_000, { version: before });
        assert.deepEqual(await kindOf(await put(id, 300_000, { version })), [
          429,
          'urn:tongban:problem:too-many',
        ]);
        const kept = await ask('GET', `/drafts/${id}`);
        assert.deepEqual([kept.headers.get('etag'), (await kept.arrayBuffer()).byteLength], [version, 1]);
      });

      it('does not count the one that is replaced: it takes its own room again and again', async () => {
        const [[id, first], ...others] = await begun(4);
        for (const [other, before] of others.slice(0, 2)) await put(other, 300_000, { version: before });
        let version = first;
        for (let index = 0; index < 5; index += 1) {
          const written = await put(id, 250_000, { version });
          assert.equal(written.status, 204);
          version = written.headers.get('etag');
        }
      });
    });

    it('keeps no address of a client', async () => {
      await begin('203.0.113.7');
      const rows = await gateway.query('select client from uploads where client is not null');
      assert.equal(JSON.stringify(rows).includes('203.0.113.7'), false);
      assert.notEqual(rows.length, 0);
    });
  });

  describe('requests that are not as described', () => {
    const upload = (name, type) => [
      'POST',
      '/uploads',
      {
        'tus-resumable': '1.0.0',
        'upload-length': '5',
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')},filetype ${Buffer.from(type).toString('base64')}`,
      },
    ];
    const application = (body) => [
      'POST',
      '/cases',
      { ...json, 'idempotency-key': randomUUID() },
      JSON.stringify(body),
    ];
    const placed = [
      [
        'a NUL in the name of a file',
        upload('a\0.pdf', 'application/pdf'),
        '/headers/upload-metadata/filename',
      ],
      ['a NUL in its type', upload('a.pdf', 'a/\0'), '/headers/upload-metadata/filetype'],
      ['a name too long to keep', upload('长'.repeat(256), 'a/b'), '/headers/upload-metadata/filename'],
      ['a file without a name', upload('', 'a/b'), '/headers/upload-metadata/filename'],
      ['an application of no form', application({ formVersion: '1', value: {} }), '/body/formId'],
      ['a form that is no text', application({ formId: 1, formVersion: '1', value: {} }), '/body/formId'],
      ['a form without a name', application({ ...form, formId: '', value: {} }), '/body/formId'],
      ['a part nobody knows', application({ ...form, value: {}, 'a/b': 1 }), '/body/a~1b'],
      [
        'a token that is none',
        ['POST', '/cases/status', json, JSON.stringify({ token: 'a\0' })],
        '/body/token',
      ],
      [
        'an application without a key',
        ['POST', '/cases', json, JSON.stringify({ ...form, value: {} })],
        '/headers/idempotency-key',
      ],
    ];
    for (const [what, asked, pointer] of placed) {
      it(`${what}: the problem names the place`, async () => {
        const response = await ask(...asked);
        const body = await response.json();
        assert.deepEqual(
          [response.status, body.type, body.pointer],
          [400, 'urn:tongban:problem:request', pointer],
        );
        assert.match(body.detail, /\w/);
      });
    }

    it('are final: a form does not offer to send the same again', async () => {
      const sent = target().submit(
        { idempotencyKey: randomUUID(), formId: '', formVersion: '1', value: answers() },
        { signal },
      );
      await assert.rejects(sent, (error) => isTbError(error, 'format') && !error.retryable);
    });

    /** What is sent, and the status and type it is answered with. */
    const cases = [
      [
        'JSON that is none',
        ['POST', '/cases', { ...json, 'idempotency-key': randomUUID() }, '{'],
        400,
        'request',
      ],
      [
        'an application without a key',
        ['POST', '/cases', json, JSON.stringify({ ...form, value: {} })],
        400,
        'request',
      ],
      [
        'a key that can be guessed',
        ['POST', '/cases', { ...json, 'idempotency-key': '1' }, '{}'],
        400,
        'request',
      ],
      [
        'a part nobody knows',
        [
          'POST',
          '/cases',
          { ...json, 'idempotency-key': randomUUID() },
          JSON.stringify({ ...form, value: {}, admin: true }),
        ],
        400,
        'request',
      ],
      [
        'too much',
        [
          'POST',
          '/cases',
          { ...json, 'idempotency-key': randomUUID() },
          JSON.stringify({ ...form, value: 'x'.repeat(1_100_000) }),
        ],
        413,
        'too-large',
      ],
      [
        'answers nested without end',
        [
          'POST',
          '/cases',
          { ...json, 'idempotency-key': randomUUID() },
          `{"formId":"contact-details","formVersion":"1","value":${'['.repeat(5000)}${']'.repeat(5000)}}`,
        ],
        400,
        'request',
      ],
      [
        'a form as browsers send it',
        [
          'POST',
          '/cases',
          { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': randomUUID() },
          'a=1',
        ],
        415,
        'request',
      ],
      [
        'a path out of the folder',
        ['DELETE', '/uploads/..%2fdatabase', { 'tus-resumable': '1.0.0' }],
        400,
        'request',
      ],
      ['another tus', ['DELETE', `/uploads/${'a'.repeat(32)}`, { 'tus-resumable': '0.2.2' }], 400, 'request'],
      [
        'an empty file',
        [
          'POST',
          '/uploads',
          {
            'tus-resumable': '1.0.0',
            'upload-length': '0',
            'upload-metadata': 'filename eA==,filetype eA==',
          },
        ],
        400,
        'request',
      ],
      ['a request of another site', ['GET', '/', { 'sec-fetch-site': 'cross-site' }], 403, 'cross-site'],
      ['an address nobody knows', ['GET', '/nowhere'], 404, 'not-found'],
    ];
    for (const [what, asked, status, type] of cases) {
      it(`${what} is refused as a problem`, async () => {
        const response = await ask(...asked);
        const body = await response.json();
        assert.match(response.headers.get('content-type'), /^application\/problem\+json\b/);
        assert.deepEqual(
          [response.status, body.type, body.status],
          [status, `urn:tongban:problem:${type}`, status],
        );
      });
    }

    it('get no leave for other origins', async () => {
      const preflight = await ask('OPTIONS', '/uploads', {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
      });
      const allowed = [...preflight.headers.keys()].filter((name) => name.startsWith('access-control-'));
      assert.deepEqual(allowed, []);
    });
  });

  describe('the log', () => {
    it('holds neither answers nor names, neither ids nor keys', async () => {
      const key = randomUUID();
      const file = await target().upload(pdf(100), { signal });
      await submit(answers([file]), key);
      await submit({ name: '张三' });
      await target()
        .discard(file, { signal })
        .catch(() => undefined);
      const log = JSON.stringify(lines);
      assert.match(log, /"route":"\/gateway\/uploads\/:uploadId"/);
      for (const secret of ['张三', '09912345678', '身份证明', key, file.id])
        assert.ok(!log.includes(secret), secret);
    });
  });
}
