import { TbError } from '../../base/tb-error.js';
import type { SessionClock, SessionPort } from '../open-session.js';
import type { SessionAnswer } from '../session-answer.js';

/** A clock that is moved by hand; timers run when it passes them, or late, as after sleep. */
export class TestClock implements SessionClock {
  /** By the clock of the gateway. */
  real = Date.UTC(2026, 10, 23);
  /** How far that of the device is from it. */
  skew = 0;
  #timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.real + this.skew;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.real + ms, callback };
    this.#timers.push(timer);
    return () => void (this.#timers = this.#timers.filter((each) => each !== timer));
  }

  /** Lets time pass, with every timer in its turn. */
  async pass(ms: number): Promise<void> {
    const end = this.real + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.real = Math.max(this.real, next.at);
      this.#run(next);
      await settled();
    }
    this.real = end;
    await settled();
  }

  /** The device sleeps: time passes, and timers run late. */
  async sleep(ms: number): Promise<void> {
    this.real += ms;
    await this.pass(0);
  }

  #run(timer: { callback: () => void }): void {
    this.#timers = this.#timers.filter((each) => each !== timer);
    timer.callback();
  }
}

/** A gateway with one session, and whatever goes wrong with it. */
export class TestGateway implements SessionPort {
  readonly idleMs = 30 * 60_000;
  readonly asked: string[] = [];
  reachable = true;
  level = 'declared' as const;
  endsAt = 0;
  lastAt = 0;
  readonly #clock: TestClock;

  constructor(clock: TestClock) {
    this.#clock = clock;
  }

  signIn(): void {
    this.endsAt = this.#clock.real + this.idleMs;
    this.lastAt = this.#clock.real + 8 * 3_600_000;
  }

  /** Somebody uses another page. */
  touch(): void {
    if (this.isLive) this.endsAt = Math.min(this.#clock.real + this.idleMs, this.lastAt);
  }

  get isLive(): boolean {
    return this.#clock.real < this.endsAt;
  }

  read(): Promise<SessionAnswer> {
    return this.#answer('read');
  }

  extend(): Promise<SessionAnswer> {
    if (this.reachable) this.touch();
    return this.#answer('extend');
  }

  async end(): Promise<void> {
    await this.#answer('end');
    this.endsAt = 0;
  }

  #answer(what: string): Promise<SessionAnswer> {
    this.asked.push(what);
    if (!this.reachable) return Promise.reject(new TbError('network', 'no network', { retryable: true }));
    if (!this.isLive) return Promise.resolve({ state: 'anonymous' });
    const leftMs = Math.floor((this.endsAt - this.#clock.real) / 1000) * 1000;
    const lastMs = this.lastAt - this.#clock.real;
    return Promise.resolve({
      state: 'signed-in',
      holder: { name: '*小明', kind: 'natural', level: this.level },
      leftMs,
      lastMs,
    });
  }
}

/** When all that has been promised was kept: nothing here takes as many steps. */
export async function settled(): Promise<void> {
  for (let step = 0; step < 50; step += 1) await Promise.resolve();
}
