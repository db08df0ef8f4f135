import type { OutboxClock } from '@tongban/core/outbox';

/** Milliseconds without a touch before one is asked, and from then till all is cleared: 45 seconds, 20 of them to react (WCAG 2.2.1). */
const quietMs = 25_000;
const graceMs = 20_000;

/** What an {@link IdleReset} tells. */
export interface IdleListener {
  /** Seconds left; undefined once somebody is there again. */
  warn(secondsLeft: number | undefined): void;
  reset(): void;
}

/** Clears what somebody left behind at a terminal, having asked before. Every touch begins anew, as often as one likes. */
export class IdleReset {
  readonly #clock: Pick<OutboxClock, 'after'>;
  readonly #listener: IdleListener;
  #stop: (() => void) | undefined;
  #asking = false;

  constructor(clock: Pick<OutboxClock, 'after'>, listener: IdleListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  /** Somebody is there. */
  readonly touch = (): void => {
    const asked = this.#asking;
    this.stop();
    this.#stop = this.#clock.after(quietMs, () => this.#count(graceMs / 1_000));
    if (asked) this.#listener.warn(undefined);
  };

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#asking = false;
  }

  #count(left: number): void {
    this.#asking = left > 0;
    if (left === 0) {
      this.stop();
      return this.#listener.reset();
    }
    this.#listener.warn(left);
    this.#stop = this.#clock.after(1_000, () => this.#count(left - 1));
  }
}
