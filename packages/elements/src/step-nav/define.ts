import { define } from '../shared/define.js';
import { TbStepNav } from './step-nav.js';

define('tb-step-nav', TbStepNav);

// With it `document.querySelector('tb-step-nav')` has its type, wherever this module is imported.
export type { TbStepNav } from './step-nav.js';
