import type { TemplateResult } from 'lit';
import { qrCode } from '../shared/qr/qr-code.js';

// The chunk that draws where to complain, on devices nobody should leave for it. Brings the encoder.

/** The address as a code; what is in it stands beside it as a text. */
export const wayCode = (address: string): TemplateResult => qrCode(address);
