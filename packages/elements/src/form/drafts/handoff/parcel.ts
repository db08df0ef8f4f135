import type { Json } from '@tongban/core';
import type { Draft } from '@tongban/core/form';

/** A draft on its way to another device. */
export interface ParcelContent {
  readonly draftKey: string;
  readonly draft: Draft;
}

/** A sealed draft with the only key that opens it. */
export interface Parcel {
  /** 128 random bits. */
  readonly id: string;
  /** 256 random bits. Never sent to the gateway. */
  readonly key: string;
  readonly bytes: ArrayBuffer;
}

/** Bytes of the nonce of AES-GCM, NIST SP 800-38D §8.2.2. */
const NONCE_BYTES = 12;

/** Seals a draft with a fresh key. */
export async function wrap(content: ParcelContent): Promise<Parcel> {
  const id = toText(crypto.getRandomValues(new Uint8Array(16)));
  const rawKey = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const sealed = await crypto.subtle.encrypt(params(iv, id), await importKey(rawKey, 'encrypt'), plain);
  const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), NONCE_BYTES);
  return { id, key: toText(rawKey), bytes: bytes.buffer };
}

/** Opens what {@link wrap} made: JSON nobody has looked at yet; `undefined` with a wrong key, or when it is damaged. */
export async function unwrap({ id, key, bytes }: Parcel): Promise<Json | undefined> {
  try {
    const iv = new Uint8Array(bytes, 0, NONCE_BYTES);
    const usable = await importKey(fromText(key), 'decrypt');
    const plain = await crypto.subtle.decrypt(params(iv, id), usable, bytes.slice(NONCE_BYTES));
    return JSON.parse(new TextDecoder().decode(plain)) as Json;
  } catch {
    return undefined;
  }
}

const params = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(id),
});

const importKey = (raw: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]);

/** Base64 for addresses (RFC 4648 §5), without padding. */
function toText(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
