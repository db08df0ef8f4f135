import { isRecord, type Json } from '@tongban/core';
import type { Answers } from '@tongban/core/checklist';
import { DRAFT_LIFETIME_MS, type UploadedFile } from '@tongban/core/form';
import type { Device } from '../shared/app-context.js';
import { openSealedStore, type SealedStore } from '../shared/sealed-store.js';
import type { ChecklistSeam } from './checklist-view.js';
import { mergeKept } from './merge-kept.js';
import { allForgotten, eraOf, nameOf, noteDevice, storeNameOf } from './session.js';

/** What is kept of one checklist. */
export interface Kept {
  readonly answers: Answers;
  readonly ticked: readonly string[];
  /** By key of the line. */
  readonly files: Readonly<Record<string, readonly UploadedFile[]>>;
}

/** How it is kept: not known yet, on disk, or in memory for one of these reasons. */
export type Keeping = 'opening' | 'disk' | 'shared' | 'insecure' | 'blocked';

/** How often a write is tried that other tabs get ahead of. */
const TRIES = 5;

const nothingKept: Kept = { answers: {}, ticked: [], files: {} };

/** What of one subject stands in the store, as far as is known here. */
interface Entry {
  readonly name: string;
  /** `null`: none. */
  version: string | null;
  /** What was read or written last: by it one tells what has been changed here. */
  base: Kept;
}

/** Keeps answers, ticks and files of one checklist; on a personal device, sealed, for the next visit. */
export class MaterialsKeep {
  /** What was kept on an earlier visit, until the resident changes something. */
  found: Kept | undefined;
  readonly #host: ChecklistSeam;
  #entry: Entry;
  #store: SealedStore | undefined;
  #device: Device | undefined;
  /** Writes go one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  #touched = false;

  constructor(host: ChecklistSeam) {
    this.#host = host;
    this.#entry = this.#newEntry();
    host.element.addController(this);
  }

  /** The app around it may say at any time that the device is another. */
  hostUpdate(): void {
    const { device } = this.#host.app;
    if (device === this.#device || !this.#host.element.isConnected) return;
    const before = this.#store;
    this.#device = device;
    noteDevice(device);
    this.#store = undefined;
    this.#entry = this.#newEntry();
    this.#do(async () => {
      // What is on a disk that turns out to be everybody's goes.
      if (device !== 'personal' && before?.kept === 'disk') await before.clear();
      const store = await openSealedStore(storeNameOf(device), { device });
      if (device !== this.#device) return store.close();
      this.#store = store;
      if (this.#touched) await this.#write(this.#entry, this.#ours());
      else await this.#read();
    });
  }

  hostDisconnected(): void {
    this.#work = this.#work.then(() => this.#rest());
  }

  /** Whose device it is, as it was last known; also when the element has been taken out. */
  get device(): Device | undefined {
    return this.#device;
  }

  get keeping(): Keeping {
    if (!this.#store) return 'opening';
    if (this.#store.kept === 'disk') return 'disk';
    if (this.#device !== 'personal') return 'shared';
    return window.isSecureContext ? 'blocked' : 'insecure';
  }

  /** Another item: what is kept of that one is read. */
  subjectChanged(): void {
    this.#reset();
    this.#do(() => this.#read());
  }

  /** The resident has changed something. */
  save(): void {
    this.#touched = true;
    this.found = undefined;
    const entry = this.#entry;
    const ours = this.#ours();
    const isOver = this.#watch(entry.name);
    this.#do(() => (isOver() ? Promise.resolve() : this.#write(entry, ours)));
  }

  /** Takes what is kept of this checklist away. */
  clear(): void {
    const { name } = this.#entry;
    this.#reset();
    this.#do(async () => this.#store?.delete(name));
  }

  #reset(): void {
    this.#touched = false;
    this.found = undefined;
    this.#entry = this.#newEntry();
  }

  #newEntry(): Entry {
    return { name: nameOf(this.#host.subject), version: null, base: nothingKept };
  }

  #ours(): Kept {
    const { answers = {}, ticked, files } = this.#host;
    return { answers, ticked: [...ticked], files };
  }

  /** Tells whether what was done until now has been forgotten meanwhile. */
  #watch(name: string): () => boolean {
    const device = this.#device;
    const era = eraOf(name, device);
    return () => era !== eraOf(name, device);
  }

  async #read(): Promise<void> {
    const entry = this.#entry;
    const isOver = this.#watch(entry.name);
    await allForgotten();
    const stored = await this.#store?.get(entry.name);
    const kept = stored && keptOf(stored.value);
    if (!kept || this.#touched || entry !== this.#entry || isOver()) return;
    entry.version = stored.version;
    entry.base = kept;
    this.found = kept;
    // Answers that the page or an address has brought are not overwritten.
    this.#host.restore(this.#host.answers ? undefined : kept.answers, new Set(kept.ticked));
    this.#host.restoreFiles(kept.files);
  }

  /** @param left - What is written once the list is another subject's. */
  async #write(entry: Entry, left: Kept): Promise<void> {
    const store = this.#store;
    if (!store) return;
    const isOver = this.#watch(entry.name);
    const isCurrent = (): boolean => entry === this.#entry;
    let ours = left;
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (isCurrent()) ours = this.#ours();
      const put = await store.put(entry.name, ours as unknown as Json, {
        expiresAt: Date.now() + DRAFT_LIFETIME_MS,
        ifVersion: entry.version,
      });
      if (isOver()) return store.delete(entry.name);
      if (put.saved) {
        entry.version = put.version;
        entry.base = ours;
        return;
      }
      entry.version = put.current?.version ?? null;
      const theirs = put.current && keptOf(put.current.value);
      if (theirs) {
        ours = mergeKept(entry.base, isCurrent() ? this.#ours() : ours, theirs);
        if (isCurrent()) this.#host.adopt(ours);
      }
      entry.base = theirs ?? nothingKept;
    }
  }

  #do(work: () => Promise<unknown>): void {
    this.#work = this.#work
      .then(work)
      .then(
        () => this.#host.element.requestUpdate(),
        () => undefined,
      )
      .then(() => this.#rest());
  }

  /** Off the page the database is let go of, all being written; whoever uses the store again opens it anew. */
  #rest(): void {
    if (!this.#host.element.isConnected) this.#store?.close();
  }
}

/** What an entry of the store says, or nothing when it is none of ours. */
function keptOf(value: Json): Kept | undefined {
  if (!isRecord(value) || !isRecord(value['answers'])) return undefined;
  const answers: Record<string, readonly string[]> = {};
  for (const [key, chosen] of Object.entries(value['answers']))
    if (Array.isArray(chosen)) answers[key] = textsIn(chosen);
  const ticked = Array.isArray(value['ticked']) ? textsIn(value['ticked']) : [];
  return { answers, ticked, files: isRecord(value['files']) ? filesIn(value['files']) : {} };
}

function filesIn(kept: Readonly<Record<string, unknown>>): Kept['files'] {
  const files: Record<string, readonly UploadedFile[]> = {};
  for (const [key, list] of Object.entries(kept)) if (Array.isArray(list)) files[key] = list.filter(isFile);
  return files;
}

function isFile(value: unknown): value is UploadedFile {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

const textsIn = (values: readonly unknown[]): string[] =>
  values.filter((value): value is string => typeof value === 'string');
