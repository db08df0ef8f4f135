import type { CSSResult } from 'lit';
import { optionStyles } from '../shared/styles/options.styles.js';
import { answerStyles } from './answer.styles.js';

// What comes with the level: reasons, words, sending, thanks.
export { Answering } from './answering.js';
export { answerMessages } from './answer.messages.js';
export { answerView } from './answer-view.js';
export { outcomeView } from './outcome-view.js';

/** Styles of what comes with the level. */
export const answerPartStyles: readonly CSSResult[] = [optionStyles, answerStyles];
