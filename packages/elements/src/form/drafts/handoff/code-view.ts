import { html } from 'lit';
import { encode } from 'uqr';
import type { Drawing } from '../../fields/field-view.js';

/** Light modules around a code: ISO/IEC 18004 §9.1 asks for four. */
const QUIET = 4;

/** A QR code as a picture in the document: one path, one unit a module. */
export function codeView(text: string): Drawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return html`<svg
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path} fill="#000" stroke="none"></path>
  </svg>`;
}
