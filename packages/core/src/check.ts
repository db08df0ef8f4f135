export { checkCatalogue } from './check/check-catalogue.js';
export type { Finding, Severity } from './check/finding.js';
export type { RuleInfo } from './check/rule.js';
export { ruleInfos } from './check/rules.js';
export { misfit } from './check/fits-schema.js';
