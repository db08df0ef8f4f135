import { define } from '../shared/define.js';
import { TbItemGuide } from './item-guide.js';

define('tb-item-guide', TbItemGuide);
