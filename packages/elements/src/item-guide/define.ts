import { define } from '../shared/define.js';
import { TbItemGuide } from './item-guide.js';

define('tb-item-guide', TbItemGuide);

// With it `document.querySelector('tb-item-guide')` has its type, wherever this module is imported.
export type { TbItemGuide } from './item-guide.js';
