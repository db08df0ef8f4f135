import { define } from '../shared/define.js';
import { TbItemCard } from './item-card.js';

define('tb-item-card', TbItemCard);
