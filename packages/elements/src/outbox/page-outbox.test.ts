import { expect, waitUntil } from '@open-wc/testing';
import type { Json } from '@tongban/core';
import { isTbError, TbError } from '@tongban/core/errors';
import type { OutboxEntry } from '@tongban/core/outbox';
import { openSealedStore, type SealedStore } from '../shared/sealed-store.js';
import type * as Module from './page-outbox.js';
import { pageOutbox, type KindTransport, type PageOutbox } from './page-outbox.js';

const inTime = { timeout: 5_000 };
const never = { expiresAt: Number.MAX_SAFE_INTEGER };

/** A transport that answers as it is told, and counts. */
function aTransport(...answers: TbError[]): KindTransport & { readonly sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    deliver({ key }) {
      sent.push(key);
      const answer = answers.shift();
      return answer ? Promise.reject(answer) : Promise.resolve({ taken: true, answer: null });
    },
  };
}

const offline = (): TbError => new TbError('network', 'offline', { retryable: true });
const phases = ({ state }: PageOutbox): string[] => state.entries.map(({ fate }) => fate.phase);

describe('the outbox of a page', () => {
  let name: string;
  let store: SealedStore;
  beforeEach(async () => {
    name = `test-${Math.random()}`;
    store = await openSealedStore(`outbox:${name}`);
  });
  afterEach(() => store.clear());

  it('gives each kind to its own transport, and keeps a kind until somebody carries it', async () => {
    const outbox = await pageOutbox(name);
    const [ratings, bookings] = [aTransport(), aTransport()];
    await outbox.carry('rating', ratings);
    await outbox.add({ key: 'r', kind: 'rating', body: 1 });
    await outbox.add({ key: 'b', kind: 'booking', body: 1 });
    await waitUntil(() => phases(outbox)[0] === 'delivered');
    expect(phases(outbox)).to.deep.equal(['delivered', 'waiting']);
    await outbox.carry('booking', bookings);
    expect([ratings.sent, bookings.sent]).to.deep.equal([['r'], ['b']]);
  });

  it('writes what it acknowledges, and what it takes away, so that a loss of power takes none of it', async () => {
    const real = IDBDatabase.prototype.transaction;
    const strict: (string | undefined)[] = [];
    IDBDatabase.prototype.transaction = function (names, mode, options) {
      if (mode === 'readwrite' && this.name === `tongban-outbox:${name}`) strict.push(options?.durability);
      return real.call(this, names, mode, options);
    };
    try {
      const outbox = await pageOutbox(name);
      await outbox.add({ key: 'a', kind: 'rating', body: 1 });
      await outbox.dismiss('a');
    } finally {
      IDBDatabase.prototype.transaction = real;
    }
    // The keys of the store, the entry, and its end.
    expect(strict).to.deep.equal(['strict', 'strict', 'strict']);
  });

  it('says of each thing where it is: one the disk does not take is only in memory', async () => {
    const outbox = await pageOutbox(name);
    const first = await outbox.add({ key: 'a', kind: 'rating', body: 1 });
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    let second: OutboxEntry;
    try {
      second = await outbox.add({ key: 'b', kind: 'rating', body: 1 });
    } finally {
      IDBObjectStore.prototype.put = real;
    }
    expect([first.kept, second.kept]).to.deep.equal(['disk', 'memory']);
    expect(outbox.state.entries.map(({ key, kept }) => [key, kept])).to.deep.equal([
      ['a', 'disk'],
      ['b', 'memory'],
    ]);
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(false);
    await outbox.carry('rating', aTransport());
    expect(phases(outbox)).to.deep.equal(['delivered', 'delivered']);
    expect(outbox.state.entries.map(({ kept }) => kept)).to.deep.equal(['disk', 'disk']);
    expect(leave()).to.equal(true);
  });

  it('shows what cannot be read, and leaves it as it is until somebody takes it away', async () => {
    const newer = { version: 99, key: 'n', kind: 'rating', addedAt: 5, shape: 'new' };
    await store.put('n', newer, never);
    await store.put('d', ['no entry'], never);
    await store.put('gone', 1, never);
    await breakLast();
    const outbox = await pageOutbox(name);
    await outbox.carry('rating', aTransport());
    const shown = outbox.state.entries.map(({ key, fate }) => [key.slice(0, 4), fate]);
    expect(shown).to.have.deep.members([
      ['n', { phase: 'unreadable', why: 'newer' }],
      ['d', { phase: 'unreadable', why: 'damaged' }],
      ['lost', { phase: 'unreadable', why: 'sealed' }],
    ]);
    await outbox.hurry();
    expect((await store.get('n'))?.value).to.deep.equal(newer);
    const lost = outbox.state.entries.filter(({ key }) => key.indexOf('lost') === 0)[0]!;
    await outbox.dismiss(lost.key);
    await outbox.dismiss('d');
    await outbox.reload();
    expect(outbox.state.entries.map(({ key }) => key)).to.deep.equal(['n']);
  });

  /** Damages the bytes of what was saved last. */
  async function breakLast(): Promise<void> {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(`tongban-outbox:${name}`);
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('entries', 'readwrite');
    const all = transaction.objectStore('entries').getAll();
    all.onsuccess = () => {
      const records = all.result as { savedAt: number; version: string; bytes: ArrayBuffer }[];
      const last = records.filter(({ bytes }) => bytes.byteLength < 60)[0]!;
      new Uint8Array(last.bytes)[20]! ^= 1;
      transaction.objectStore('entries').put(last);
    };
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
  }

  it('goes on showing what it knows while the disk cannot be read, and says that there may be more', async () => {
    const outbox = await pageOutbox(name);
    await outbox.add({ key: 'a', kind: 'rating', body: 1 });
    const real = IDBObjectStore.prototype.getAll;
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    try {
      await outbox.reload();
      expect([phases(outbox), outbox.state.unread]).to.deep.equal([['waiting'], true]);
    } finally {
      IDBObjectStore.prototype.getAll = real;
    }
    await outbox.reload();
    expect([phases(outbox), outbox.state.unread]).to.deep.equal([['waiting'], undefined]);
  });

  it('takes what a page of before has left, which would have gone without a word after its time', async () => {
    const fate = { phase: 'waiting' };
    const old = { key: 'a', kind: 'rating', body: 1, addedAt: 1_000, attempts: 0, nextAt: 1_000, fate };
    await store.put('a', old as unknown as Json, { expiresAt: 2_000 });
    const outbox = await pageOutbox(name);
    const transport = aTransport(offline());
    await outbox.carry('rating', transport);
    expect([transport.sent, phases(outbox)]).to.deep.equal([['a'], ['expired']]);
  });

  it('tells when there is no room for more', async () => {
    const outbox = await pageOutbox(name);
    const body = 'x'.repeat(9 * 1024 * 1024);
    const error: unknown = await outbox
      .add({ key: 'a', kind: 'rating', body })
      .catch((cause: unknown) => cause);
    expect(isTbError(error, 'full')).to.equal(true);
    expect(outbox.state.entries).to.deep.equal([]);
  });

  it('leaves a gateway alone that asks for it, also when the network comes back', async () => {
    const cause = { retryAfterMs: 60_000 };
    const transport = aTransport(new TbError('network', 'busy', { retryable: true, cause }));
    const outbox = await pageOutbox(name);
    await outbox.carry('rating', transport);
    await outbox.add({ key: 'a', kind: 'rating', body: 1 });
    await waitUntil(() => outbox.state.entries[0]?.attempts === 1);
    window.dispatchEvent(new Event('online'));
    await outbox.hurry();
    expect(transport.sent).to.deep.equal(['a']);
  });

  it('sends when the network is back what could not be sent', async () => {
    const transport = aTransport(offline());
    const outbox = await pageOutbox(name);
    await outbox.carry('rating', transport);
    await outbox.add({ key: 'a', kind: 'rating', body: 1 });
    await waitUntil(() => outbox.state.entries[0]?.attempts === 1);
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => phases(outbox)[0] === 'delivered', undefined, { timeout: 900 });
    expect(transport.sent).to.deep.equal(['a', 'a']);
  });

  it('delivers by leases where a page may have no lock', async () => {
    const { locks } = navigator;
    const real = Object.getOwnPropertyDescriptor(LockManager.prototype, 'request')!;
    Object.defineProperty(LockManager.prototype, 'request', {
      configurable: true,
      value: () => Promise.reject(new DOMException('opaque', 'SecurityError')),
    });
    try {
      expect(locks).to.be.instanceOf(LockManager);
      const outbox = await pageOutbox(name);
      await outbox.carry('rating', aTransport());
      await outbox.add({ key: 'a', kind: 'rating', body: 1 });
      await waitUntil(() => phases(outbox)[0] === 'delivered', undefined, inTime);
    } finally {
      Object.defineProperty(LockManager.prototype, 'request', real);
    }
  });

  it('hears of what another tab adds, and sends it when that one is gone', async () => {
    const outbox = await pageOutbox(name);
    const here = aTransport();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const tab = frame.contentWindow as Window & { outbox?: Promise<typeof Module> };
    const script = tab.document.createElement('script');
    script.type = 'module';
    script.textContent = `window.outbox = import('${new URL('./page-outbox.ts', import.meta.url).href}')`;
    tab.document.documentElement.append(script);
    await waitUntil(() => tab.outbox !== undefined);
    const other = await (await tab.outbox!).pageOutbox(name);
    await other.carry('rating', { deliver: () => new Promise(() => undefined) });
    await other.add({ key: 'a', kind: 'rating', body: 1 });
    await waitUntil(() => phases(outbox)[0] === 'waiting', undefined, inTime);
    void outbox.carry('rating', here);
    expect(here.sent).to.deep.equal([]);
    frame.remove();
    await waitUntil(() => phases(outbox)[0] === 'delivered', undefined, inTime);
    expect(here.sent).to.deep.equal(['a']);
  });
});
