export { dayNumber, dayOf, type Day } from './limits/day.js';
export * from './limits/today.js';
export * from './limits/last-day.js';
export * from './limits/load-calendar.js';
export * from './limits/work-calendar.js';
