import { isRecord } from '../base/json.js';

/**
 * Something of an outbox that only a gateway can open: what may stay on a device that is not the resident's own. `docs/reference/sealed-entries.md`
 * says how it is made, byte by byte. Names nobody: whoever has it knows to which gateway it goes, and about how long it is.
 */
export interface SealedEnvelope {
  /** Of this description. */
  readonly v: 1;
  /** Which key of the gateway it is sealed to. */
  readonly kid: string;
  /** The public key made for this one envelope. */
  readonly epk: PublicPoint;
  /** 12 bytes in base64url: the nonce. */
  readonly iv: string;
  /** In base64url: what was sealed, with the tag behind it. */
  readonly ct: string;
}

/** A public key on P-256 as a JWK (RFC 7518 §6.2.1). */
export interface PublicPoint {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  /** 32 bytes in base64url, as `y`. */
  readonly x: string;
  readonly y: string;
}

/** A key things are sealed to, as a gateway publishes it. */
export interface SealingKey extends PublicPoint {
  readonly kid: string;
}

/** What is in an envelope. */
export interface SealedContent {
  /** As of an entry: `rating`. */
  readonly kind: string;
  readonly body: unknown;
}

/** What is sealed is filled up with spaces to a multiple of so many bytes: its length does not tell how much somebody wrote. */
export const sealedBlockBytes = 512;

/** Names this description where keys are derived and things are bound: an envelope of another one never opens as one of these. */
const NAME = 'tongban-sealed/1';

/** The `info` of HKDF, as UTF-8: binds the key of an envelope to both public keys. */
export const sealedInfo = (kid: string, epk: PublicPoint, to: PublicPoint): string =>
  [NAME, kid, epk.x, epk.y, to.x, to.y].join('\n');

/** The additional data of AES-GCM, as UTF-8: an envelope opens under no other idempotency key, so that it counts once. */
export const sealedContext = (kid: string, idempotencyKey: string): string =>
  [NAME, kid, idempotencyKey].join('\n');

/** The keys of a JWK set things can be sealed to, in its order; the first one is to be used. */
export function readSealingKeys(set: unknown): readonly SealingKey[] {
  const keys: unknown = isRecord(set) ? set['keys'] : undefined;
  const read = Array.isArray(keys) ? keys.map(readSealingKey) : [];
  return read.filter((key): key is SealingKey => key !== undefined);
}

/** One such key, with nothing but what is needed of it; undefined when it is none. */
export function readSealingKey(given: unknown): SealingKey | undefined {
  const point = readPoint(given);
  if (!point || !isRecord(given)) return undefined;
  const { kid, use } = given;
  return isKid(kid) && (use === undefined || use === 'enc') ? { ...point, kid } : undefined;
}

/** What somebody has sent, as an envelope; undefined when it is none of this description. */
export function readEnvelope(given: unknown): SealedEnvelope | undefined {
  if (!isRecord(given)) return undefined;
  const { v, kid, iv, ct } = given;
  const epk = readPoint(given['epk']);
  if (v !== 1 || !epk || !isKid(kid) || !isBase64url(iv, 16) || !isBase64url(ct)) return undefined;
  return { v, kid, epk, iv, ct };
}

function readPoint(given: unknown): PublicPoint | undefined {
  if (!isRecord(given)) return undefined;
  const { kty, crv, x, y } = given;
  if (kty !== 'EC' || crv !== 'P-256' || !isBase64url(x, 43) || !isBase64url(y, 43)) return undefined;
  return { kty, crv, x, y };
}

const isKid = (given: unknown): given is string =>
  typeof given === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(given);

/** Base64 for addresses (RFC 4648 §5), without padding; of that many characters if a number is given. */
const isBase64url = (given: unknown, length?: number): given is string =>
  typeof given === 'string' &&
  /^[A-Za-z0-9_-]+$/.test(given) &&
  (length === undefined || given.length === length);
