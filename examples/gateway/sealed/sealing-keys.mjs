import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Longer than anything waits on a device: what was sealed to a key opens for as long as one may come. In milliseconds. */
export const keepsMs = 60 * 24 * 3_600_000;

/**
 * Keys that pages on devices of others seal to.
 *
 * @typedef {object} SealingKeys
 * @property {() => { keys: object[] }} published as a JWK set, the one to be used first
 * @property {(kid: string) => JsonWebKey | undefined} keyOf the private key of that name, also of one that is published no more
 */

/**
 * The keys in a file for its owner alone, made at the first start. To change the key put a new one before the others: pages seal to the first, and
 * what was sealed to the others still opens. Take one away {@link keepsMs} after it was replaced. Several gateways for one page have one file.
 *
 * @param {string} folder
 * @returns {Promise<SealingKeys>}
 */
export async function sealingKeys(folder) {
  const { keys } = JSON.parse(await standing(path.join(folder, 'sealing-keys.json')));
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('no key in sealing-keys.json');
  const [{ kty, crv, x, y, kid }] = keys;
  return {
    published: () => ({ keys: [{ kty, crv, x, y, kid, use: 'enc' }] }),
    keyOf: (wanted) => keys.find((key) => key.kid === wanted),
  };
}

async function standing(file) {
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found !== undefined) return found;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify({ keys: [await newSealingKey()] }), { mode: 0o600, flush: true });
  // In one step, and the first one stays: nobody reads half a key, and two that start at once have one.
  await link(draft, file).catch((error) => error.code === 'EEXIST' || Promise.reject(error));
  await unlink(draft);
  return readFile(file, 'utf8');
}

/** A new private key as a JWK, named by its thumbprint (RFC 7638). */
export async function newSealingKey() {
  const made = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const { kty, crv, x, y, d } = await webcrypto.subtle.exportKey('jwk', made.privateKey);
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { kty, crv, x, y, d, kid };
}
