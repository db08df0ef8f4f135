import { isTbError } from '@tongban/core/errors';
import { gatewayDrafts } from '../../gateway/gateway-drafts.js';
import { addressWith } from './fragment.js';
import { wrap, type ParcelContent } from './parcel.js';

/** How long a QR code can be used: long enough to fetch a phone. Seconds. */
const LIFETIME_SECONDS = 10 * 60;

/** A draft that waits for another device. */
export interface Departure {
  /** What the QR code says. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly expiresAt: number;
}

/** Why it could not be sent. */
export type DepartureFault = 'network' | 'too-large';

/**
 * Seals a draft, leaves it at the gateway and tells the address that opens it.
 * @throws {TbError} As `GatewayDrafts.put`.
 */
export async function depart(content: ParcelContent, gateway: string): Promise<Departure> {
  const parcel = await wrap(content);
  const signal = { aborted: false, addEventListener() {}, removeEventListener() {} };
  const options = { signal, version: null, lifetimeSeconds: LIFETIME_SECONDS };
  const result = await gatewayDrafts(gateway).put(parcel.id, parcel.bytes, options);
  const sentAt = Date.now();
  // A gateway whose clock is wrong must not make the code look expired.
  const latest = sentAt + LIFETIME_SECONDS * 1000;
  const expiresAt = result.parked && result.expiresAt > sentAt ? Math.min(result.expiresAt, latest) : latest;
  return { address: addressWith(parcel), sentAt, expiresAt };
}

/** What to tell of an error of {@link depart}. */
export const faultOf = (error: unknown): DepartureFault =>
  isTbError(error, 'format') ? 'too-large' : 'network';
