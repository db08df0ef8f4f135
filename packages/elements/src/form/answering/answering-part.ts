import { Answering, type AnsweringSubject } from './answering.js';

export { issueText } from './issue-words.js';
export { answeringStyles as laterStyles } from './answering.styles.js';

export { answeringMessages as messages } from './answering.messages.js';

/** What happens once a resident fills in a form: what is wrong is said, steps are taken, the application is sent. */
export const answer = (subject: AnsweringSubject): Answering => new Answering(subject);
