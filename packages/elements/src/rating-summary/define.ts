import { define } from '../shared/define.js';
import { TbRatingSummary } from './rating-summary.js';

define('tb-rating-summary', TbRatingSummary);

// With it `document.querySelector('tb-rating-summary')` has its type, wherever this module is imported.
export type { TbRatingSummary } from './rating-summary.js';
