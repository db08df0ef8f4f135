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
 * (Chromium before 69, Safari before 15.4, plain http), or where the page may not have any (a sandboxed frame).
 */
export function pageLock(name: string, leases: LeaseStore): OutboxLock {
  const byLeases = leaseLock({ leases, clock: pageClock, owner: `page-${Math.random()}` });
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return byLeases;
  return {
    async run(work, { signal }) {
      let had = false;
      try {
        return await locks.request(`tongban-${name}`, async () => {
          had = true;
          if (signal.aborted) throw new TbError('cancelled', 'no longer wanted');
          return work();
        });
      } catch (error) {
        if (had) throw error;
        return byLeases.run(work, { signal });
      }
    },
  };
}
