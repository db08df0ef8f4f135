// Signers of tokens, against numbers the standards publish.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sm2, sm3 } from 'sm-crypto-v2';
import { hmacSigner } from './ratings/hmac-signer.mjs';
import { sm2Signer } from './ratings/sm2-signer.mjs';
import { ratingTokens } from './ratings/tokens.mjs';

describe('the library of national cryptography', () => {
  // GB/T 32905-2016, A.1 and A.2.
  for (const [message, hash] of [
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])
    it(`hashes ${message.length} characters by SM3 as the standard does`, () => {
      assert.equal(sm3(message), hash);
    });

  // GB/T 32918.5-2017, A.2: the recommended curve, the identifier 1234567812345678, "message digest".
  const example = {
    privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
    publicKey:
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
    s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  };

  it('knows the SM2 signature of the standard, and the public key of its private key', () => {
    assert.equal(sm2.getPublicKeyFromPrivateKey(example.privateKey), example.publicKey);
    const how = { hash: true, der: false };
    const signature = example.r + example.s;
    assert.equal(sm2.doVerifySignature('message digest', signature, example.publicKey, how), true);
    assert.equal(sm2.doVerifySignature('message digesT', signature, example.publicKey, how), false);
  });

  it('is what the signer verifies with', async () => {
    const signer = sm2Signer(example.privateKey);
    const signature = Buffer.from(example.r + example.s, 'hex');
    assert.equal(await signer.verify(Buffer.from('message digest'), signature), true);
    assert.equal(await signer.verify(Buffer.from('message digest!'), signature), false);
  });
});

const other = 'b7e151628aed2a6abf7158809cf4f3c762e7160f38b4da56a784d9045190cfef';
const signers = [
  [hmacSigner(Buffer.alloc(32, 1)), hmacSigner(Buffer.alloc(32, 2))],
  [sm2Signer('1'.repeat(64)), sm2Signer(other)],
];
for (const [signer, stranger] of signers)
  describe(`tokens signed with ${signer.name}`, () => {
    const { signal } = new AbortController();
    const claims = {
      id: 'i'.repeat(16),
      kind: 'case',
      ref: 'r'.repeat(16),
      stage: 'first',
      issuedAt: 1_795_000_000,
      expiresAt: 1_797_000_000,
    };
    const tokens = ratingTokens(signer);

    it('say what was put in, and fit a QR code', async () => {
      const token = await tokens.issue(claims, { signal });
      assert.deepEqual(await tokens.verify(token, { signal }), { taken: true, claims });
      assert.ok(token.length < 200, String(token.length));
    });

    it('are not taken from others, changed, cut or made up', async () => {
      const token = await tokens.issue(claims, { signal });
      const [payload, signature] = token.split('.');
      const older = Buffer.from(
        Buffer.from(payload, 'base64url').toString().replace('1797', '1999'),
      ).toString('base64url');
      for (const each of [
        await ratingTokens(stranger).issue(claims, { signal }),
        `${older}.${signature}`,
        `${payload}.${signature.slice(0, -2)}`,
        `${payload}.${'A'.repeat(signature.length)}`,
        `${payload}.${signature}.${signature}`,
        payload,
        '',
        'javascript:alert(1)',
      ])
        assert.equal((await tokens.verify(each, { signal })).taken, false, each);
    });
  });

it('a signer is not made with half a key', () => {
  assert.throws(() => hmacSigner(Buffer.alloc(16)), /32 bytes/);
  assert.throws(() => sm2Signer('12'), /64 hexadecimal/);
});
