import { define } from '../shared/define.js';
import { TbApp } from './app.js';

define('tb-app', TbApp);
