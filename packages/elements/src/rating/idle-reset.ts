import type { OutboxClock } from '@tongban/core/outbox';

/** Milliseconds without a touch before one is asked, and from then till all is cleared: 45 seconds, 20 of them to react (WCAG 2.2.1). */
const quietMs = 25_000;
const graceMs = 20_000;

/** So long a question stays after a touch: a tap on its button has ended by then, and meets nothing that has moved under the finger. */
const tapMs = 700;

/** What an {@link IdleReset} tells. */
export interface IdleListener {
  /** Whether one is asked before: not where nothing would be lost. */
  asks(): boolean;
  /** Seconds left; undefined once somebody is there again. */
  warn(secondsLeft: number | undefined): void;
  reset(): void;
}

/** Clears what somebody left behind at a terminal, having asked before. Every touch begins anew, as often as one likes. */
export class IdleReset {
  readonly #clock: Pick<OutboxClock, 'after'>;
  readonly #listener: IdleListener;
  #stop: (() => void) | undefined;
  #asking: 'no' | 'yes' | 'answered' = 'no';

  constructor(clock: Pick<OutboxClock, 'after'>, listener: IdleListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  /** Somebody is there. */
  touch(): void {
    if (this.#asking === 'no') return this.stay();
    if (this.#asking === 'answered') return;
    this.#asking = 'answered';
    this.#wait(tapMs, () => this.stay());
  }

  /** Somebody is there, and the question goes at once. */
  stay(): void {
    const asked = this.#asking !== 'no';
    this.stop();
    this.#wait(quietMs, () =>
      this.#listener.asks() ? this.#count(graceMs / 1_000) : this.#wait(graceMs, () => this.#reset()),
    );
    if (asked) this.#listener.warn(undefined);
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#asking = 'no';
  }

  #wait(ms: number, work: () => void): void {
    this.#stop?.();
    this.#stop = this.#clock.after(ms, work);
  }

  #count(left: number): void {
    if (left === 0) return this.#reset();
    this.#asking = 'yes';
    this.#listener.warn(left);
    this.#wait(1_000, () => this.#count(left - 1));
  }

  #reset(): void {
    this.stop();
    this.#listener.reset();
  }
}
