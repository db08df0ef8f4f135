// The chunk that asks for figures and draws them: loaded once an element is there.
export { FiguresDesk } from './figures-desk.js';
export { summaryMessages } from './summary.messages.js';
export { summaryStyles } from './summary.styles.js';
export { summaryView } from './summary-view.js';
