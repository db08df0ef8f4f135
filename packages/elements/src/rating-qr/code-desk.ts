import { isTbError } from '@tongban/core/errors';
import type { TemplateResult } from 'lit';
import { newCancel, type Cancel } from '../form/rich/cancel.js';
import { TbErrorEvent } from '../shared/error-event.js';
import { qrCode } from '../shared/qr/qr-code.js';
import type { TbElement } from '../shared/tb-element.js';
import { warnOnce } from '../shared/warn-once.js';
import { askCode, type IssuedCode } from './ask-code.js';
import type { CodeSource } from './code-source.js';

/** A code as it is shown. `until`: milliseconds since 1970, by the clock of this device. */
export interface ShownCode {
  readonly address: string;
  readonly drawn: TemplateResult | undefined;
  readonly until: number | undefined;
}

/** The code of an element, as far as it has come. */
export type CodeState =
  | { readonly phase: 'nothing' | 'loading' | 'expired' | 'rated' | 'not-eligible' }
  | { readonly phase: 'failed'; readonly code: string; readonly retryable: boolean }
  | ({ readonly phase: 'shown' } & ShownCode);

/** A code is renewed so long before it expires, or after four fifths of its life: whoever scans it has time to rate. Milliseconds. */
const marginMs = 60_000;

/** So long after a failure the gateway is asked again, by itself. Milliseconds. */
const againMs = 10_000;

/** What timers can wait; longer ones fire at once. */
const longestMs = 2 ** 31 - 1;

/** Has the code of an element: asks for it, renews it, takes it away. */
export class CodeDesk {
  state: CodeState = { phase: 'nothing' };
  copied: 'copied' | 'marked' | undefined;
  readonly #element: TbElement;
  #source: CodeSource = { from: 'nowhere' };
  #key = '';
  #running: Cancel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: TbElement) {
    this.#element = element;
  }

  /** Whether another code can be had. */
  get renewable(): boolean {
    return this.#source.from === 'gateway';
  }

  /** Whether it is rated once: the code of a case, or one that expires. */
  get ofOneUse(): boolean {
    const source = this.#source;
    return source.from === 'gateway'
      ? source.asks.kind === 'case'
      : source.from === 'page' && !!source.expiresAt;
  }

  /** Shows the code of this; the same again changes nothing. */
  show(source: CodeSource): void {
    const key = JSON.stringify(source);
    if (key === this.#key) return;
    this.end();
    this.#key = key;
    this.#source = source;
    if (source.from === 'mistake') warnOnce(this.#element, 'rating-code', source.why);
    if (source.from === 'gateway') this.renew();
    else if (source.from === 'page') this.#take(source.address, source.expiresAt);
    else this.#enter({ phase: 'nothing' });
  }

  /** Asks for another one. */
  readonly renew = (): void => {
    this.#enter({ phase: 'loading' });
    void this.#ask();
  };

  /** The resident has gone: what was theirs is not shown to the next. Of a code of the page nobody knows whose it is, unless it says: a window's. */
  forget(): void {
    const source = this.#source;
    if (source.from === 'page' ? source.ofWindow : !this.ofOneUse) return;
    this.#stop();
    this.copied = undefined;
    this.#enter({ phase: 'nothing' });
  }

  /** Nothing is waited for any more; another `show` begins anew. */
  end(): void {
    this.#stop();
    this.#key = '';
    this.state = { phase: 'nothing' };
  }

  async #ask(): Promise<void> {
    const source = this.#source;
    if (source.from !== 'gateway') return;
    this.#stop();
    const running = (this.#running = newCancel());
    try {
      const issued = await askCode(source.gateway, source.asks, running.signal);
      if (!running.signal.aborted) this.#issued(issued);
    } catch (error) {
      if (!running.signal.aborted) this.#failed(error);
    }
  }

  #issued(issued: IssuedCode): void {
    if ('refused' in issued) return this.#enter({ phase: issued.refused });
    const { address, livesMs } = issued;
    this.#take(address, livesMs === undefined ? undefined : Date.now() + livesMs);
  }

  /** What cannot be renewed now stays as long as it is good. */
  #failed(error: unknown): void {
    const [code, retryable] = isTbError(error) ? [error.code, error.retryable] : ['failed', false];
    this.#element.dispatchEvent(new TbErrorEvent({ code, retryable }));
    const { state } = this;
    if (state.phase === 'shown' && state.until !== undefined && state.until > Date.now())
      this.#wait(Math.min(againMs, state.until - Date.now()), this.#look);
    else {
      this.#enter({ phase: 'failed', code, retryable });
      if (retryable) this.#wait(againMs, () => void this.#ask());
    }
  }

  #take(address: string, until: number | undefined): void {
    const { correction } = this.#source as CodeSource & { readonly correction: 'M' | 'Q' };
    this.copied = undefined;
    const left = until === undefined ? Infinity : until - Date.now();
    if (left <= 0) return this.#expire();
    this.#enter({ phase: 'shown', address, until, drawn: draw(address, correction) });
    if (until !== undefined)
      this.#wait(this.renewable ? Math.max(left - marginMs, left * 0.8) : left, this.#look);
  }

  /** One that is over as it comes is asked for again, but not at once, and so on for ever. */
  #expire(): void {
    this.#enter({ phase: 'expired' });
    if (this.renewable) this.#wait(againMs, () => void this.#ask());
  }

  /** Renews, or takes away what is no longer good. */
  readonly #look = (): void => {
    const { state } = this;
    if (state.phase !== 'shown' || state.until === undefined) return;
    if (state.until <= Date.now()) this.#enter({ phase: 'expired' });
    if (this.renewable) void this.#ask();
  };

  #wait(ms: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => (ms > longestMs ? this.#wait(ms - longestMs, then) : then()),
      Math.min(ms, longestMs),
    );
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#running?.cancel();
    this.#running = undefined;
  }

  #enter(state: CodeState): void {
    this.state = state;
    this.#element.requestUpdate();
  }
}

/** Nothing where the address is too long for a code: the link stands by itself then. */
function draw(address: string, correction: 'M' | 'Q'): TemplateResult | undefined {
  try {
    return qrCode(address, { correction });
  } catch {
    return undefined;
  }
}
