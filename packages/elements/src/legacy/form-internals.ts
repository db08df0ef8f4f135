import { forceElementInternalsPolyfill } from 'element-internals-polyfill/dist/element-internals.js';

// At once: it has to be there before an element that takes part in forms is defined. Not by the index of the polyfill, which also
// replaces what Chromium 77 to 87 have: every value would then be sent twice.
if (!('attachInternals' in HTMLElement.prototype)) forceElementInternalsPolyfill();

/** What makes an element take part in forms, on engines before Chromium 77 too. */
export function attachInternals(element: HTMLElement): ElementInternals {
  return element.attachInternals();
}
