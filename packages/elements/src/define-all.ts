/** Registers every element. */
import './app/define.js';
import './catalogue/define.js';
import './commitment/define.js';
import './form/define.js';
import './item-card/define.js';
import './item-guide/define.js';
import './materials/define.js';
import './one-thing/define.js';
import './rating/define.js';
import './rating-qr/define.js';
import './rating-summary/define.js';
import './step-nav/define.js';
