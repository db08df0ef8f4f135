import { qrStyles } from '../shared/qr/qr.styles.js';
import { signStyles } from './sign.styles.js';

/** In this order: a sign says how large its code is. */
export const codeStyles = [qrStyles, signStyles];
