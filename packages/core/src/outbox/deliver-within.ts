import type { CancelSignal } from '../base/cancel-signal.js';
import { cancellable } from '../base/cancellable.js';
import { TbError } from '../base/tb-error.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { Delivery, OutboxClock, OutboxTransport } from './outbox-ports.js';

/** How an entry is tried. */
export interface TryOptions {
  readonly transport: OutboxTransport;
  readonly clock: OutboxClock;
  /** After so many milliseconds it has failed, whatever the transport still does: one that hangs holds up all others. */
  readonly tryMs: number;
  readonly signal: CancelSignal;
}

/** Tries an entry once. What a transport answers after its time is as good as lost: the entry is sent again under its key. */
export function deliverWithin(entry: OutboxEntry, options: TryOptions): Promise<Delivery> {
  const { transport, clock, tryMs, signal } = options;
  const attempt = cancellable();
  return new Promise<Delivery>((resolve, reject) => {
    const end = (): void => {
      stop();
      signal.removeEventListener('abort', cancel);
    };
    const giveUp = (error: TbError): void => {
      end();
      reject(error);
      attempt.cancel();
    };
    const cancel = (): void => giveUp(new TbError('cancelled', 'no longer wanted'));
    const stop = clock.after(tryMs, () =>
      giveUp(new TbError('network', 'the transport took too long', { retryable: true })),
    );
    signal.addEventListener('abort', cancel);
    const deliver = async (): Promise<Delivery> => transport.deliver(entry, { signal: attempt.signal });
    deliver().then(resolve, reject).finally(end);
  });
}
