import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Shorter could be guessed by whoever has the database. */
const fewestCharacters = 32;

const purpose = 'tongban-sealing-key/1';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Private halves of sealing keys as the database has them: AES-256-GCM under a key from a secret (HKDF, SHA-256), bound to the name of the key. 12
 * bytes of nonce, what is sealed, 16 bytes of tag.
 *
 * @param {readonly string[]} secrets the first seals; all of them open
 */
export function privateHalf(secrets) {
  if (secrets.length === 0 || secrets.some((secret) => secret.length < fewestCharacters))
    throw new Error(`a secret for sealing keys of ${fewestCharacters} characters at least`);
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)));
  return {
    seal(kid, d) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keys[0], nonce).setAAD(Buffer.from(kid));
      return Buffer.concat([nonce, cipher.update(d, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    /** `first`: it was under the first secret. */
    open(kid, sealed) {
      for (const key of keys) {
        const d = tried(key, kid, Buffer.from(sealed));
        if (d !== undefined) return { d, first: key === keys[0] };
      }
      throw new Error('a sealing key is under another secret: see SEALING_KEY_SECRET');
    },
  };
}

function tried(key, kid, sealed) {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(kid))
      .setAuthTag(sealed.subarray(-tagBytes));
    return (
      decipher.update(sealed.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
    );
  } catch {
    return undefined;
  }
}
