import { define } from '../shared/define.js';
import { TbOneThing } from './one-thing.js';

define('tb-one-thing', TbOneThing);

// With it `document.querySelector('tb-one-thing')` has its type, wherever this module is imported.
export type { TbOneThing } from './one-thing.js';
