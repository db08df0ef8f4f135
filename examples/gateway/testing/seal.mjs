import { webcrypto } from 'node:crypto';
import { sealedBlockBytes, sealedContext, sealedInfo } from '@tongban/core/outbox';

const { subtle } = webcrypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' };
const text = (value) => Buffer.from(value).toString('base64url');

/** Seals as sealed-entries.md says, on its own. */
export async function seal(content, to, idempotencyKey) {
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
