import type { Rule, RuleInfo } from './rule.js';
import { askingRules } from './rules/asking.js';
import { caseRules } from './rules/cases.js';
import { committingRules } from './rules/committing.js';
import { codeConsistencyRules } from './rules/code-consistency.js';
import { codeRules } from './rules/codes.js';
import { dataElementRules } from './rules/data-elements.js';
import { dateRules } from './rules/dates.js';
import { duplicateRules } from './rules/duplicates.js';
import { feeRules } from './rules/fees.js';
import { givesRules } from './rules/gives.js';
import { itemsRules } from './rules/items.js';
import { licenceRules } from './rules/licences.js';
import { limitRules } from './rules/limits.js';
import { materialLikenessRules } from './rules/material-likeness.js';
import { materialTermRules } from './rules/material-terms.js';
import { materialUseRules } from './rules/material-use.js';
import { materialRules } from './rules/materials.js';
import { onlineRules } from './rules/online.js';
import { phoneRules } from './rules/phones.js';
import { referenceRules } from './rules/references.js';
import { regionRules } from './rules/regions.js';
import { resultRules } from './rules/results.js';
import { scenarioPartRules } from './rules/scenario-parts.js';
import { scenarioSumRules } from './rules/scenario-sums.js';
import { schemaRules } from './rules/schema.js';
import { settlingRules } from './rules/settlings.js';
import { situationRules } from './rules/situations.js';
import { textRules } from './rules/texts.js';
import { topicRules } from './rules/topics.js';
import { visitRules } from './rules/visits.js';
import { wayRules } from './rules/ways.js';

/** Told instead of everything else, since nothing can walk such a catalogue safely. */
export const tooDeepRule: Rule = {
  id: 'depth',
  severity: 'error',
  zh: '嵌套不超过 200 层',
  en: 'Nothing is nested more than 200 levels deep',
  check: () => undefined,
};

/** Every rule, in the order their findings are told: errors first. */
export const rules: readonly Rule[] = [
  tooDeepRule,
  ...schemaRules,
  ...codeRules,
  ...codeConsistencyRules,
  ...regionRules,
  ...limitRules,
  ...dateRules,
  ...duplicateRules,
  ...referenceRules,
  ...askingRules,
  ...scenarioPartRules,
  ...settlingRules,
  ...dataElementRules,
  ...givesRules,
  ...textRules,
  ...itemsRules,
  ...caseRules,
  ...resultRules,
  ...visitRules,
  ...feeRules,
  ...phoneRules,
  ...topicRules,
  ...licenceRules,
  ...wayRules,
  ...onlineRules,
  ...materialRules,
  ...materialTermRules,
  ...committingRules,
  ...materialUseRules,
  ...materialLikenessRules,
  ...situationRules,
  ...scenarioSumRules,
];

/** What every rule is called and says, for documentation and the command line. */
export const ruleInfos: readonly RuleInfo[] = rules.map(({ id, severity, zh, en }) => ({
  id,
  severity,
  zh,
  en,
}));
