import type { CancelSignal } from '../base/cancel-signal.js';

/** A signal that never fires. */
export const neverCancelled: CancelSignal = signal(false);

/** A signal that has fired before the call. */
export const alreadyCancelled: CancelSignal = signal(true);

function signal(aborted: boolean): CancelSignal {
  return { aborted, addEventListener: () => undefined, removeEventListener: () => undefined };
}
