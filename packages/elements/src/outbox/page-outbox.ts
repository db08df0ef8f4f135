import { TbError } from '@tongban/core/errors';
import {
  openOutbox,
  type Outbox,
  type OutboxEntry,
  type OutboxStore,
  type OutboxTransport,
} from '@tongban/core/outbox';
import { openSealedStore, type Kept } from '../shared/sealed-store.js';
import { markWaiting } from '../shared/waiting-mark.js';
import { askToStay } from './ask-to-stay.js';
import { pageClock, pageLock } from './page-lock.js';
import { keptMs, lifetimeMs, sealedLeases, sealedOutboxStore } from './sealed-outbox.js';

/** Sends entries of one kind. */
export type KindTransport = Pick<OutboxTransport, 'deliver'>;

/** The outbox of a page: one for each place things go to, for all kinds of them. */
export interface PageOutbox extends Outbox {
  /** Where things are: `memory` when anything is, and nowhere else. Of one thing: `kept` of its entry. */
  readonly kept: Kept;
  /**
   * From now on entries of that kind are sent with it, also those that earlier pages have left; the first one stays. Resolves when what is due
   * has been tried.
   */
  carry(kind: string, transport: KindTransport): Promise<void>;
}

const opened = new Map<string, Promise<PageOutbox>>();

/**
 * The outbox of that name: kept sealed on a personal device, one tab at a time sending. What waits is sent when it is due, when the network is
 * back, when the page is shown again, and when another tab has left something. For personal devices: on others nothing may wait like this.
 *
 * @example
 * const outbox = await pageOutbox('gateway:/gateway');
 * await outbox.carry('rating', { deliver: ({ key, body }, { signal }) => post(key, body, signal) });
 * const { kept } = await outbox.add(ratingEntry(rating, key));
 *
 * @param name - Says where things go: what waits under a name is sent by whoever opens it. One outbox a page for each name.
 */
export function pageOutbox(name: string): Promise<PageOutbox> {
  let outbox = opened.get(name);
  if (!outbox) opened.set(name, (outbox = open(name)));
  return outbox;
}

async function open(name: string): Promise<PageOutbox> {
  const store = await openSealedStore(`outbox:${name}`);
  const carriers = new Map<string, KindTransport>();
  const news = newsOf(name);
  const outbox = openOutbox({
    store: telling(sealedOutboxStore(store), news.tell),
    transport: {
      takes: (kind) => carriers.has(kind),
      deliver: (entry, options) => {
        const carrier = carriers.get(entry.kind);
        if (!carrier) throw new TbError('config', 'nobody carries this kind', { retryable: true });
        return carrier.deliver(entry, options);
      },
    },
    lock: pageLock(`outbox:${name}`, sealedLeases(store)),
    clock: pageClock,
    lifetimeMs,
    keptMs,
  });
  news.hear(() => void outbox.reload().then(() => outbox.deliver()));
  addEventListener('online', () => void outbox.hurry());
  // Also a page that comes back out of the browser's memory of pages.
  addEventListener('pageshow', () => void outbox.deliver());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void outbox.deliver();
  });
  const stay = askToStay();
  const mark = (): void => {
    const waiting = outbox.state.entries.filter(({ fate }) => fate.phase === 'waiting');
    markWaiting(name, waiting.length > 0);
    // Of what is in memory the page is all there is, whether or not anything still shows it.
    stay(waiting.some(isOnlyHere));
  };
  outbox.subscribe(mark);
  // What an earlier page left is known before anybody asks.
  await outbox.read;
  return {
    ...outbox,
    get state() {
      return outbox.state;
    },
    get kept() {
      return store.kept;
    },
    carry(kind, transport) {
      if (!carriers.has(kind)) carriers.set(kind, transport);
      return outbox.deliver();
    },
  };
}

const isOnlyHere = ({ kept }: OutboxEntry): boolean => kept === 'memory';

/** A store whose other pages hear when something has been written. */
const telling = (store: OutboxStore, tell: () => void): OutboxStore => ({
  load: () => store.load(),
  async save(entry) {
    const kept = await store.save(entry);
    tell();
    return kept;
  },
  async remove(key) {
    await store.remove(key);
    tell();
  },
});

/** Tells the other tabs that there is something to be read; says nothing of it. Where tabs cannot speak they look when they are shown. */
function newsOf(name: string): { tell(): void; hear(listener: () => void): void } {
  if (typeof BroadcastChannel !== 'function') return { tell: () => undefined, hear: () => undefined };
  const channel = new BroadcastChannel(`tongban-outbox:${name}`);
  return {
    tell: () => channel.postMessage('changed'),
    hear: (listener) => (channel.onmessage = () => listener()),
  };
}
