import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TbErrorCode } from '../base/tb-error.js';
import { newEntry, type Fate, type OutboxEntry } from './outbox-entry.js';
import {
  dueEntry,
  emptyOutbox,
  nextDueAt,
  reduceOutbox,
  type OutboxAction,
  type OutboxState,
} from './reduce-outbox.js';

const entry = (changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  ...newEntry({ key: 'a', kind: 'case', body: { name: '张三' } }, 1_000),
  ...changes,
});
const holding = (...entries: OutboxEntry[]): OutboxState => ({ entries });
const failed = (code: TbErrorCode, retryable: boolean, jitter = 1): OutboxAction => ({
  type: 'failed',
  key: 'a',
  code,
  retryable,
  at: 10_000,
  jitter,
});

const asked = failed('network', true) as Extract<OutboxAction, { type: 'failed' }>;

/** What happens to an entry, and what it is then. */
const cases: readonly {
  readonly name: string;
  readonly before: Partial<OutboxEntry>;
  readonly action: OutboxAction;
  readonly after: Partial<OutboxEntry>;
}[] = [
  {
    name: 'keeps the receipt and drops what was sent',
    before: {},
    action: { type: 'delivered', key: 'a', answer: 'TB1', at: 10_000 },
    after: { body: null, endedAt: 10_000, fate: { phase: 'delivered', answer: 'TB1' } },
  },
  {
    name: 'keeps what was refused, to be mended',
    before: {},
    action: { type: 'refused', key: 'a', answer: [], at: 10_000 },
    after: { endedAt: 10_000, fate: { phase: 'refused', answer: [] } },
  },
  {
    name: 'waits after the network failed',
    before: {},
    action: failed('network', true),
    after: { attempts: 1, triedAt: 10_000, nextAt: 12_000, fate: { phase: 'waiting', code: 'network' } },
  },
  {
    name: 'waits half as long when chance has it',
    before: {},
    action: failed('network', true, 0),
    after: { attempts: 1, triedAt: 10_000, nextAt: 11_000, fate: { phase: 'waiting', code: 'network' } },
  },
  {
    name: 'waits a quarter of an hour at most',
    before: { attempts: 60 },
    action: failed('network', true),
    after: { attempts: 61, triedAt: 10_000, nextAt: 910_000, fate: { phase: 'waiting', code: 'network' } },
  },
  {
    name: 'gives up what cannot go through',
    before: {},
    action: failed('not-found', false),
    after: { attempts: 1, endedAt: 10_000, fate: { phase: 'failed', code: 'not-found' } },
  },
  {
    name: 'waits as long as it is asked to, and no longer than that and a tenth',
    before: {},
    action: { ...asked, retryAfterMs: 120_000 },
    after: {
      attempts: 1,
      triedAt: 10_000,
      nextAt: 142_000,
      notBefore: 142_000,
      fate: { phase: 'waiting', code: 'network' },
    },
  },
  {
    name: 'waits its own pause where it is asked for less',
    before: {},
    action: { ...asked, retryAfterMs: 1_000 },
    after: {
      attempts: 1,
      triedAt: 10_000,
      nextAt: 12_000,
      notBefore: 11_100,
      fate: { phase: 'waiting', code: 'network' },
    },
  },
  {
    name: 'asks again after an hour, whatever it was asked for',
    before: {},
    action: { ...asked, jitter: 0, retryAfterMs: 1e12 },
    after: {
      attempts: 1,
      triedAt: 10_000,
      nextAt: 3_610_000,
      notBefore: 3_610_000,
      fate: { phase: 'waiting', code: 'network' },
    },
  },
  {
    name: 'is not hurried before the moment it was asked to wait for',
    before: { nextAt: 90_000, notBefore: 80_000 },
    action: { type: 'hurried', key: 'a', at: 5_000 },
    after: { nextAt: 80_000, notBefore: 80_000 },
  },
  {
    name: 'keeps that it was there when nobody came to see how it ended, and nothing of what was in it',
    before: { endedAt: 2_000, fate: { phase: 'refused', answer: ['a'] } },
    action: { type: 'forgotten', before: 2_001, at: 10_000 },
    after: { body: null, endedAt: 10_000, fate: { phase: 'forgotten', was: 'refused' } },
  },
  {
    name: 'forgets nothing that waits',
    before: {},
    action: { type: 'forgotten', before: 9_000, at: 10_000 },
    after: {},
  },
  {
    name: 'does not count an attempt that was called off',
    before: {},
    action: failed('cancelled', false),
    after: {},
  },
  {
    name: 'hurries what waits',
    before: { nextAt: 90_000, attempts: 3 },
    action: { type: 'hurried', at: 5_000 },
    after: { nextAt: 5_000, attempts: 3 },
  },
  {
    name: 'does not hurry what has failed for good',
    before: { nextAt: 90_000, fate: { phase: 'failed', code: 'unauthorised' } },
    action: { type: 'hurried', at: 5_000 },
    after: { nextAt: 90_000, fate: { phase: 'failed', code: 'unauthorised' } },
  },
  {
    name: 'tries what has failed for good again when that is meant',
    before: { nextAt: 90_000, fate: { phase: 'failed', code: 'unauthorised' } },
    action: { type: 'hurried', key: 'a', at: 5_000 },
    after: { nextAt: 5_000, fate: { phase: 'waiting', code: 'unauthorised' } as Fate },
  },
  {
    name: 'never sends again what was delivered',
    before: { fate: { phase: 'delivered', answer: 'TB1' } },
    action: { type: 'hurried', key: 'a', at: 5_000 },
    after: { fate: { phase: 'delivered', answer: 'TB1' } },
  },
  {
    name: 'gives up what has waited too long, and keeps what was to be sent',
    before: { attempts: 9, triedAt: 10_000 },
    action: { type: 'expired', before: 1_001, at: 10_000 },
    after: { attempts: 9, triedAt: 10_000, endedAt: 10_000, fate: { phase: 'expired' } },
  },
  {
    name: 'does not give up what has not been tried since its time was over',
    before: { attempts: 9, triedAt: 9_000 },
    action: { type: 'expired', before: 1_001, at: 10_000 },
    after: { attempts: 9, triedAt: 9_000 },
  },
  {
    name: 'does not give up what was never tried',
    before: {},
    action: { type: 'expired', before: 9_000, at: 10_000 },
    after: {},
  },
  {
    name: 'counts from its first try what a clock has dated in years to come',
    before: { addedAt: 1e12 },
    action: failed('network', true),
    after: {
      addedAt: 10_000,
      attempts: 1,
      triedAt: 10_000,
      nextAt: 12_000,
      fate: { phase: 'waiting', code: 'network' },
    },
  },
  {
    name: 'does not give up what has not waited long',
    before: { triedAt: 10_000 },
    action: { type: 'expired', before: 1_000, at: 10_000 },
    after: { triedAt: 10_000 },
  },
  {
    name: 'keeps a receipt however old it is',
    before: { fate: { phase: 'delivered', answer: 'TB1' } },
    action: { type: 'expired', before: 9_000, at: 10_000 },
    after: { fate: { phase: 'delivered', answer: 'TB1' } },
  },
  {
    name: 'does not send what was given up, whatever is hurried',
    before: { fate: { phase: 'expired' } },
    action: { type: 'hurried', key: 'a', at: 5_000 },
    after: { fate: { phase: 'expired' } },
  },
];

describe('what happens in an outbox', () => {
  for (const { name, before, action, after } of cases) {
    it(name, () => {
      const state = reduceOutbox(holding(entry(before)), action);
      assert.deepEqual(state.entries, [entry({ ...before, ...after })]);
    });
  }

  it('is nothing for an entry that is not there', () => {
    assert.equal(reduceOutbox(emptyOutbox, { type: 'dismissed', key: 'a' }), emptyOutbox);
    assert.equal(reduceOutbox(emptyOutbox, failed('network', true)), emptyOutbox);
  });

  it('does not take a key twice', () => {
    const state = holding(entry({ attempts: 2 }));
    assert.equal(reduceOutbox(state, { type: 'added', entry: entry() }), state);
  });

  it('is told when the next entry is due, of those that wait', () => {
    const state = holding(
      entry({ nextAt: 9 }),
      entry({ key: 'b', nextAt: 7 }),
      entry({ key: 'c', nextAt: 1, fate: { phase: 'failed', code: 'format' } }),
    );
    assert.equal(nextDueAt(state), 7);
    assert.equal(nextDueAt(emptyOutbox), undefined);
  });
});

describe('the order in an outbox', () => {
  const booking = (key: string, sequence: number, changes: Partial<OutboxEntry> = {}): OutboxEntry =>
    entry({ key, group: 'booking', sequence, ...changes });

  it('lets none of a group go ahead of one that waits to be tried again', () => {
    const state = holding(booking('a', 0, { nextAt: 9_000 }), booking('b', 1), entry({ key: 'other' }));
    assert.equal(dueEntry(state, 5_000)?.key, 'other');
    assert.equal(dueEntry(state, 9_000)?.key, 'a');
    assert.equal(nextDueAt(holding(...state.entries.slice(0, 2))), 9_000);
  });

  it('begins with what was never tried: in front of that somebody stands', () => {
    const before = [
      entry({ key: 'a', attempts: 2 }),
      entry({ key: 'b', attempts: 1 }),
      entry({ key: 'c', attempts: 0 }),
    ];
    assert.equal(dueEntry(holding(...before), 5_000)?.key, 'c');
    assert.equal(dueEntry(holding(...before.slice(0, 2)), 5_000)?.key, 'a');
    const first = booking('d', 0, { attempts: 1 });
    assert.equal(dueEntry(holding(first, booking('e', 1, { attempts: 0 })), 5_000)?.key, 'd');
  });

  it('goes by places, whatever the clock said when they were added', () => {
    const state = reduceOutbox(emptyOutbox, {
      type: 'loaded',
      entries: [booking('later', 1, { addedAt: 10 }), booking('first', 0, { addedAt: 900 })],
    });
    assert.equal(dueEntry(state, 5_000)?.key, 'first');
  });

  for (const fate of [
    { phase: 'delivered', answer: 1 },
    { phase: 'refused', answer: 1 },
    { phase: 'failed', code: 'format' },
    { phase: 'expired' },
    { phase: 'forgotten', was: 'refused' },
    { phase: 'unreadable', why: 'damaged' },
  ] as const)
    it(`goes on after one that is ${fate.phase}`, () => {
      assert.equal(dueEntry(holding(booking('a', 0, { fate }), booking('b', 1)), 5_000)?.key, 'b');
    });

  it('waits for what only a newer page can send', () => {
    const fate: Fate = { phase: 'unreadable', why: 'newer' };
    assert.equal(dueEntry(holding(booking('a', 0, { fate }), booking('b', 1)), 5_000), undefined);
  });

  it('is that of the kinds that can be sent', () => {
    const state = holding(entry({ kind: 'rating' }), entry({ key: 'b' }));
    const takes = (kind: string): boolean => kind === 'case';
    assert.equal(dueEntry(state, 5_000, takes)?.key, 'b');
    assert.equal(nextDueAt(holding(state.entries[0]!), takes), undefined);
  });

  it('comes back from a clock that was years ahead', () => {
    const state = holding(entry({ nextAt: 1e12 }));
    assert.equal(dueEntry(state, 5_000)?.key, 'a');
  });
});
