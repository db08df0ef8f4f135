export * from './rules/compiled-rule.js';
export * from './rules/rule-function.js';
export { createRuleReader, type RuleOptions } from './rules/rule-reader.js';
