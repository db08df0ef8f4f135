import { createHash, webcrypto } from 'node:crypto';
import { privateHalf } from './private-half.mjs';

/** Longer than anything waits on a device: what was sealed to a key opens for so long after the next one was made. In milliseconds. */
export const keepsMs = 60 * 24 * 3_600_000;

/** Any number, the same in every gateway: two of them must not make the next key at once. */
const turnLock = 20_261_126;

/**
 * Keys that pages on devices of others seal to: in the database, where all gateways of a department see the same ones, the private halves under a
 * secret that is not there. A new one is made when the newest is old enough; pages seal to the newest.
 *
 * @typedef {object} SealingKeys
 * @property {() => Promise<{ keys: object[] }>} published as a JWK set
 * @property {(kid: string) => Promise<JsonWebKey | undefined>} keyOf the private key of that name, also of one that is published no more
 * @property {() => Promise<void>} turn makes the next key if it is time, and takes away those nothing comes for any more
 *
 * @param {{ database: import('../database.mjs').Database, secrets: readonly string[], renewSeconds: number, now: () => Date }} parts
 *   `secrets`: the first seals, the others open what is still under them
 * @returns {Promise<SealingKeys>}
 * @throws {Error} when a key of the database opens with none of the secrets
 */
export async function sealingKeys({ database, secrets, renewSeconds, now }) {
  const half = privateHalf(secrets);

  const turn = () =>
    database.transaction(async (query) => {
      await query('select pg_advisory_xact_lock($1)', [turnLock]);
      const at = now().getTime();
      const [newest] = await query('select made_at from sealing_keys order by made_at desc limit 1');
      if (!newest || newest.made_at.getTime() <= at - renewSeconds * 1000) {
        const { kid, x, y, d } = await newSealingKey();
        await query(
          'insert into sealing_keys (kid, x, y, private_half, made_at) values ($1, $2, $3, $4, $5)',
          [kid, x, y, half.seal(kid, d), new Date(at)],
        );
      }
      await query(
        `delete from sealing_keys as old where exists
           (select 1 from sealing_keys as next where next.made_at > old.made_at and next.made_at <= $1)`,
        [new Date(at - keepsMs)],
      );
    });

  /** What is under a secret of before comes under the first one; and all of it opens, or this gateway does not start. */
  const underFirst = () =>
    database.transaction(async (query) => {
      await query('select pg_advisory_xact_lock($1)', [turnLock]);
      for (const { kid, private_half: sealed } of await query('select kid, private_half from sealing_keys')) {
        const { d, first } = half.open(kid, sealed);
        if (!first)
          await query('update sealing_keys set private_half = $2 where kid = $1', [kid, half.seal(kid, d)]);
      }
    });

  await underFirst();
  await turn();
  return {
    turn,
    async published() {
      const rows = await database.query(
        'select kid, x, y from sealing_keys order by made_at desc, kid limit 1',
      );
      return { keys: rows.map(({ kid, x, y }) => ({ kty: 'EC', crv: 'P-256', x, y, kid, use: 'enc' })) };
    },
    async keyOf(wanted) {
      const [row] = await database.query('select kid, x, y, private_half from sealing_keys where kid = $1', [
        wanted,
      ]);
      if (!row) return undefined;
      const { kid, x, y, private_half: sealed } = row;
      return { kty: 'EC', crv: 'P-256', x, y, d: half.open(kid, sealed).d, kid };
    },
  };
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
