// National cryptography (国密) for tokens: SM2 signatures over SM3, GB/T 32918.2-2016 and GB/T 32905-2016. Where the key lies in a certified
// machine, its own signer takes this one's place: the same two functions.
import { sm2 } from 'sm-crypto-v2';

/**
 * Signs with SM2, hashing by SM3 with the usual identifier `1234567812345678` (GB/T 35276-2017).
 *
 * @param {string} privateKey 64 hexadecimal digits
 * @returns {import('./hmac-signer.mjs').TokenSigner}
 */
export function sm2Signer(privateKey) {
  if (!/^[0-9a-f]{64}$/i.test(privateKey)) throw new Error('a private key of 64 hexadecimal digits');
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  const how = { der: false, hash: true };
  return {
    name: 'sm2-sm3',
    sign: (bytes) => Buffer.from(sm2.doSignature(bytes, privateKey, { ...how, publicKey }), 'hex'),
    verify(bytes, signature) {
      if (signature.length !== 64) return false;
      try {
        return sm2.doVerifySignature(bytes, Buffer.from(signature).toString('hex'), publicKey, how);
      } catch {
        // Numbers that are off the curve.
        return false;
      }
    },
  };
}
