import { webcrypto } from 'node:crypto';
import {
  sealedBlockBytes,
  sealedContext,
  sealedInfo,
  type PublicPoint,
  type SealedContent,
  type SealedEnvelope,
  type SealingKey,
} from '@tongban/core/outbox';

const { subtle } = webcrypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' };

/** Bytes of the nonce of AES-GCM, NIST SP 800-38D §8.2.2. */
const nonceBytes = 12;

/** Seals something to a key of a gateway as a page does; it opens under that idempotency key and no other. */
export async function seal(
  content: SealedContent,
  to: SealingKey,
  idempotencyKey: string,
): Promise<SealedEnvelope> {
  const { kid, kty, crv, x, y } = to;
  const theirs = await subtle.importKey('jwk', { kty, crv, x, y }, curve, false, []);
  const own = await subtle.generateKey(curve, true, ['deriveBits']);
  const epk = pointOf(await subtle.exportKey('jwk', own.publicKey));
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = Buffer.from(sealedInfo(kid, epk, to));
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = webcrypto.getRandomValues(new Uint8Array(nonceBytes));
  const additionalData = Buffer.from(sealedContext(kid, idempotencyKey));
  const json = Buffer.from(JSON.stringify(content));
  const filledUp = Buffer.alloc(Math.ceil(json.length / sealedBlockBytes) * sealedBlockBytes, ' ');
  json.copy(filledUp);
  const ct = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, filledUp);
  return { v: 1, kid, epk, iv: base64url(iv), ct: base64url(ct) };
}

/** A key of nobody: what is sealed to it no gateway opens. */
export async function strangeKey(): Promise<SealingKey> {
  const { publicKey } = await subtle.generateKey(curve, true, ['deriveBits']);
  return { ...pointOf(await subtle.exportKey('jwk', publicKey)), kid: 'no-key-of-this-gateway' };
}

const pointOf = ({ x = '', y = '' }: webcrypto.JsonWebKey): PublicPoint => ({
  kty: 'EC',
  crv: 'P-256',
  x,
  y,
});

const base64url = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string =>
  Buffer.from(bytes as ArrayBuffer).toString('base64url');
