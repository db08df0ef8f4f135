import { IdleReset } from './idle-reset.js';
import type { RatingDesk } from './rating-desk.js';

/** What residents do that tells that they are there. */
const touches = ['pointerdown', 'keydown', 'input', 'touchstart'] as const;

const clock = {
  after(ms: number, work: () => void) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

/** Whether somebody stands at a terminal. What they leave there is cleared; on devices of one's own nothing is. */
export class Presence {
  readonly #desk: RatingDesk;
  readonly #idle: IdleReset;
  /** Seconds until all is cleared, while that is asked. */
  secondsLeft: number | undefined;

  constructor(desk: RatingDesk) {
    this.#desk = desk;
    this.#idle = new IdleReset(clock, {
      asks: () => desk.answering,
      warn: (seconds) => {
        this.secondsLeft = seconds;
        desk.host.element.requestUpdate();
      },
      reset: () => {
        desk.wipe(desk.phase.is === 'open' ? 'rating.idle.wiped' : '');
        desk.leave();
        desk.focus.on('h2, .notice');
      },
    });
  }

  open(): void {
    if (this.#desk.device !== 'kiosk') return;
    touches.forEach((type) => this.#desk.host.element.addEventListener(type, this.touch, { passive: true }));
  }

  close(): void {
    this.rest();
    touches.forEach((type) => this.#desk.host.element.removeEventListener(type, this.touch));
  }

  /** Somebody is there; where there is nothing to clear, nothing is. */
  readonly touch = (): void => {
    if (this.#desk.device === 'kiosk' && this.#desk.holds) this.#idle.touch();
  };

  /** They have said so, or something new is to be read. */
  readonly stay = (): void => {
    if (this.#desk.device === 'kiosk' && this.#desk.holds) this.#idle.stay();
  };

  /** Nobody is there any more, and nothing to clear. */
  rest(): void {
    this.#idle.stop();
    this.secondsLeft = undefined;
  }
}
