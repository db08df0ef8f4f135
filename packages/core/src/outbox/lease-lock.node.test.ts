import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cancellable } from '../base/cancellable.js';
import { isTbError } from '../base/tb-error.js';
import { leaseLock, type LeaseStore } from './lease-lock.js';
import type { OutboxLock } from './outbox-ports.js';

/** Pages over one store of leases, with a clock that is moved by hand. */
function pages(): {
  page(owner: string): OutboxLock;
  pass(ms: number): Promise<void>;
  /** All pages are gone before they renew or give up what they have. */
  crash(): void;
} {
  let now = 0;
  let timers: { at: number; call: () => void }[] = [];
  let holder: { owner: string; until: number } | undefined;
  const leases: LeaseStore = {
    async take(owner, at, until) {
      if (holder && holder.owner !== owner && holder.until > at) return false;
      holder = { owner, until };
      return true;
    },
    async give(owner) {
      if (holder?.owner === owner) holder = undefined;
    },
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    page: (owner) =>
      leaseLock({
        owner,
        leases,
        clock: {
          now: () => now,
          random: () => 0,
          after(ms, call) {
            const timer = { at: now + ms, call };
            timers.push(timer);
            return () => (timers = timers.filter((other) => other !== timer));
          },
        },
      }),
    crash: () => void (timers = []),
    async pass(ms) {
      for (const end = now + ms; now < end;) {
        now += 500;
        const due = timers.filter(({ at }) => at <= now);
        timers = timers.filter(({ at }) => at > now);
        due.forEach(({ call }) => call());
        await settle();
      }
    },
  };
}

const { signal } = cancellable();
const forEver = new Promise<never>(() => undefined);

describe('a lock of leases', () => {
  it('lets one page in after the other', async () => {
    const { page, pass } = pages();
    const order: string[] = [];
    let finish = (): void => undefined;
    const first = page('a').run(() => new Promise<void>((done) => (finish = done)), { signal });
    const second = page('b').run(async () => void order.push('b'), { signal });
    await pass(5_000);
    order.push('a');
    finish();
    await first;
    await pass(2_000);
    await second;
    assert.deepEqual(order, ['a', 'b']);
  });

  it('stays with a page for as long as it works', async () => {
    const { page, pass } = pages();
    let entered = false;
    void page('a').run(() => forEver, { signal });
    void page('b').run(async () => (entered = true), { signal });
    await pass(300_000);
    assert.equal(entered, false);
  });

  it('goes to the next when a page has crashed', async () => {
    const { page, pass, crash } = pages();
    let entered = false;
    void page('a').run(() => forEver, { signal });
    await pass(20_000);
    crash();
    void page('b').run(async () => (entered = true), { signal });
    await pass(3_000);
    const early = entered;
    await pass(5_000);
    assert.deepEqual([early, entered], [false, true]);
  });

  it('lets the same page in once at a time', async () => {
    const { page, pass } = pages();
    const lock = page('a');
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setImmediate(resolve));
      inside -= 1;
    };
    const all = Promise.all([1, 2, 3].map(() => lock.run(work, { signal })));
    await pass(2_000);
    await all;
    assert.equal(most, 1);
  });

  it('lets nobody wait who no longer wants to', async () => {
    const { page, pass } = pages();
    const waiting = cancellable();
    void page('a').run(() => forEver, { signal });
    const second = page('b').run(async () => undefined, { signal: waiting.signal });
    await pass(2_000);
    waiting.cancel();
    await assert.rejects(second, (error) => isTbError(error, 'cancelled'));
  });

  it('is given up when the work fails', async () => {
    const { page } = pages();
    await assert.rejects(page('a').run(() => Promise.reject(new Error('no')), { signal }));
    assert.equal(await page('b').run(() => Promise.resolve(1), { signal }), 1);
  });
});
