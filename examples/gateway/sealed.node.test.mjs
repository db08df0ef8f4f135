// What was left sealed on a device of others: the envelope, and what becomes of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { openEnvelope } from './sealed/open-envelope.mjs';
import { newSealingKey } from './sealed/sealing-keys.mjs';
import { newDataFolder } from './testing/data-folder.mjs';
import { seal } from './testing/seal.mjs';
import { sealedSuite } from './testing/sealed-suite.mjs';

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

describe('sealed ratings on PGlite', () => sealedSuite(async () => ({ data: await newDataFolder() })));
