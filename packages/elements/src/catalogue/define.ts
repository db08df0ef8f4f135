// The list is made of cards.
import '../item-card/define.js';
import { define } from '../shared/define.js';
import { TbCatalogue } from './catalogue.js';

define('tb-catalogue', TbCatalogue);

// With it `document.querySelector('tb-catalogue')` has its type, wherever this module is imported.
export type { TbCatalogue } from './catalogue.js';
