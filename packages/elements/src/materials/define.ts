import { define } from '../shared/define.js';
import { TbMaterials } from './materials.js';

define('tb-materials', TbMaterials);

// With it `document.querySelector('tb-materials')` has its type, wherever this module is imported.
export type { TbMaterials } from './materials.js';
