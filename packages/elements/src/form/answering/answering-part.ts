import type { Messages } from '@tongban/core/i18n';
import { numberFaultMessages } from '../rich/number-faults.messages.js';
import { answeringMessages } from './answering.messages.js';
import { Answering, type AnsweringSubject } from './answering.js';

export { issueText } from './issue-words.js';
export { answeringStyles as laterStyles } from './answering.styles.js';

/** Also what is wrong with numbers and codes. */
export const messages: Messages = { ...answeringMessages, ...numberFaultMessages };

/** What happens once a resident fills in a form: what is wrong is said, steps are taken, the application is sent. */
export const answer = (subject: AnsweringSubject): Answering => new Answering(subject);
