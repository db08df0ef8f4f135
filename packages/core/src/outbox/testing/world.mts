import { TbError } from '../../base/tb-error.js';
import type { Json } from '../../base/json.js';
import { openOutbox, type Outbox, type OutboxParts } from '../open-outbox.js';
import type { OutboxEntry } from '../outbox-entry.js';
import { readEntry } from '../read-entry.js';
import type { OutboxClock, OutboxLock, OutboxStore, OutboxTransport } from '../outbox-ports.js';

/** What can happen where a page touches the world. */
export type Fault =
  | 'none'
  /** The page is gone before it got there. */
  | 'crash-before'
  /** It got there, and the page is gone before it heard of it. */
  | 'crash-after'
  /** Nobody answers, or the disk is full. */
  | 'refuse-before'
  /** It got there, but the answer was lost. */
  | 'refuse-after'
  /** A server never answers; a disk refuses. */
  | 'hang'
  /** A server asks to be left alone for two minutes; a disk refuses. */
  | 'later';

/** A page is only as good as gone: what it waits for never comes. */
const never = new Promise<never>(() => undefined);

/** A disk, a server and a clock which outlive the pages that use them, and fail as they are told. */
export class World {
  time = 1_700_000_000_000;
  readonly disk = new Map<string, string>();
  /** By key, what the server has taken in, and how often. */
  readonly server = new Map<string, { readonly body: Json; times: number }>();
  requests = 0;
  /** The keys the server has taken in, in the order in which it did. */
  readonly order: string[] = [];
  /** Nobody reaches the server; disks are well. */
  offline = false;
  /** What the server refuses for good. */
  readonly refused = new Set<string>();
  /** Faults to come, in the order in which the world is touched; none after the last. */
  faults: Fault[] = [];
  readonly #pages: Page[] = [];
  #locked: Promise<unknown> = Promise.resolve();
  /** Whoever reads a disk has what was there, and hears of it only after this. */
  slowRead: Promise<void> | undefined;
  /** So does the server take its time. */
  slowServer: Promise<void> | undefined;
  #timers: { readonly at: number; readonly call: () => void }[] = [];
  readonly #inFlight = new Map<string, Page>();
  overlapped = false;

  /** A page that opens the outbox. */
  page(settings: PageSettings = {}): Page {
    const page = new Page(this, settings);
    this.#pages.push(page);
    return page;
  }

  /** Does `effect` for `page`, with the next fault. */
  async touch<T>(page: Page, effect: () => T, asks: 'disk' | 'server' = 'disk'): Promise<T> {
    await undefined;
    if (page.gone) return never;
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'crash-before') return page.crash();
    if (fault === 'refuse-before') throw new TbError('network', 'no', { retryable: true });
    if (fault === 'hang' || fault === 'later') return this.#leaveAlone(fault, asks);
    const result = effect();
    await undefined;
    if (fault === 'crash-after') return page.crash();
    if (fault === 'refuse-after') throw new TbError('network', 'lost', { retryable: true });
    return result;
  }

  #leaveAlone(fault: 'hang' | 'later', asks: 'disk' | 'server'): Promise<never> {
    if (asks === 'server' && fault === 'hang') return never;
    const cause = asks === 'server' ? { retryAfterMs: 120_000 } : undefined;
    return Promise.reject(new TbError('network', 'busy', { retryable: true, cause }));
  }

  /** What a server does with a request: once for each key, the same answer for the same key. */
  async take(page: Page, { key, body }: OutboxEntry): Promise<Json> {
    if (this.#inFlight.get(key)?.gone === false) this.overlapped = true;
    // One that hangs was given up by who sent it: it is nobody's any more.
    if (this.faults[0] !== 'hang') this.#inFlight.set(key, page);
    try {
      await this.slowServer;
      if (this.offline) throw new TbError('network', 'offline', { retryable: true });
      return await this.touch(
        page,
        () => {
          this.requests += 1;
          const known = this.server.get(key);
          if (known) known.times += 1;
          else {
            this.server.set(key, { body, times: 1 });
            this.order.push(key);
          }
          return `receipt of ${key}`;
        },
        'server',
      );
    } finally {
      this.#inFlight.delete(key);
    }
  }

  lockOf(page: Page): OutboxLock {
    return {
      run: <T,>(work: () => Promise<T>): Promise<T> => {
        // A lock of the browser: whoever is gone has let go.
        const result = this.#locked.then(() => (page.gone ? never : work()));
        this.#locked = Promise.race([result.catch(() => undefined), page.end]);
        return result;
      },
    };
  }

  /** Something that comes when it is told to. */
  step(): { readonly done: Promise<void>; go(): void } {
    let go: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (go = resolve));
    return { done, go: () => go() };
  }

  /** Another tab has the lock until what is returned is called. */
  hold(): () => void {
    let done: () => void = () => undefined;
    this.#locked = this.#locked.then(() => new Promise<void>((resolve) => (done = resolve)));
    return () => done();
  }

  clockOf(page: Page): OutboxClock {
    return {
      now: () => this.time,
      after: (ms, callback) => {
        const timer = { at: this.time + ms, call: () => (page.gone ? undefined : callback()) };
        this.#timers.push(timer);
        return () => (this.#timers = this.#timers.filter((other) => other !== timer));
      },
      random: () => 0.5,
    };
  }

  /** Lets everything happen that happens without time going on. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) await undefined;
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets so much time go by, with all that is planned for it. */
  async wait(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await this.settle();
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      this.#call(next);
    }
    this.time = end;
  }

  /** Lets time go on from timer to timer until nothing is planned. */
  async pass(limit = 200): Promise<void> {
    for (let step = 0; step < limit; step += 1) {
      await this.settle();
      const [next] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (!next) return;
      this.#call(next);
    }
  }

  #call(next: { readonly at: number; readonly call: () => void }): void {
    this.#timers = this.#timers.filter((timer) => timer !== next);
    this.time = Math.max(this.time, next.at);
    next.call();
  }
}

/** How the outbox of a page differs from the usual. */
export type PageSettings = Pick<OutboxParts, 'lifetimeMs' | 'keptMs' | 'tryMs' | 'limits'> & {
  /** The kinds it can send; all without. */
  readonly kinds?: readonly string[];
};

/** One page with its outbox. */
export class Page {
  gone = false;
  readonly outbox: Outbox;
  readonly end: Promise<void>;
  readonly #world: World;
  #ended: () => void = () => undefined;

  constructor(world: World, { kinds, ...settings }: PageSettings) {
    this.#world = world;
    this.end = new Promise((resolve) => (this.#ended = resolve));
    this.outbox = openOutbox({
      store: this.#store(),
      transport: this.#transport(kinds),
      lock: world.lockOf(this),
      clock: world.clockOf(this),
      ...settings,
    });
  }

  /** The process is killed. */
  crash(): Promise<never> {
    this.gone = true;
    this.#ended();
    return never;
  }

  #store(): OutboxStore {
    const { disk } = this.#world;
    return {
      load: async () => {
        const loaded = await this.#world.touch(this, () => ({
          entries: [...disk.values()].map((text) => readEntry(JSON.parse(text))!),
          whole: true,
        }));
        await this.#world.slowRead;
        return loaded;
      },
      save: (entry) =>
        this.#world.touch(this, () => {
          disk.set(entry.key, JSON.stringify(entry));
          return 'disk';
        }),
      remove: (key) => this.#world.touch(this, () => void disk.delete(key)),
    };
  }

  #transport(kinds: readonly string[] | undefined): OutboxTransport {
    return {
      ...(kinds && { takes: (kind: string) => kinds.indexOf(kind) >= 0 }),
      deliver: async (entry) => {
        const answer = await this.#world.take(this, entry);
        return { taken: !this.#world.refused.has(entry.key), answer };
      },
    };
  }
}
