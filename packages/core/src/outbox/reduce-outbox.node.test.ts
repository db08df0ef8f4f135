import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TbErrorCode } from '../base/tb-error.js';
import { newEntry, readEntry, type Fate, type OutboxEntry } from './outbox-entry.js';
import {
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
    action: { type: 'delivered', key: 'a', answer: 'TB1' },
    after: { body: null, fate: { phase: 'delivered', answer: 'TB1' } },
  },
  {
    name: 'keeps what was refused, to be mended',
    before: {},
    action: { type: 'refused', key: 'a', answer: [] },
    after: { fate: { phase: 'refused', answer: [] } },
  },
  {
    name: 'waits after the network failed',
    before: {},
    action: failed('network', true),
    after: { attempts: 1, nextAt: 12_000, fate: { phase: 'waiting', code: 'network' } },
  },
  {
    name: 'waits half as long when chance has it',
    before: {},
    action: failed('network', true, 0),
    after: { attempts: 1, nextAt: 11_000, fate: { phase: 'waiting', code: 'network' } },
  },
  {
    name: 'waits a quarter of an hour at most',
    before: { attempts: 60 },
    action: failed('network', true),
    after: { attempts: 61, nextAt: 910_000, fate: { phase: 'waiting', code: 'network' } },
  },
  {
    name: 'gives up what cannot go through',
    before: {},
    action: failed('not-found', false),
    after: { attempts: 1, fate: { phase: 'failed', code: 'not-found' } },
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
    before: { attempts: 9 },
    action: { type: 'expired', before: 1_001 },
    after: { attempts: 9, fate: { phase: 'expired' } },
  },
  {
    name: 'does not give up what has not waited long',
    before: {},
    action: { type: 'expired', before: 1_000 },
    after: {},
  },
  {
    name: 'keeps a receipt however old it is',
    before: { fate: { phase: 'delivered', answer: 'TB1' } },
    action: { type: 'expired', before: 9_000 },
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

describe('an entry out of a store', () => {
  it('is read as it was written', () => {
    const written: unknown = JSON.parse(JSON.stringify(entry()));
    assert.deepEqual(readEntry(written), entry());
  });

  for (const [what, stored] of [
    ['nothing', null],
    ['a text', 'a'],
    ['one without a key', { ...entry(), key: undefined }],
    ['one without a fate', { ...entry(), fate: undefined }],
    ['one of a phase nobody knows', { ...entry(), fate: { phase: 'lost' } }],
    ['one whose time is a text', { ...entry(), nextAt: '1' }],
  ] as const)
    it(`${what} is none`, () => assert.equal(readEntry(stored), undefined));
});
