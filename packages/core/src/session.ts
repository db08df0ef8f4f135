export * from './session/assurance.js';
export * from './session/open-session.js';
export { readReturnTo } from './session/return-to.js';
export * from './session/session-answer.js';
export * from './session/session-state.js';
