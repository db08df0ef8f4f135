import { webcrypto } from 'node:crypto';
import { readEnvelope, sealedContext, sealedInfo } from '@tongban/core/outbox';

const { subtle } = webcrypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' };
const utf8 = (text) => new TextEncoder().encode(text);
const bytesOf = (text) => Buffer.from(text, 'base64url');

/**
 * Opens what a page on a device of others has sealed to a key of this gateway (docs/reference/sealed-entries.md).
 *
 * @param {unknown} given the envelope as it came
 * @param {string} idempotencyKey under which it came: it opens under no other
 * @param {(kid: string) => JsonWebKey | undefined | Promise<JsonWebKey | undefined>} keyOf the private key of that name
 * @returns {Promise<{ kind: string, body: unknown } | 'no-envelope' | 'unknown-key' | 'not-ours'>}
 */
export async function openEnvelope(given, idempotencyKey, keyOf) {
  const envelope = readEnvelope(given);
  if (!envelope) return 'no-envelope';
  const { kid, epk, iv, ct } = envelope;
  const own = await keyOf(kid);
  if (!own) return 'unknown-key';
  try {
    const { kty, crv, x, y, d } = own;
    const privateKey = await subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['deriveBits']);
    // A point that is not on the curve is refused here.
    const theirs = await subtle.importKey('jwk', epk, curve, false, []);
    const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
    const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    const info = utf8(sealedInfo(kid, epk, own));
    const key = await subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
      secret,
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt'],
    );
    const additionalData = utf8(sealedContext(kid, idempotencyKey));
    const plain = await subtle.decrypt(
      { name: 'AES-GCM', iv: bytesOf(iv), additionalData },
      key,
      bytesOf(ct),
    );
    const { kind, body } = JSON.parse(new TextDecoder().decode(plain));
    return typeof kind === 'string' ? { kind, body } : 'not-ours';
  } catch {
    // Of another key, changed on its way, or sent under another idempotency key: which of them is nobody's business.
    return 'not-ours';
  }
}
