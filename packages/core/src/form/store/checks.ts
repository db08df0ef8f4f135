import type { CancelSignal } from '../../base/cancel-signal.js';
import type { Json } from '../../base/json.js';
import type { AsyncCheck } from '../form-store.js';
import type { FormIssue } from '../node.js';

/** What asks for a check: a question and its answer now. */
export interface Checked {
  readonly key: string;
  readonly pointer: string;
  readonly value: Json | undefined;
}

/** Runs checks that take time, each once for an answer, and forgets what comes back for an older one. */
export class Checks {
  private readonly running = new Map<string, { readonly value: Json | undefined; cancel(): void }>();
  private readonly results = new Map<
    string,
    { readonly value: Json; readonly issues: readonly FormIssue[] }
  >();
  private waiting: (() => void)[] = [];

  constructor(
    private readonly checks: Readonly<Record<string, AsyncCheck>>,
    private readonly root: () => Json,
    /** The check of a key has begun or ended. */
    private readonly changed: (key: string, pending: boolean) => void,
  ) {}

  get pending(): boolean {
    return this.running.size > 0;
  }

  /** Whether there are any. */
  get some(): boolean {
    return Object.keys(this.checks).length > 0;
  }

  /** Begins what is to be checked of an answer and was not yet. */
  start({ key, pointer, value }: Checked): void {
    const check = this.checkFor(pointer);
    if (!check || value === undefined || this.results.get(key)?.value === value) return;
    if (this.running.get(key)?.value === value) return;
    this.stop(key);
    const { signal, cancel } = cancellation();
    const run = { value, cancel };
    this.running.set(key, run);
    const end = (issues: readonly FormIssue[]): void => {
      if (this.running.get(key) !== run) return;
      this.running.delete(key);
      this.results.set(key, { value, issues });
      this.changed(key, false);
      this.rest();
    };
    this.changed(key, true);
    // Also what a check throws before it has begun to wait counts as not known.
    void new Promise<readonly FormIssue[]>((resolve) =>
      resolve(check(value, { signal, root: this.root() })),
    ).then(end, () => end([]));
  }

  /** Gives up checks of answers that are others now, and says what is wrong with those that are still the same. */
  issues(valueOf: (key: string) => Json | undefined): FormIssue[] {
    const out: FormIssue[] = [];
    this.running.forEach(({ value }, key) => {
      if (valueOf(key) !== value) this.stop(key);
    });
    this.results.forEach(({ value, issues }, key) => {
      if (valueOf(key) === value) out.push(...issues);
      else this.results.delete(key);
    });
    return out;
  }

  /** When nothing is under way any more. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.rest();
    });
  }

  close(): void {
    for (const key of [...this.running.keys()]) this.stop(key);
  }

  private stop(key: string): void {
    const run = this.running.get(key);
    if (!run) return;
    this.running.delete(key);
    run.cancel();
    this.changed(key, false);
    this.rest();
  }

  private rest(): void {
    if (this.running.size > 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private checkFor(pointer: string): AsyncCheck | undefined {
    const pattern = pointer.replace(/\/\d+(?=\/|$)/g, '/-');
    return this.checks[pointer] ?? this.checks[pattern];
  }
}

/** A signal and what fires it. The browser's own where there is one, since only that ends a `fetch`. */
function cancellation(): { readonly signal: CancelSignal; cancel(): void } {
  const { AbortController: Native } = globalThis as { AbortController?: new () => NativeController };
  if (Native) {
    const controller = new Native();
    return { signal: controller.signal, cancel: () => controller.abort() };
  }
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
  };
  const cancel = (): void => {
    signal.aborted = true;
    listeners.forEach((listener) => listener());
  };
  return { signal, cancel };
}

interface NativeController {
  readonly signal: CancelSignal;
  abort(): void;
}
