export * from './catalogue/read.js';
export * from './format/generated/types.js';
export * from './catalogue/find-items.js';
export * from './catalogue/item-status.js';
export * from './catalogue/item-facts.js';
export * from './catalogue/item-audience.js';
export * from './catalogue/item-search.js';
