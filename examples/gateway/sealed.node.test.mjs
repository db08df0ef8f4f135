// What was left sealed on a device of others: the key it is sealed to, and what becomes of it.
import assert from 'node:assert/strict';
import { randomUUID, webcrypto } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readSealingKeys, sealedBlockBytes, sealedContext, sealedInfo } from '@tongban/core/outbox';
import { startGateway } from './gateway.mjs';
import { openEnvelope } from './sealed/open-envelope.mjs';
import { newSealingKey, sealingKeys } from './sealed/sealing-keys.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

const { subtle } = webcrypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' };
const text = (value) => Buffer.from(value).toString('base64url');

/** Seals as sealed-entries.md says, on its own. */
async function seal(content, to, idempotencyKey) {
  const theirs = await subtle.importKey(
    'jwk',
    { kty: 'EC', crv: 'P-256', x: to.x, y: to.y },
    curve,
    false,
    [],
  );
  const own = await subtle.generateKey(curve, true, ['deriveBits']);
  const { x, y } = await subtle.exportKey('jwk', own.publicKey);
  const epk = { kty: 'EC', crv: 'P-256', x, y };
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = Buffer.from(sealedInfo(to.kid, epk, to));
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: Buffer.alloc(0), info };
  const key = await subtle.deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
  ]);
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const additionalData = Buffer.from(sealedContext(to.kid, idempotencyKey));
  const json = Buffer.from(JSON.stringify(content));
  const padded = Buffer.alloc(Math.ceil(json.length / sealedBlockBytes) * sealedBlockBytes, ' ');
  json.copy(padded);
  const ct = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, padded);
  return { v: 1, kid: to.kid, epk, iv: text(iv), ct: text(ct) };
}

describe('an envelope', () => {
  const content = { kind: 'rating', body: { level: 2, text: '跑了两趟' } };
  let own;
  let other;
  let envelope;
  const keyOf = (kid) => [own, other].find((key) => key.kid === kid);
  before(async () => {
    [own, other] = [await newSealingKey(), await newSealingKey()];
    envelope = await seal(content, own, 'key-1');
  });

  it('opens for the gateway it was sealed to, under its idempotency key', async () => {
    assert.deepEqual(await openEnvelope(envelope, 'key-1', keyOf), content);
  });

  it('of a page opens, byte for byte as it is described', async () => {
    const file = new URL('testing/sealed-by-a-page.json', import.meta.url);
    const vector = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(
      await openEnvelope(vector.envelope, vector.idempotencyKey, () => vector.privateKey),
      vector.content,
    );
  });

  it('opens under no other idempotency key', async () => {
    assert.equal(await openEnvelope(envelope, 'key-2', keyOf), 'not-ours');
  });

  it('opens with no other key', async () => {
    assert.equal(await openEnvelope({ ...envelope, kid: other.kid }, 'key-1', keyOf), 'not-ours');
    assert.equal(await openEnvelope({ ...envelope, kid: 'gone' }, 'key-1', keyOf), 'unknown-key');
  });

  for (const [what, change] of [
    ['a bit of it was changed', ({ ct }) => ({ ct: (ct[0] === 'A' ? 'B' : 'A') + ct.slice(1) })],
    ['its nonce was changed', () => ({ iv: 'A'.repeat(16) })],
    ['its point is on no curve', ({ epk }) => ({ epk: { ...epk, y: 'A'.repeat(43) } })],
  ])
    it(`does not open when ${what}`, async () => {
      assert.equal(await openEnvelope({ ...envelope, ...change(envelope) }, 'key-1', keyOf), 'not-ours');
    });

  for (const given of [null, 'x', {}, { v: 2 }])
    it(`is not ${JSON.stringify(given)}`, async () => {
      assert.equal(await openEnvelope(given, 'key-1', keyOf), 'no-envelope');
    });
});

describe('sealed ratings', () => {
  let data;
  let gateway;
  let time = Date.parse('2026-11-22T09:00:00+08:00');
  const departmentToken = 'department-of-the-test';
  before(async () => {
    data = await newDataFolder();
    gateway = await startGateway({ data, departmentToken, now: () => new Date(time) });
  });
  after(async () => {
    await gateway.close();
    await rm(data, { recursive: true });
  });

  const ask = async (address, body, headers = {}) => {
    const response = await fetch(gateway.url + address, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    });
    const json = await response.json();
    return { status: response.status, json, type: json.type?.replace('urn:tongban:problem:', '') };
  };
  const under = (key) => ({ 'idempotency-key': key });
  const theKey = async () => readSealingKeys((await ask('/ratings/key')).json)[0];
  const newRating = async () => {
    const value = { name: '张三', phone: '09912345678' };
    const form = { formId: 'contact-details', formVersion: '1', value };
    const { caseNumber, token: caseToken } = (await ask('/cases', form, under(randomUUID()))).json;
    const { token } = (await ask('/ratings/tokens', { kind: 'case', caseNumber, caseToken })).json;
    const rated = {
      stage: 'first',
      level: 5,
      tags: [],
      tagVersion: '2',
      anonymous: true,
      channel: 'kiosk',
    };
    return { ...rated, token, ratedAt: '2026-11-22T09:05:00+08:00' };
  };

  it('are told of, with a key that says nothing secret', async () => {
    const { json } = await ask('/ratings/key');
    assert.equal((await ask('/')).json.takes.includes('sealed-ratings'), true);
    assert.deepEqual(Object.keys(json.keys[0]).sort(), ['crv', 'kid', 'kty', 'use', 'x', 'y']);
    assert.equal((await stat(path.join(data, 'sealing-keys.json'))).mode & 0o777, 0o600);
  });

  it('are taken in as ratings, once, also when the same has come open', async () => {
    const body = await newRating();
    const key = randomUUID();
    const envelope = await seal({ kind: 'rating', body }, await theKey(), key);
    const sealed = await ask('/ratings/sealed', envelope, under(key));
    const again = await ask('/ratings/sealed', envelope, under(key));
    const open = await ask('/ratings', body, under(key));
    assert.deepEqual([sealed.status, again.json, open.json], [201, sealed.json, sealed.json]);
  });

  it('that come much later count as of when they were given', async () => {
    const body = await newRating();
    const key = randomUUID();
    const envelope = await seal({ kind: 'rating', body }, await theKey(), key);
    time += 10 * 86_400_000;
    assert.equal((await ask('/ratings/sealed', envelope, under(key))).status, 201);
  });

  it('that are no ratings, or not ours, are refused', async () => {
    const key = randomUUID();
    const [mine, body] = [await theKey(), await newRating()];
    const answers = [
      await ask('/ratings/sealed', await seal({ kind: 'case', body }, mine, key), under(key)),
      await ask('/ratings/sealed', await seal({ kind: 'rating', body }, mine, key), under(randomUUID())),
      await ask('/ratings/sealed', await seal({ kind: 'rating', body: {} }, mine, key), under(key)),
      await ask(
        '/ratings/sealed',
        await seal({ kind: 'rating', body }, await newSealingKey(), key),
        under(key),
      ),
      await ask('/ratings/sealed', { v: 2 }, under(key)),
    ];
    assert.deepEqual(
      answers.map(({ status, type }) => `${status} ${type}`),
      ['422 sealed', '422 sealed', '422 rating-invalid', '422 sealed-key', '400 request'],
    );
  });

  it('to a key that was replaced still open', async () => {
    const before = await theKey();
    const folder = path.join(data, 'sealing-keys.json');
    const { keys } = JSON.parse(await readFile(folder, 'utf8'));
    const fresh = await newSealingKey();
    await writeFile(folder, JSON.stringify({ keys: [fresh, ...keys] }));
    const ring = await sealingKeys(data);
    assert.deepEqual(
      ring.published().keys.map(({ kid }) => kid),
      [fresh.kid],
    );
    assert.equal(ring.keyOf(before.kid)?.x, before.x);
  });
});
