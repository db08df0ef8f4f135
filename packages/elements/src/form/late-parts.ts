import type { CSSResult } from 'lit';
import type { Messages } from '@tongban/core/i18n';

/** What a part that is loaded later may bring beside its own. */
export interface LatePart {
  readonly laterStyles?: CSSResult;
  readonly messages?: Messages;
}

type Loader = () => Promise<LatePart>;

/** Parts of a form that are loaded when they are first met: richer fields, wizards, tables. */
export class LateParts {
  /** Chinese words of what is there. A new list with each part. */
  messages: readonly Messages[] = [];
  readonly #known = new Map<Loader, LatePart | 'loading' | 'failed'>();
  readonly #loading = new Map<Loader, Promise<void>>();
  readonly #came: (part: LatePart | undefined) => void;

  /** @param came - Told when a part is there, or could not be had. */
  constructor(came: (part: LatePart | undefined) => void) {
    this.#came = came;
  }

  /** The part, or how it stands; asks for it when it is first needed. */
  get<T extends LatePart>(load: () => Promise<T>): T | 'loading' | 'failed' {
    const known = this.#known.get(load);
    if (known) return known as T | 'loading' | 'failed';
    void this.#load(load);
    return 'loading';
  }

  /** Whether it was ever asked for. */
  has(load: Loader): boolean {
    return this.#known.has(load);
  }

  /** The part once it is there; `undefined` where it cannot be had. */
  async wait<T extends LatePart>(load: () => Promise<T>): Promise<T | undefined> {
    const known = this.#known.get(load);
    if (known === undefined || known === 'failed') void this.#load(load);
    await this.#loading.get(load);
    const now = this.#known.get(load);
    return typeof now === 'object' ? (now as T) : undefined;
  }

  /** Waits for all that has been asked for. */
  async all(): Promise<void> {
    await Promise.all([...this.#loading.values()]);
  }

  /** Tries again what failed. */
  retry(load: Loader): void {
    if (this.#known.get(load) === 'failed') void this.#load(load);
  }

  /** Tries everything again that failed, for example when the form comes back to a page. */
  retryAll(): void {
    this.#known.forEach((_, load) => this.retry(load));
  }

  #load(load: Loader): Promise<void> {
    this.#known.set(load, 'loading');
    const loading = this.#bring(load);
    this.#loading.set(load, loading);
    return loading;
  }

  async #bring(load: Loader): Promise<void> {
    try {
      const part = await load();
      this.#known.set(load, part);
      if (part.messages) this.messages = [...this.messages, part.messages];
      this.#came(part);
    } catch {
      this.#known.set(load, 'failed');
      this.#came(undefined);
    }
  }
}
