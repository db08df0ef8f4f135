import type { Json } from '@tongban/core';
import { hex } from './version.js';

/** The two keys of a store, neither of which a script can read. */
export interface SealKeys {
  readonly id: 'keys';
  /** AES-GCM: seals entries. */
  readonly seal: CryptoKey;
  /** HMAC: turns names into ids, so that names are not readable either. */
  readonly name: CryptoKey;
}

/** What is sealed: the name too, since its id does not lead back to it. */
export interface Sealed {
  readonly name: string;
  readonly value: Json;
}

/** Bytes of the nonce of AES-GCM, NIST SP 800-38D §8.2.2. */
const nonceBytes = 12;

/** New keys. Rejects on plain http, where there is no `crypto.subtle`. */
export async function newKeys(): Promise<SealKeys> {
  const seal = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const name = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return { id: 'keys', seal, name: name as CryptoKey };
}

/** Under which id the entry of that name lies. */
export async function idOf(keys: SealKeys, name: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', keys.name, new TextEncoder().encode(name))));
}

/** Seals an entry, tied to its id: it cannot be passed off as another's. The nonce comes first. */
export async function seal(keys: SealKeys, id: string, entry: Sealed): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const plain = new TextEncoder().encode(JSON.stringify(entry));
  const box = new Uint8Array(await crypto.subtle.encrypt(params(iv, id), keys.seal, plain));
  const bytes = new Uint8Array(nonceBytes + box.length);
  bytes.set(iv);
  bytes.set(box, nonceBytes);
  return bytes.buffer;
}

/** Opens what {@link seal} made; undefined when it is of another key, or damaged. */
export async function unseal(keys: SealKeys, id: string, bytes: ArrayBuffer): Promise<Sealed | undefined> {
  try {
    const iv = new Uint8Array(bytes, 0, nonceBytes);
    const plain = await crypto.subtle.decrypt(params(iv, id), keys.seal, bytes.slice(nonceBytes));
    return JSON.parse(new TextDecoder().decode(plain)) as Sealed;
  } catch {
    return undefined;
  }
}

const params = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(id),
});
