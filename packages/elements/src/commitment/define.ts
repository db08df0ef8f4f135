import { define } from '../shared/define.js';
import { TbCommitment } from './commitment.js';

define('tb-commitment', TbCommitment);

// With it `document.querySelector('tb-commitment')` has its type, wherever this module is imported.
export type { TbCommitment } from './commitment.js';
