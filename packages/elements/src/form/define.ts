import { define } from '../shared/define.js';
import { TbForm } from './form.js';

define('tb-form', TbForm);

// With it `document.querySelector('tb-form')` has its type, wherever this module is imported.
export type { TbForm } from './form.js';
