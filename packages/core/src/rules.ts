export * from './rules/rule-function.js';
