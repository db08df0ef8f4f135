import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Signs the gateway's tokens, and knows its own signatures: the key, or the machine that has it, stays behind this.
 *
 * @typedef {{ name: string, sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>,
 *   verify(bytes: Uint8Array, signature: Uint8Array): boolean | Promise<boolean> }} TokenSigner
 */

/**
 * Signs with HMAC-SHA-256.
 *
 * @param {Uint8Array} key 32 bytes at random
 * @returns {TokenSigner}
 */
export function hmacSigner(key) {
  if (key.length < 32) throw new Error('a key of 32 bytes at least');
  const sign = (bytes) => createHmac('sha256', key).update(bytes).digest();
  return {
    name: 'hmac-sha256',
    sign,
    verify(bytes, signature) {
      const own = sign(bytes);
      return signature.length === own.length && timingSafeEqual(own, signature);
    },
  };
}
