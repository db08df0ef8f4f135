import type { CancelSignal } from '@tongban/core';

/** Something under way that can be called off. */
export interface Cancel {
  readonly signal: CancelSignal;
  cancel(): void;
}

/** A signal of our own where the engine has no `AbortController` (Chromium 64 and 65); there a fetch runs on and is dropped. */
export function newCancel(): Cancel {
  if (typeof AbortController === 'function') {
    const controller = new AbortController();
    return { signal: controller.signal, cancel: () => controller.abort() };
  }
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: 'abort', listener: () => void) => void listeners.delete(listener),
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
