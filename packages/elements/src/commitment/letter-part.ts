// The chunk that draws letters: loaded when the first is there.
export { letterMessages } from './letter.messages.js';
export { letterStyles } from './letter.styles.js';
export { letterView } from './letter-view.js';
export { Signing } from './signing.js';
