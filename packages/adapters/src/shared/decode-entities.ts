import { decodeHTMLStrict } from 'entities/decode';

// Sources escape what is escaped already; three rounds are the most that was seen (`&amp;amp;lt;`).
const rounds = 3;

/** The text with its character references decoded, also those that were escaped twice or three times. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < rounds && decoded.includes('&'); round++) {
    // Strict: `?a=1&copy=2` is an address, not a copyright sign.
    const next = decodeHTMLStrict(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}
