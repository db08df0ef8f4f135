import { isRecord } from '@tongban/core';
import { isTbError } from '@tongban/core/errors';
import { readDraft, type Draft } from '@tongban/core/form';
import { gatewayDrafts } from '../../gateway/gateway-drafts.js';
import type { Ticket } from './fragment.js';
import { unwrap } from './parcel.js';

/** Why a draft from another device could not be opened. `network` may go away by itself. */
export type ArrivalFault = 'gone' | 'key' | 'network' | 'insecure' | 'foreign';

/** What a ticket led to. */
export type Arrival =
  | { readonly status: 'fine'; readonly draft: Draft; finish(): void }
  | { readonly status: 'failed'; readonly fault: ArrivalFault };

/** For which form a draft is wanted, and who keeps it. */
export interface ArrivalOptions {
  readonly formId: string;
  readonly draftKey: string;
  readonly gateway: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const never = { aborted: false, addEventListener() {}, removeEventListener() {} };

/** Fetches and opens the draft of a ticket. `finish` takes it away from the gateway: when it is safe here. */
export async function openArrival({ id, key }: Ticket, options: ArrivalOptions): Promise<Arrival> {
  if (!('subtle' in crypto) || !crypto.subtle) return failed('insecure');
  if (!id) return failed('key');
  try {
    const drafts = gatewayDrafts(options.gateway);
    const parked = await drafts.get(id, { signal: never });
    if (!parked) return failed('gone');
    const content = await unwrap({ id, key, bytes: parked.bytes });
    if (!isRecord(content)) return failed('key');
    const reading = readDraft(content['draft'], options);
    if (content['draftKey'] !== options.draftKey || reading.status === 'foreign') return failed('foreign');
    if (reading.status !== 'fine') return failed(reading.status === 'expired' ? 'gone' : 'key');
    const finish = (): void => void drafts.delete(id, { signal: never }).catch(() => undefined);
    return { status: 'fine', draft: reading.draft, finish };
  } catch (error) {
    return failed(isTbError(error, 'not-found') ? 'gone' : 'network');
  }
}

const failed = (fault: ArrivalFault): Arrival => ({ status: 'failed', fault });
