import type { CancelSignal } from '@tongban/core';
import { ask } from './http.js';
import { errorFrom } from './problem.js';
import { gatewayBase } from './gateway-base.js';

/** A sealed draft as the gateway keeps it. */
export interface ParkedDraft {
  readonly bytes: ArrayBuffer;
  /** To be handed back when it is replaced. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What became of parking one. */
export type ParkResult =
  | { readonly parked: true; readonly version: string; readonly expiresAt: number }
  /** Somebody else has replaced or deleted it meanwhile. Nothing was written. */
  | { readonly parked: false };

/** How a draft is parked. */
export interface ParkOptions {
  readonly signal: CancelSignal;
  /** The version one goes on from; `null` for a new draft. */
  readonly version: string | null;
  /** Seconds; the gateway may have a shorter limit. */
  readonly lifetimeSeconds?: number;
}

/** Drafts at a gateway, for going on on another device. All reject with `TbError` as `SubmissionTarget` does; `format`: too large. */
export interface GatewayDrafts {
  put(id: string, bytes: ArrayBuffer, options: ParkOptions): Promise<ParkResult>;
  /** Undefined when there is none, or it has expired. */
  get(id: string, options: { readonly signal: CancelSignal }): Promise<ParkedDraft | undefined>;
  delete(id: string, options: { readonly signal: CancelSignal }): Promise<void>;
}

/**
 * Where sealed drafts are parked. Hand it sealed bytes only, and keep the key out of everything it is given: the key belongs behind
 * `#` in the address of the QR code, which browsers send to nobody.
 *
 * @example
 * const id = randomKey(); // 128 bits or more, 22 to 64 of A–Z a–z 0–9 _ -
 * const parked = await gatewayDrafts(app.gateway).put(id, sealed, { signal, version: null });
 *
 * @param url - The gateway's address, absolute or relative to the page.
 */
export function gatewayDrafts(url: string): GatewayDrafts {
  const base = gatewayBase(url);
  const addressOf = (id: string): string => `${base}/drafts/${encodeURIComponent(id)}`;
  return {
    async put(id, bytes, { signal, version, lifetimeSeconds }) {
      const response = await ask({
        method: 'PUT',
        url: addressOf(id),
        headers: {
          'Content-Type': 'application/octet-stream',
          ...(version === null ? { 'If-None-Match': '*' } : { 'If-Match': version }),
          ...(lifetimeSeconds !== undefined && { 'Draft-Lifetime': String(Math.round(lifetimeSeconds)) }),
        },
        body: bytes,
        signal,
      });
      if (response.status === 412) return { parked: false };
      if (!response.ok) throw await errorFrom(response);
      return { parked: true, ...stampOf(response) };
    },
    async get(id, { signal }) {
      const response = await ask({ method: 'GET', url: addressOf(id), signal });
      if (response.status === 404) return undefined;
      if (!response.ok) throw await errorFrom(response);
      return { bytes: await response.arrayBuffer(), ...stampOf(response) };
    },
    async delete(id, { signal }) {
      const response = await ask({ method: 'DELETE', url: addressOf(id), signal });
      if (!response.ok) throw await errorFrom(response);
    },
  };
}

const stampOf = ({ headers }: Response): { version: string; expiresAt: number } => ({
  // A proxy that packs answers makes a weak version of it, which no If-Match takes.
  version: (headers.get('ETag') ?? '').replace(/^W\//, ''),
  expiresAt: Date.parse(headers.get('Expires') ?? ''),
});
