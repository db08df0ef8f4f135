import type { CancelSignal } from './cancel-signal.js';

/** Something that can be called off, where no `AbortController` can be counted on. */
export interface Cancellable {
  readonly signal: CancelSignal;
  /** Fires the signal; the second time does nothing. */
  cancel(): void;
}

/** A signal with what fires it. */
export function cancellable(): Cancellable {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void): void => void listeners.add(listener),
    removeEventListener: (_type: 'abort', listener: () => void): void => void listeners.delete(listener),
  };
  return {
    signal,
    cancel() {
      if (signal.aborted) return;
      signal.aborted = true;
      listeners.forEach((listener) => listener());
    },
  };
}
