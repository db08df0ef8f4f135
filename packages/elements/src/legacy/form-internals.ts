import { forceElementInternalsPolyfill } from 'element-internals-polyfill/dist/element-internals.js';

/**
 * What makes an element take part in forms, on engines before Chromium 77 too. Not by the index of the polyfill: applied by itself it also
 * replaces what Chromium 77 to 87 have, and every value is then sent twice.
 */
export function attachInternals(element: HTMLElement): ElementInternals {
  if (!('attachInternals' in HTMLElement.prototype)) forceElementInternalsPolyfill();
  return element.attachInternals();
}
