import { TbError } from '@tongban/core/errors';
import { leaseLock, type LeaseStore, type OutboxClock, type OutboxLock } from '@tongban/core/outbox';

/** The clock of the page. */
export const pageClock: OutboxClock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/**
 * Lets one tab at a time work: by a Web Lock, which the browser gives back when a tab crashes; by leases where there are none
 * (Chromium before 69, Safari before 15.4, plain http).
 */
export function pageLock(name: string, leases: LeaseStore): OutboxLock {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return leaseLock({ leases, clock: pageClock, owner: `page-${Math.random()}` });
  return {
    run: async (work, { signal }) =>
      locks.request(`tongban-${name}`, async () => {
        if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
        return work();
      }),
  };
}
