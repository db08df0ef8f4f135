import { TbError } from '@tongban/core/errors';
import { html, nothing, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Light modules around a code, which readers need to find it: ISO/IEC 18004 §9.1. */
const quietZone = 4;

/** How a code is drawn. */
export interface QrCodeOptions {
  /** What is heard in its place: what it is for, not what is in it. Without it nothing is, where something around it says so. */
  readonly label?: string;
  /** How much may be lost of it: `M` 15 %, `Q` 25 %, `H` 30 %; more where that makes it no larger. 15 % without it. */
  readonly correction?: 'M' | 'Q' | 'H';
}

/**
 * Draws a QR code as a picture in the document: dark on white whatever the colours around it are, on paper too. Of any size,
 * by `qrStyles` or a class around it. Brings the encoder (6 KB): import this module when a code is to be shown.
 *
 * @example
 * const { qrCode } = await import('../shared/qr/qr-code.js');
 * html`<div class="code">${qrCode(address, { label: '用手机继续填写的二维码' })}</div>`;
 *
 * @throws {TbError} `format` when the text is too long for any code (2,331 bytes).
 */
export function qrCode(text: string, { label, correction }: QrCodeOptions = {}): TemplateResult {
  const { data, size } = matrixOf(text, correction);
  return html`<svg
    class="qr"
    role=${label === undefined ? nothing : 'img'}
    aria-label=${label ?? nothing}
    aria-hidden=${label === undefined ? 'true' : nothing}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    focusable="false"
  >
    <rect width=${size} height=${size} fill="#fff" stroke="none"></rect>
    <path d=${pathOf(data)} fill="#000" stroke="none"></path>
  </svg>`;
}

function matrixOf(text: string, correction: QrCodeOptions['correction']): ReturnType<typeof encode> {
  try {
    // A screen may be smeared and a print folded: 15 % may be lost. What hangs on a wall is asked to last longer.
    return encode(text, {
      ecc: correction ?? 'M',
      border: quietZone,
      ...(correction && { boostEcc: true }),
    });
  } catch {
    // Without the cause and the text: there may be a key in it.
    throw new TbError('format', 'too long for a QR code');
  }
}

/** One bar for each run of dark modules, one unit a module. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  });
  return path;
}
