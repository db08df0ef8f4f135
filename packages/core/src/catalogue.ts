export * from './catalogue/read.js';
export * from './format/generated/types.js';
