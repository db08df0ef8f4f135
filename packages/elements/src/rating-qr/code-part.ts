// The chunk that asks for codes and draws them: loaded once an element is there.
export { CodeDesk } from './code-desk.js';
export { sourceOf } from './code-source.js';
export { codeStyles } from './code-styles.js';
export { codeMessages } from './code.messages.js';
export { codeView } from './code-view.js';
