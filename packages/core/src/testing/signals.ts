import type { CancelSignal } from '../base/cancel-signal.js';

/** A signal that never fires. */
export const neverCancelled: CancelSignal = signal(false);

/** A signal that has fired before the call. */
export const alreadyCancelled: CancelSignal = signal(true);

function signal(aborted: boolean): CancelSignal {
  return { aborted, addEventListener: () => undefined, removeEventListener: () => undefined };
}

/** A signal with what fires it. */
export function cancellable(): { readonly signal: CancelSignal; cancel(): void } {
  const listeners = new Set<() => void>();
  const fired = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void): void => void listeners.add(listener),
    removeEventListener: (_type: 'abort', listener: () => void): void => void listeners.delete(listener),
  };
  return {
    signal: fired,
    cancel() {
      fired.aborted = true;
      listeners.forEach((listener) => listener());
    },
  };
}
