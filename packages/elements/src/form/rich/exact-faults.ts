import type { Words } from '../../shared/words.js';
import type { Answer } from '../fields/field-view.js';

/** What exactly is wrong with a number or code of that format, in one sentence; `undefined` where nothing is, or nobody knows. */
export type ExactFault = (format: string, answer: Answer, title: string, words: Words) => string | undefined;

/** Brought by the fields for numbers and codes, so that forms without such do without. */
export const exactFaults: { find?: ExactFault } = {};
