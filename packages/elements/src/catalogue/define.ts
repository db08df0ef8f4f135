// The list is made of cards.
import '../item-card/define.js';
import { define } from '../shared/define.js';
import { TbCatalogue } from './catalogue.js';

define('tb-catalogue', TbCatalogue);
