// Ratings that come sealed, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readSealingKeys } from '@tongban/core/outbox';
import { startGateway } from '../gateway.mjs';
import { hmacSigner } from '../ratings/hmac-signer.mjs';
import { newSealingKey } from '../sealed/sealing-keys.mjs';
import { seal } from './seal.mjs';

const day = 86_400_000;
const secret = 'the-secret-of-this-test-and-no-other';
const newer = 'another-secret-of-this-test-and-no-other';
const departmentToken = 'department-of-the-test';
const under = (key) => ({ 'idempotency-key': key });

/**
 * Declares the tests.
 *
 * @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite`
 */
export function sealedSuite(start) {
  let place;
  let gateway;
  let time = Date.parse('2026-11-22T09:00:00+08:00');
  const open = (more = {}) =>
    startGateway({
      ...place,
      departmentToken,
      sealingKeySecret: secret,
      // Tokens are signed in all gateways by the same key, too.
      ratings: { signer: hmacSigner(Buffer.alloc(32, 7)) },
      now: () => new Date(time),
      limits: { ratingRequestsOfClient: 100_000 },
      ...more,
    });
  before(async () => {
    place = await start();
    gateway = await open();
  });
  after(async () => {
    await gateway.close();
    await rm(place.data, { recursive: true });
    await place.stop?.();
  });
  const restart = async (more) => {
    await gateway.close();
    gateway = await open(more);
  };

  const ask = async (address, body, headers = {}, from = gateway) => {
    const response = await fetch(from.url + address, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    });
    const json = await response.json();
    return { status: response.status, json, type: json.type?.replace('urn:tongban:problem:', '') };
  };
  const theKey = async (from) => readSealingKeys((await ask('/ratings/key', undefined, {}, from)).json)[0];
  /** A rating given now, by a token that ends so many seconds later. */
  const newRating = async (lifetime) => {
    const value = { name: '张三', phone: '09912345678' };
    const form = { formId: 'contact-details', formVersion: '1', value };
    const { caseNumber, token: caseToken } = (await ask('/cases', form, under(randomUUID()))).json;
    const wanted = { kind: 'case', caseNumber, caseToken, ...(lifetime && { lifetime }) };
    const { token } = (await ask('/ratings/tokens', wanted)).json;
    const rated = { stage: 'first', level: 5, tags: [], tagVersion: '2', anonymous: true, channel: 'kiosk' };
    return { ...rated, token, ratedAt: new Date(time).toISOString() };
  };
  const send = async (envelope, key, from) => {
    const { status, type } = await ask('/ratings/sealed', envelope, under(key), from);
    return type ? `${status} ${type}` : String(status);
  };
  const sealed = async (body, to, key) => seal({ kind: 'rating', body }, to ?? (await theKey()), key);

  it('are told of, with a key that says nothing secret', async () => {
    const { json } = await ask('/ratings/key');
    assert.equal((await ask('/')).json.takes.includes('sealed-ratings'), true);
    assert.deepEqual(Object.keys(json.keys[0]).sort(), ['crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('are taken in as ratings, once, also when the same has come open', async () => {
    const body = await newRating();
    const key = randomUUID();
    const envelope = await sealed(body, undefined, key);
    const first = await ask('/ratings/sealed', envelope, under(key));
    const again = await ask('/ratings/sealed', envelope, under(key));
    const open = await ask('/ratings', body, under(key));
    assert.deepEqual([first.status, again.json, open.json], [201, first.json, first.json]);
  });

  it('that come much later count as of when they were given', async () => {
    const given = new Date(time);
    const [inTime, tooLate] = [await newRating(3600), await newRating(3600)];
    time += 10 * day;
    const [one, other] = [randomUUID(), randomUUID()];
    const late = { ...tooLate, ratedAt: new Date(time).toISOString() };
    assert.equal(await send(await sealed(late, undefined, other), other), '410 rating-token-expired');
    assert.equal(await send(await sealed(inTime, undefined, one), one), '201');
    const [row] = await gateway.query('select rated_at from ratings where idempotency_key = $1', [one]);
    assert.equal(row.rated_at.toISOString(), given.toISOString());
  });

  it('that are no ratings, or not ours, are refused', async () => {
    const key = randomUUID();
    const [mine, body] = [await theKey(), await newRating()];
    const answers = [
      await send(await seal({ kind: 'case', body }, mine, key), key),
      await send(await sealed(body, mine, key), randomUUID()),
      await send(await sealed({}, mine, key), key),
      await send(await sealed(body, await newSealingKey(), key), key),
      await send({ v: 2 }, key),
    ];
    assert.deepEqual(answers, [
      '422 sealed',
      '422 sealed',
      '422 rating-invalid',
      '422 sealed-key',
      '400 request',
    ]);
  });

  describe('the keys', () => {
    it('are in the database, and open nothing for whoever has that alone', async () => {
      const { kid } = await theKey();
      const [row] = await gateway.query('select * from sealing_keys where kid = $1', [kid]);
      // 32 bytes as base64url, a nonce and a tag: nothing else is in there.
      assert.equal(Buffer.from(row.private_half).length, 43 + 12 + 16);
      assert.deepEqual(Object.keys(row).sort(), ['kid', 'made_at', 'private_half', 'x', 'y']);
      await assert.rejects(restart({ sealingKeySecret: newer }), /SEALING_KEY_SECRET/);
      gateway = await open();
    });

    it('open after a restart what was sealed before', async () => {
      const [body, key] = [await newRating(), randomUUID()];
      const envelope = await sealed(body, undefined, key);
      await restart();
      assert.equal(await send(envelope, key), '201');
    });

    it('come under a new secret, and the old one is needed no more', async () => {
      const [body, key] = [await newRating(), randomUUID()];
      const envelope = await sealed(body, undefined, key);
      await restart({ sealingKeySecret: [newer, secret] });
      await restart({ sealingKeySecret: newer });
      assert.equal(await send(envelope, key), '201');
      await restart({ sealingKeySecret: [secret, newer] });
    });

    it('are under no secret that could be guessed', async () => {
      await assert.rejects(restart({ sealingKeySecret: 'short' }), /32 characters/);
      gateway = await open();
    });

    it('are followed by the next in time; to one that was replaced what was sealed still opens, for 60 days', async () => {
      const before = await theKey();
      const limits = { ratingRequestsOfClient: 100_000, sealingKeySeconds: 86_400 };
      const [soon, late] = [await newRating(), await newRating()];
      const keys = [randomUUID(), randomUUID()];
      const [one, other] = [await sealed(soon, before, keys[0]), await sealed(late, before, keys[1])];
      time += 2 * day;
      await restart({ limits });
      const next = await theKey();
      assert.notEqual(next.kid, before.kid);
      assert.equal(await send(one, keys[0]), '201');
      time += 59 * day;
      await gateway.sweep();
      assert.equal(await send(other, keys[1]), '410 rating-token-expired');
      time += 2 * day;
      await gateway.sweep();
      assert.equal(await send(other, keys[1]), '422 sealed-key');
    });

    it('are not there without a secret where several gateways have one database', async (test) => {
      if (!place.databaseUrl) return test.skip('a folder is of one process');
      await restart({ sealingKeySecret: undefined });
      assert.equal((await ask('/')).json.takes.includes('sealed-ratings'), false);
      assert.deepEqual(
        [(await ask('/ratings/key')).type, await send({}, randomUUID())],
        ['not-found', '404 not-found'],
      );
      await restart();
    });

    it('are those of all gateways of a database: what is sealed to one opens in the other', async (test) => {
      if (!place.databaseUrl) return test.skip('a folder is of one process');
      const data = await mkdtemp(path.join(os.tmpdir(), 'tongban-gateway-'));
      const other = await open({ data });
      try {
        assert.equal((await theKey(other)).kid, (await theKey()).kid);
        const [body, key] = [await newRating(), randomUUID()];
        assert.equal(await send(await sealed(body, await theKey(), key), key, other), '201');
        // Each takes a key in once, whoever it came to.
        assert.equal(
          await send(await sealed({ ...body, level: 1 }, await theKey(other), key), key),
          '422 key-reused',
        );
      } finally {
        await other.close();
        await rm(data, { recursive: true });
      }
    });

    it('are one, however many gateways start at the same moment', async (test) => {
      if (!place.databaseUrl) return test.skip('a folder is of one process');
      await gateway.query('delete from sealing_keys');
      const folders = [];
      for (let count = 0; count < 3; count += 1)
        folders.push(await mkdtemp(path.join(os.tmpdir(), 'tongban-gateway-')));
      const others = await Promise.all(folders.map((data) => open({ data })));
      const [{ count }] = await gateway.query('select count(*)::int as count from sealing_keys');
      for (const other of others) await other.close();
      for (const data of folders) await rm(data, { recursive: true });
      assert.equal(count, 1);
    });
  });
}
