// What the gateway does about sessions, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cookieIn, fictionalLogin, fictionalPeople } from './fictional-login.mjs';
import { said, testDesk } from './test-desk.mjs';

const minute = 60_000;
const https = { 'x-forwarded-proto': 'https' };
const { person, another, body } = fictionalPeople;

/** @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite` */
export function sessionSuite(start) {
  const licences = [
    { id: 'card', code: 'JG-ZZ-001', name: '居民身份证', holder: '林悦', number: '99010119900307002X' },
  ];
  const desk = testDesk(start, {
    at: '2026-11-22T09:00:00+08:00',
    options: {
      login: fictionalLogin,
      personOf: async (id) => (id === person.id ? { licences } : {}),
    },
  });
  const { get, post } = desk;
  const signIn = async (who, { headers = {}, ...more } = {}) => {
    const told = await post('/login/fictional', { person: who, ...more }, headers);
    assert.equal(told.status, 204);
    return { told, cookie: cookieIn(told) };
  };
  const session = async (cookie, headers = {}) => (await get('/session', { cookie, ...headers })).json;
  const extend = (cookie) => post('/session/extension', {}, { cookie });
  const end = (cookie, headers = {}) => desk.ask('DELETE', '/session', { headers: { cookie, ...headers } });
  const anonymous = { state: 'anonymous' };

  describe('a session', () => {
    it('is nobody’s before somebody signs in, and with a cookie that is none', async () => {
      assert.deepEqual((await get('/session')).json, anonymous);
      for (const cookie of [
        'tongban-session=',
        `tongban-session=${'A'.repeat(43)}`,
        'tongban-session=../x',
        'a=b; c',
      ])
        assert.deepEqual(await session(cookie), anonymous);
    });

    it('tells a masked name, the level, and until when by the gateway’s clock', async () => {
      const { cookie } = await signIn(person);
      assert.deepEqual(await session(cookie), {
        state: 'signed-in',
        name: '*悦',
        kind: 'natural',
        level: 'verified',
        endsAt: new Date(desk.time + 30 * minute).toISOString(),
        secondsLeft: 1800,
        lastAt: new Date(desk.time + 480 * minute).toISOString(),
      });
    });

    it('of a legal person names the body and who acts for it, both masked', async () => {
      const { cookie } = await signIn(body, { level: 'strong' });
      const { kind, name, agent, level } = await session(cookie);
      assert.deepEqual(
        { kind, name, agent, level },
        { kind: 'legal', name: '津港星****限公司', agent: '*晚照', level: 'strong' },
      );
    });

    it('is in a cookie that no script reads, that no disk keeps, of the gateway’s path', async () => {
      const { told } = await signIn(person);
      assert.match(
        told.headers.get('set-cookie'),
        /^tongban-session=[\w-]{43}; Path=\/gateway; HttpOnly; SameSite=Lax$/,
      );
    });

    it('over https is in a cookie bound to the host', async () => {
      const { told, cookie } = await signIn(person, { headers: https });
      assert.match(
        told.headers.get('set-cookie'),
        /^__Host-tongban-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
      );
      assert.equal((await session(cookie, https)).state, 'signed-in');
      // The name without a promise is not taken there: any host of the domain can set it.
      assert.deepEqual(await session(cookie.replace('__Host-', ''), https), anonymous);
    });

    it('lies in the database without its secret and without a whole name', async () => {
      const { cookie } = await signIn(another);
      const rows = JSON.stringify(await desk.gateway.query('select * from sessions'));
      assert.equal(rows.includes(cookie.split('=')[1]), false);
      assert.equal(rows.includes(another.name), false);
      assert.equal(rows.includes('*明礼'), true);
    });

    it('is another one after signing in again, and the one before has ended', async () => {
      const first = await signIn(person);
      const second = await signIn(person, { headers: { cookie: first.cookie } });
      assert.notEqual(second.cookie, first.cookie);
      assert.deepEqual(await session(first.cookie), anonymous);
      assert.equal((await session(second.cookie)).state, 'signed-in');
    });

    it('never becomes one that was put there before', async () => {
      const planted = `tongban-session=${'B'.repeat(43)}`;
      const { cookie } = await signIn(person, { headers: { cookie: planted } });
      assert.notEqual(cookie, planted);
      assert.deepEqual(await session(planted), anonymous);
    });

    it('ends after half an hour without a sign of life; being looked at is none', async () => {
      const { cookie } = await signIn(person);
      desk.time += 29 * minute;
      assert.equal((await session(cookie)).secondsLeft, 60);
      desk.time += minute;
      assert.deepEqual(await session(cookie), anonymous);
      assert.equal(said(await extend(cookie)), '401 unauthorised');
    });

    it('goes on when it is extended, and with every request in its name', async () => {
      const { cookie } = await signIn(person);
      desk.time += 20 * minute;
      const extended = await extend(cookie);
      assert.deepEqual([extended.status, extended.json.secondsLeft], [200, 1800]);
      desk.time += 20 * minute;
      assert.equal((await post('/licences/search', { codes: ['JG-ZZ-001'] }, { cookie })).status, 200);
      desk.time += 20 * minute;
      assert.equal((await session(cookie)).secondsLeft, 600);
    });

    it('ends at the last moment however often it is extended', async () => {
      const { cookie } = await signIn(person, { seconds: 3600 });
      desk.time += 25 * minute;
      await extend(cookie);
      desk.time += 25 * minute;
      const late = (await extend(cookie)).json;
      assert.deepEqual([late.secondsLeft, late.endsAt], [600, late.lastAt]);
      desk.time += 10 * minute;
      assert.deepEqual(await session(cookie), anonymous);
    });

    it('may be shorter on a device of others, never longer than the gateway allows', async () => {
      const short = await signIn(person, { idleSeconds: 120 });
      const long = await signIn(person, { idleSeconds: 9e9, seconds: 9e9 });
      assert.equal((await session(short.cookie)).secondsLeft, 120);
      assert.equal((await session(long.cookie)).secondsLeft, 1800);
    });

    it('ends when it is ended, with its cookie; ending it again is fine', async () => {
      const { cookie } = await signIn(person);
      const ended = await end(cookie);
      assert.match(ended.headers.get('set-cookie'), /^tongban-session=; .*Max-Age=0$/);
      assert.deepEqual([ended.status, ended.text, await session(cookie)], [204, '', anonymous]);
      assert.equal((await end(cookie)).status, 204);
      assert.equal((await desk.ask('DELETE', '/session')).status, 204);
    });

    it('takes what the browser has kept of answers with it, over https', async () => {
      const { cookie } = await signIn(person, { headers: https });
      assert.equal((await end(cookie, https)).headers.get('clear-site-data'), '"cache"');
    });

    it('is not ended or extended by pages of others, nor by a form', async () => {
      const { cookie } = await signIn(person);
      const foreign = { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
      const form = { cookie, 'content-type': 'text/plain' };
      assert.equal(said(await end(cookie, foreign)), '403 cross-site');
      assert.equal(said(await end(cookie, { ...foreign, 'sec-fetch-site': 'same-site' })), '403 cross-site');
      assert.equal(said(await post('/session/extension', {}, foreign)), '403 cross-site');
      assert.equal(said(await post('/session/extension', {}, form)), '403 cross-site');
      assert.equal((await session(cookie)).state, 'signed-in');
    });

    it('finds the licences of who has it, and nobody’s without it', async () => {
      const search = (headers) => post('/licences/search', { codes: ['JG-ZZ-001'] }, headers);
      const { cookie } = await signIn(person);
      const other = await signIn(another);
      assert.equal((await search({ cookie })).json.licences.length, 1);
      assert.deepEqual((await search({ cookie: other.cookie })).json.licences, []);
      assert.equal(said(await search()), '401 unauthorised');
    });

    it('survives a restart of the gateway', async () => {
      const { cookie } = await signIn(person);
      await desk.restart();
      assert.equal((await session(cookie)).state, 'signed-in');
    });

    it('is swept away after its end', async () => {
      await signIn(person);
      desk.time += 31 * minute;
      await desk.gateway.sweep();
      assert.deepEqual(await desk.gateway.query('select 1 as one from sessions'), []);
    });

    it('is told of by the gateway, and is in no log', async () => {
      const { cookie } = await signIn(person);
      await end(cookie);
      assert.ok((await get('/')).json.takes.includes('sessions'));
      const log = JSON.stringify(desk.lines);
      for (const secret of [cookie.split('=')[1], person.name, person.id]) assert.ok(!log.includes(secret));
    });
  });

  describe('a login of the department’s own', () => {
    it('says who is signed in, and the gateway keeps no session beside it', async () => {
      await desk.restart({
        identify: async ({ headers }) => (headers['x-person'] ? { id: 'own' } : undefined),
      });
      const known = await get('/session', { 'x-person': '1' });
      const unknown = await get('/session');
      const ended = await desk.ask('DELETE', '/session');
      const { takes } = (await get('/')).json;
      await desk.restart();
      assert.deepEqual([known.json, unknown.json], [{ state: 'signed-in' }, anonymous]);
      assert.deepEqual([said(ended), takes.includes('sessions')], ['404 not-found', false]);
    });
  });
}
