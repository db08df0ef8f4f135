import { define } from '../shared/define.js';
import { TbRating } from './rating.js';

define('tb-rating', TbRating);

// With it `document.querySelector('tb-rating')` has its type, wherever this module is imported.
export type { TbRating } from './rating.js';
