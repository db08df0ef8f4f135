import { define } from '../shared/define.js';
import { TbRatingQr } from './rating-qr.js';

define('tb-rating-qr', TbRatingQr);

// With it `document.querySelector('tb-rating-qr')` has its type, wherever this module is imported.
export type { TbRatingQr } from './rating-qr.js';
