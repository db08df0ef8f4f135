export { openArrival } from './arrival.js';
export { depart, faultOf } from './departure.js';
export { codeView } from './code-view.js';
