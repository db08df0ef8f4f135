/** Milliseconds without a change after which it is saved, and the longest a change waits while others follow. */
const PAUSE_MS = 600;
const LONGEST_MS = 3_000;

/** Decides when to save: not with the keystroke, soon after a pause, one at a time. */
export class Autosave {
  readonly #save: () => Promise<void>;
  readonly #rested: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;
  #last = 0;
  #running: Promise<void> | undefined;
  #again = false;

  /** @param rested - Called when nothing is being saved any more. */
  constructor(save: () => Promise<void>, rested: () => void) {
    this.#save = save;
    this.#rested = rested;
  }

  /** Something changed. Cheap: called with every keystroke. */
  soon(): void {
    this.#last = Date.now();
    if (this.#timer !== undefined) return;
    this.#first = this.#last;
    this.#timer = setTimeout(this.#look, PAUSE_MS);
  }

  /** Whether something is not saved yet. */
  get waiting(): boolean {
    return this.#timer !== undefined || this.#running !== undefined;
  }

  /** Saves what waits. Resolves when it is saved, or could not be. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) return this.now();
    return this.#running;
  }

  /** Saves. */
  async now(): Promise<void> {
    this.stop();
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run();
    await this.#running;
  }

  /** Forgets what waits. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #look = (): void => {
    this.#timer = undefined;
    const now = Date.now();
    const rest = Math.min(this.#last + PAUSE_MS, this.#first + LONGEST_MS) - now;
    if (rest > 0) this.#timer = setTimeout(this.#look, rest);
    else void this.now();
  };

  async #run(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#save();
      } while (this.#again);
    } finally {
      this.#running = undefined;
      this.#rested();
    }
  }
}
