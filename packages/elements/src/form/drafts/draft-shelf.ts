import type { Json } from '@tongban/core';
import { readDraft, type Draft } from '@tongban/core/form';
import type { Device } from '../../shared/app-context.js';
import type { KeptReceipt } from '../draft-seam.js';
import { readReceipt } from './read-receipt.js';
import { openSealedStore, type Kept, type SealedEntry, type SealedStore } from '../../shared/sealed-store.js';

/** A draft with the version the next write must go on from. */
export interface ShelvedDraft {
  readonly draft: Draft;
  readonly version: string;
}

/** What became of a write. `current` is undefined when the draft is gone. */
export type Written =
  | { readonly saved: true; readonly version: string; readonly kept: Kept }
  | { readonly saved: false; readonly current: ShelvedDraft | undefined; readonly version: string | null };

/** What another page did to the draft. */
export type ShelfNews = 'changed' | 'deleted' | 'sent';

/** Which draft. Neither is personal. */
export interface ShelfOptions {
  readonly formId: string;
  readonly draftKey: string;
  readonly device: Device;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Names of the store and the channel; what is kept is sealed, what is sent names forms only. */
const STORE = 'drafts';
const CHANNEL = 'tongban-drafts';

let lastDevice: Device = 'personal';

// Once for the page: a form that is off the page when the resident goes leaves no draft behind either.
window.addEventListener('tb-session-ended', () => void DraftShelf.clear(lastDevice), true);

/** One form's draft where it is kept, and news of what other pages do to it. */
export class DraftShelf {
  readonly #store: SealedStore;
  readonly #name: string;
  readonly #options: ShelfOptions;
  readonly #news: (news: ShelfNews) => void;
  #channel: BroadcastChannel | undefined;

  static async open(options: ShelfOptions, news: (news: ShelfNews) => void): Promise<DraftShelf> {
    const { device, now } = options;
    lastDevice = device;
    return new DraftShelf(await openSealedStore(STORE, { device, now }), options, news);
  }

  /** Takes away every draft there is on a device that keeps none. On a personal one nothing happens. */
  static async clear(device: Device): Promise<void> {
    if (device !== 'personal') await (await openSealedStore(STORE, { device })).clear();
  }

  private constructor(store: SealedStore, options: ShelfOptions, news: (news: ShelfNews) => void) {
    this.#store = store;
    this.#options = options;
    this.#name = JSON.stringify([options.formId, options.draftKey]);
    this.#news = news;
    this.listen();
  }

  /** Hears of other pages. */
  listen(): void {
    if (this.#channel || this.#store.kept !== 'disk' || typeof BroadcastChannel !== 'function') return;
    this.#channel = new BroadcastChannel(CHANNEL);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { name, what } = (data ?? {}) as { readonly name?: unknown; readonly what?: unknown };
      if (name === this.#name && (what === 'changed' || what === 'deleted' || what === 'sent'))
        this.#news(what);
    };
  }

  get #receiptName(): string {
    return `receipt ${this.#name}`;
  }

  /** Whether it is that of a device which is the resident's own. */
  get personal(): boolean {
    return this.#options.device === 'personal';
  }

  get kept(): Kept {
    return this.#store.kept;
  }

  async read(): Promise<ShelvedDraft | undefined> {
    return this.#found(await this.#store.get(this.#name));
  }

  /** Writes if the draft still has this version; `null`: if there is none. */
  async write(draft: Draft, version: string | null): Promise<Written> {
    const expiresAt = Date.parse(draft.expiresAt);
    const result = await this.#store.put(this.#name, draft as unknown as Json, {
      expiresAt,
      ifVersion: version,
    });
    if (result.saved) {
      this.#tell('changed');
      return { saved: true, version: result.version, kept: result.kept };
    }
    const { current } = result;
    return { saved: false, current: this.#found(current), version: current?.version ?? null };
  }

  async remove(why: 'deleted' | 'sent'): Promise<void> {
    await this.#store.delete(this.#name);
    this.#tell(why);
  }

  /** The receipt of what was last sent. */
  async receipt(): Promise<KeptReceipt | undefined> {
    return this.kept === 'disk' ? readReceipt((await this.#store.get(this.#receiptName))?.value) : undefined;
  }

  /** Keeps it on disk, or not at all. Says whether it is there. */
  async keepReceipt(receipt: KeptReceipt, expiresAt: number): Promise<boolean> {
    if (this.kept !== 'disk') return false;
    const { status, caseNumber, receivedAt, next, subCases } = receipt;
    const value = {
      status,
      caseNumber,
      receivedAt,
      ...(next !== undefined && { next }),
      ...(subCases && { subCases }),
    } as unknown as Json;
    const result = await this.#store.put(this.#receiptName, value, { expiresAt });
    return result.saved && result.kept === 'disk';
  }

  async dropReceipt(): Promise<void> {
    await this.#store.delete(this.#receiptName);
  }

  /** Hears nothing more, so that nothing holds who listens, until {@link listen}. */
  rest(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  close(): void {
    this.rest();
    this.#store.close();
  }

  #found(entry: SealedEntry | undefined): ShelvedDraft | undefined {
    if (!entry) return undefined;
    const { formId, now } = this.#options;
    const reading = readDraft(entry.value, { formId, now: now() });
    return reading.status === 'fine' ? { draft: reading.draft, version: entry.version } : undefined;
  }

  #tell(what: ShelfNews): void {
    this.#channel?.postMessage({ name: this.#name, what });
  }
}
