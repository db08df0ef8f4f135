import type { CancelSignal } from '../base/cancel-signal.js';
import { TbError } from '../base/tb-error.js';
import type { OutboxClock, OutboxLock } from './outbox-ports.js';

/** Where it stands who may deliver, for pages without Web Locks. Times are milliseconds since 1970. */
export interface LeaseStore {
  /** Makes `owner` the holder until `until`, in one step, unless another one's time is not over at `now`. Says whether it did. */
  take(owner: string, now: number, until: number): Promise<boolean>;
  /** Gives it up, if `owner` has it. */
  give(owner: string): Promise<void>;
}

/** What a lease works with. */
export interface LeaseParts {
  readonly leases: LeaseStore;
  readonly clock: OutboxClock;
  /** Unique to this page. */
  readonly owner: string;
}

/** How long after a crash, or after a page was left amid its work, the others have to wait: a resident looks on. Hidden tabs renew it in time, too. */
const leaseMs = 6_000;

/** How often one who waits asks again. */
const askMs = 1_000;

/**
 * A lock of leases. A page that is put to sleep amid its work may lose its own without knowing, and two deliver at once: then it is
 * the key that sees to it that things are taken in once.
 */
export function leaseLock({ leases, clock, owner }: LeaseParts): OutboxLock {
  const take = (): Promise<boolean> => leases.take(owner, clock.now(), clock.now() + leaseMs);
  const sleep = (signal: CancelSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const cancel = (): void => {
        stop();
        reject(new TbError('cancelled', 'no longer wanted'));
      };
      const stop = clock.after(askMs, () => {
        signal.removeEventListener('abort', cancel);
        resolve();
      });
      signal.addEventListener('abort', cancel);
    });
  /** In a page, one after the other: a lease would let the same owner in twice. */
  let turn: Promise<unknown> = Promise.resolve();

  const runAlone = async <T>(work: () => Promise<T>, signal: CancelSignal): Promise<T> => {
    if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
    while (!(await take())) await sleep(signal);
    let stop = (): void => undefined;
    const renew = (): void => {
      stop = clock.after(leaseMs / 3, () => {
        void take().catch(() => undefined);
        renew();
      });
    };
    renew();
    try {
      return await work();
    } finally {
      stop();
      await leases.give(owner).catch(() => undefined);
    }
  };

  return {
    run<T>(work: () => Promise<T>, { signal }: { readonly signal: CancelSignal }): Promise<T> {
      const result = turn.then(() => runAlone(work, signal));
      turn = result.catch(() => undefined);
      return result;
    },
  };
}
