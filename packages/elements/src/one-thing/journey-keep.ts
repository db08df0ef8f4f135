import type { Json } from '@tongban/core';
import { DRAFT_LIFETIME_MS } from '@tongban/core/form';
import type { Device } from '../shared/app-context.js';
import { openSealedStore, type SealedStore } from '../shared/sealed-store.js';
import { mergedJourney, readJourney, type Journey } from './journey.js';
import { era, storeNameOf } from './session.js';

/** Keeps how far one has come with a scenario: sealed on a personal device, in memory on any other. */
export class JourneyKeep {
  readonly #store: Promise<SealedStore>;
  readonly #name: string;
  readonly #device: Device;
  readonly #merged: (journey: Journey) => void;
  /** Writes go one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  /** What is to be kept, and what was last known to be. */
  #latest: Journey | undefined;
  #base: Journey | undefined;
  #version: string | null = null;
  #era = era();

  /** @param merged - Another tab has gone on, too: this is what both have said. */
  constructor(scenario: string, device: Device, merged: (journey: Journey) => void) {
    this.#name = scenario;
    this.#device = device;
    this.#store = openSealedStore(storeNameOf(device), { device });
    this.#merged = merged;
  }

  async read(): Promise<Journey | undefined> {
    const begun = this.#era;
    const entry = await (await this.#store).get(this.#name);
    if (begun !== this.#era || this.#isOver) return undefined;
    this.#version = entry?.version ?? null;
    return (this.#base = readJourney(entry?.value));
  }

  save(journey: Journey): void {
    this.#latest = journey;
    this.#do((store) => this.#write(store));
  }

  /** Another page may have sent it meanwhile: then it is sent here, too. */
  look(): void {
    this.#do(async (store) => {
      const entry = await store.get(this.#name);
      const theirs = readJourney(entry?.value);
      if (!entry || entry.version === this.#version || !theirs?.end) return;
      this.#version = entry.version;
      this.#base = this.#latest = theirs;
      this.#merged(theirs);
    });
  }

  drop(): void {
    this.#latest = undefined;
    this.#era = era();
    this.#do(async (store) => {
      await store.delete(this.#name);
      this.#base = undefined;
      this.#version = null;
    });
  }

  /** The resident has gone from a device of others: what was to be kept of them is not written after. */
  get #isOver(): boolean {
    return this.#device !== 'personal' && this.#era !== era();
  }

  close(): void {
    this.#do((store) => Promise.resolve(store.close()));
  }

  /** The device turns out to be everybody's: nothing stays on its disk, of other scenarios neither. */
  empty(): void {
    this.#latest = undefined;
    this.#do((store) => (store.kept === 'disk' ? store.clear() : Promise.resolve()));
    this.close();
  }

  /** What another tab has written meanwhile is not overwritten. */
  async #write(store: SealedStore): Promise<void> {
    for (let journey = this.#latest; journey && !this.#isOver;) {
      const put = await store.put(this.#name, journey as unknown as Json, {
        expiresAt: Date.now() + DRAFT_LIFETIME_MS,
        ifVersion: this.#version,
      });
      if (put.saved) {
        this.#version = put.version;
        this.#base = journey;
        return;
      }
      const theirs = readJourney(put.current?.value);
      this.#version = put.current?.version ?? null;
      // Dropped meanwhile: there is nothing to keep any more.
      if (!this.#latest) return;
      if (theirs) {
        this.#latest = mergedJourney(this.#base, this.#latest, theirs);
        this.#merged(this.#latest);
      }
      this.#base = theirs;
      journey = this.#latest;
    }
  }

  #do(work: (store: SealedStore) => Promise<unknown>): void {
    this.#work = this.#work.then(async () => work(await this.#store)).catch(() => undefined);
  }
}
