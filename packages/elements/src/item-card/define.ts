import { define } from '../shared/define.js';
import { TbItemCard } from './item-card.js';

define('tb-item-card', TbItemCard);

// With it `document.querySelector('tb-item-card')` has its type, wherever this module is imported.
export type { TbItemCard } from './item-card.js';
