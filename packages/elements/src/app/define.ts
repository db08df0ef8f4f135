import { define } from '../shared/define.js';
import { TbApp } from './app.js';

define('tb-app', TbApp);

// With it `document.querySelector('tb-app')` has its type, wherever this module is imported.
export type { TbApp } from './app.js';
