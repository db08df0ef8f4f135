// Tokens of ratings: what they say, under the gateway's signature. Letters, digits, `-`, `_` and one `.`, so that addresses and QR codes carry them.
import { isTokenLike, readClaims } from '@tongban/core/rating';

/** What a signature of ours is for: one made for something else is none of a token. */
const purpose = Buffer.from('tongban-rating-token/1\n');

const kinds = { c: 'case', v: 'visit', w: 'window' };
const stages = { 1: 'first', 2: 'follow-up' };
const letterOf = (table, word) => Object.keys(table).find((letter) => table[letter] === word);

/**
 * Issues and verifies tokens with a signer.
 *
 * @param {import('./hmac-signer.mjs').TokenSigner} signer
 * @returns {import('@tongban/core/rating').RatingTokens}
 */
export function ratingTokens(signer) {
  return {
    async issue({ id, kind, ref, stage, issuedAt, expiresAt }) {
      // Short: a phone reads it off a screen.
      const said = [id, letterOf(kinds, kind), ref, letterOf(stages, stage), issuedAt, expiresAt].filter(
        (part) => part !== undefined,
      );
      const payload = Buffer.from(JSON.stringify(said));
      const signature = Buffer.from(await signer.sign(Buffer.concat([purpose, payload])));
      return `${payload.toString('base64url')}.${signature.toString('base64url')}`;
    },

    async verify(token) {
      const [payload, signature, ...more] = isTokenLike(token) ? token.split('.').map(bytesIn) : [];
      if (!payload || !signature || more.length > 0) return { taken: false, reason: 'malformed' };
      if (!(await signer.verify(Buffer.concat([purpose, payload]), signature)))
        return { taken: false, reason: 'forged' };
      const claims = claimsIn(payload);
      return claims ? { taken: true, claims } : { taken: false, reason: 'malformed' };
    },
  };
}

/** The bytes of a part; undefined where another text would be the same bytes: of each token there is one. */
function bytesIn(part) {
  const bytes = Buffer.from(part, 'base64url');
  return bytes.toString('base64url') === part ? bytes : undefined;
}

function claimsIn(payload) {
  try {
    const [id, kind, ref, stage, issuedAt, expiresAt] = JSON.parse(payload.toString());
    return readClaims({ id, kind: kinds[kind], ref, stage: stages[stage], issuedAt, expiresAt });
  } catch {
    return undefined;
  }
}
