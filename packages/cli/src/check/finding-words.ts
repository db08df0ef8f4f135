import { ruleInfos, type Finding } from '@tongban/core/check';
import { issueWords } from '../issue-words.js';
import type { Terminal } from '../terminal/terminal.js';

const rules = new Map(ruleInfos.map((rule) => [rule.id, rule]));

/** What a finding says: that its rule does not hold where that knows one fault only, else the words for its code. */
export function findingWords(finding: Finding, terminal: Terminal): string {
  const own = finding.code === finding.rule || !terminal.has(`issue.${finding.code}`);
  const rule = own ? ruleWords(finding.rule, terminal) : '';
  return rule === '' ? issueWords(finding, terminal) : terminal.say('finding.broken', { rule });
}

/** The one line a rule says; empty for a rule unknown here. */
export function ruleWords(rule: string, { language }: Terminal): string {
  return rules.get(rule)?.[language] ?? '';
}
