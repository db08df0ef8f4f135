import {
  sealedBlockBytes,
  sealedContext,
  sealedInfo,
  type PublicPoint,
  type SealedContent,
  type SealedEnvelope,
  type SealingKey,
} from '@tongban/core/outbox';

const curve = { name: 'ECDH', namedCurve: 'P-256' };

/** Bytes of the nonce of AES-GCM, NIST SP 800-38D §8.2.2. */
const nonceBytes = 12;

/**
 * Seals something to a key of the gateway: nobody can open it on this device any more, this page neither. Rejects where there is no
 * `crypto.subtle` (plain http), and for a key that is no point of the curve.
 *
 * @param idempotencyKey - Under which it will be sent; it opens under no other.
 */
export async function sealToGateway(
  content: SealedContent,
  to: SealingKey,
  idempotencyKey: string,
): Promise<SealedEnvelope> {
  const { subtle } = crypto;
  const { kty, crv, x, y, kid } = to;
  const theirs = await subtle.importKey('jwk', { kty, crv, x, y }, curve, false, []);
  const own = await subtle.generateKey(curve, false, ['deriveBits']);
  const epk = asPoint(await subtle.exportKey('jwk', own.publicKey));
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: utf8(sealedInfo(kid, epk, to)),
  };
  const key = await subtle.deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
  ]);
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const additionalData = utf8(sealedContext(kid, idempotencyKey));
  const box = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, filledUp(content));
  return { v: 1, kid, epk, iv: base64url(iv), ct: base64url(new Uint8Array(box)) };
}

/** A browser gives a JWK more than what names the point. */
const asPoint = ({ x = '', y = '' }: JsonWebKey): PublicPoint => ({ kty: 'EC', crv: 'P-256', x, y });

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** As JSON, with spaces behind it. */
function filledUp(content: SealedContent): Uint8Array<ArrayBuffer> {
  const json = utf8(JSON.stringify(content));
  const bytes = new Uint8Array(Math.ceil(json.length / sealedBlockBytes) * sealedBlockBytes).fill(0x20);
  bytes.set(json);
  return bytes;
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  bytes.forEach((byte) => (text += String.fromCharCode(byte)));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
