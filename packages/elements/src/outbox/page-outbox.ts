import { TbError } from '@tongban/core/errors';
import {
  cancellable,
  openOutbox,
  type Cancellable,
  type Outbox,
  type OutboxEntry,
  type OutboxStore,
  type OutboxTransport,
  type SealedContent,
  type SealedEnvelope,
  type SealingKey,
} from '@tongban/core/outbox';
import type { Device } from '../shared/app-context.js';
import { openSealedStore, type Kept, type SealedStore } from '../shared/sealed-store.js';
import { markWaiting } from '../shared/waiting-mark.js';
import { askToStay } from './ask-to-stay.js';
import { pageClock, pageLock } from './page-lock.js';
import { PARKED, parkingStore } from './parking-store.js';
import { sealToGateway } from './seal-to-gateway.js';
import { keptMs, lifetimeMs, sealedLeases, sealedOutboxStore } from './sealed-outbox.js';

/** Sends entries of one kind. */
export type KindTransport = Pick<OutboxTransport, 'deliver'>;

/** What may stay on a device that is not the resident's own, and how: sealed to the gateway it goes to. */
export interface Parking extends KindTransport {
  /** What of an entry is sealed, naming nobody; undefined for those that may not stay. */
  content(entry: OutboxEntry): SealedContent | undefined;
  /** The key it is sealed to; undefined while none can be had. */
  key(): Promise<SealingKey | undefined>;
}

/** How an outbox is opened. */
export interface PageOutboxOptions {
  /** Whose device it is; `personal` by default. */
  readonly device?: Device;
  /** For devices that are not the resident's own: without it what waits there is in memory, and gone with the session. */
  readonly parking?: Parking;
}

/** The outbox of a page: one for each place things go to, for all kinds of them. */
export interface PageOutbox extends Outbox {
  /** Where things are: `memory` when anything is, and nowhere else. Of one thing: `kept` of its entry. */
  readonly kept: Kept;
  /**
   * From now on entries of that kind are sent with it, also those that earlier pages have left; the first one stays. Resolves when what is due
   * has been tried.
   */
  carry(kind: string, transport: KindTransport): Promise<void>;
  /**
   * On a device of others its resident has gone: what is in the open goes, also what is just being added, and what may stay goes on sealed. By itself
   * with `tb-session-ended`. On a personal device nothing.
   */
  leave(): void;
}

const opened = new Map<string, Promise<PageOutbox>>();

/**
 * The outbox of that name: kept sealed on a personal device, one tab at a time sending. What waits is sent when it is due, when the network is
 * back, when the page is shown again, and when another tab has left something. On other devices it is in memory while its resident is there; what
 * may stay for later delivery is sealed to the gateway, and all else goes with `tb-session-ended`.
 *
 * @example
 * const outbox = await pageOutbox('gateway:/gateway');
 * await outbox.carry('rating', { deliver: ({ key, body }, { signal }) => post(key, body, signal) });
 * const { kept } = await outbox.add(ratingEntry(rating, key));
 *
 * @param name - Says where things go: what waits under a name is sent by whoever opens it. One outbox a page for each name.
 */
export function pageOutbox(name: string, options: PageOutboxOptions = {}): Promise<PageOutbox> {
  const isOwn = (options.device ?? 'personal') === 'personal';
  const id = `${isOwn ? 'personal' : 'shared'} ${name}`;
  let outbox = opened.get(id);
  if (!outbox) opened.set(id, (outbox = open(name, isOwn, options.parking)));
  return outbox;
}

async function open(name: string, isOwn: boolean, parking: Parking | undefined): Promise<PageOutbox> {
  const shelf = await (isOwn ? ownShelf(name) : sharedShelf(name, parking));
  const carriers = new Map<string, KindTransport>(parking && !isOwn ? [[PARKED, parking]] : []);
  const tries = new Set<Cancellable>();
  const news = newsOf(name);
  const outbox = openOutbox({
    store: telling(shelf.store, news.tell),
    transport: {
      takes: (kind) => carriers.has(kind),
      async deliver(entry, { signal }) {
        const carrier = carriers.get(entry.kind);
        if (!carrier) throw new TbError('config', 'nobody carries this kind', { retryable: true });
        const attempt = cancellable();
        const cancel = (): void => attempt.cancel();
        signal.addEventListener('abort', cancel);
        tries.add(attempt);
        try {
          return await carrier.deliver(entry, { signal: attempt.signal });
        } catch (error) {
          // Its resident has gone: what is tried next is what may stay of it.
          if (attempt.signal.aborted && !signal.aborted) await outbox.reload();
          throw error;
        } finally {
          tries.delete(attempt);
          signal.removeEventListener('abort', cancel);
        }
      },
    },
    lock: pageLock(`outbox:${name}`, sealedLeases(shelf.disk)),
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
    const { entries } = outbox.state;
    const waiting = entries.filter(({ fate }) => fate.phase === 'waiting');
    // What is parked has no mark: it goes when that outbox is opened again, and the mark is that of the resident's own.
    if (isOwn) markWaiting(name, waiting.length > 0 || entries.some(isToBeTold));
    // Of what is in memory the page is all there is, whether or not anything still shows it.
    stay(!waiting.every(isOnDisk));
  };
  outbox.subscribe(mark);
  /** What is not written yet, and shows nowhere. */
  const adding = new Set<string>();
  const leave = (): void => {
    if (isOwn) return;
    shelf.leave([...outbox.state.entries.map(({ key }) => key), ...adding]);
    tries.forEach((attempt) => attempt.cancel());
    void outbox.reload().then(() => outbox.deliver());
  };
  // In the capture phase: what is dispatched on the document passes here even if it does not bubble.
  addEventListener('tb-session-ended', leave, true);
  // What an earlier page left is known before anybody asks.
  await outbox.read;
  return {
    ...outbox,
    get state() {
      return outbox.state;
    },
    get kept() {
      return shelf.kept();
    },
    add(entry) {
      adding.add(entry.key);
      const added = outbox.add(entry);
      const written = (): void => void adding.delete(entry.key);
      added.then(written, written);
      return added;
    },
    leave,
    carry(kind, transport) {
      if (!carriers.has(kind)) carriers.set(kind, transport);
      return outbox.deliver();
    },
  };
}

/** Where the entries of a page are. */
interface Shelf {
  readonly store: OutboxStore;
  /** Where leases between tabs stand. */
  readonly disk: SealedStore;
  kept(): Kept;
  /** The resident has gone, and these were theirs. */
  leave(keys: readonly string[]): void;
}

async function ownShelf(name: string): Promise<Shelf> {
  const disk = await openSealedStore(`outbox:${name}`);
  return { store: sealedOutboxStore(disk), disk, kept: () => disk.kept, leave: () => undefined };
}

async function sharedShelf(name: string, parking: Parking | undefined): Promise<Shelf> {
  const memory = await openSealedStore(`outbox:${name}`, { device: 'shared' });
  // Where nothing may stay not even an empty database is made.
  const disk = await openSealedStore(`parked:${name}`, { device: parking ? 'personal' : 'shared' });
  const seal = async (entry: OutboxEntry): Promise<SealedEnvelope | undefined> => {
    const content = parking?.content(entry);
    const key = content && (await parking?.key().catch(() => undefined));
    return content && key && sealToGateway(content, key, entry.key).catch(() => undefined);
  };
  const store = parkingStore({ open: sealedOutboxStore(memory), parked: sealedOutboxStore(disk), seal });
  const leave = (keys: readonly string[]): void => {
    store.leave(keys);
    void memory.clear();
  };
  return { store, disk, kept: () => disk.kept, leave };
}

/** Ended otherwise than well, and kept until somebody has seen it. */
const isToBeTold = ({ fate }: OutboxEntry): boolean =>
  fate.phase === 'refused' || fate.phase === 'failed' || fate.phase === 'expired';

const isOnDisk = ({ kept }: OutboxEntry): boolean => kept === 'disk';

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
