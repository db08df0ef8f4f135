import { ruleInfos, type Finding } from '@tongban/core/check';
import { issueWords } from '../issue-words.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';

const rules = new Map(ruleInfos.map((rule) => [rule.id, rule]));

/** What a finding says: that its rule does not hold where that knows one fault only, with the id it is about; else the words for its code. */
export function findingWords(finding: Finding, terminal: Terminal): string {
  const own = finding.code === finding.rule || !terminal.has(`issue.${finding.code}`);
  const rule = own ? ruleWords(finding.rule, terminal) : '';
  if (rule === '') return issueWords(finding, terminal);
  const { id } = finding.params;
  return id === undefined || id === ''
    ? terminal.say('finding.broken', { rule })
    : terminal.say('finding.broken.id', { rule, id: harmless(String(id)) });
}

/** The one line a rule says; empty for a rule unknown here. */
export function ruleWords(rule: string, { language }: Terminal): string {
  return rules.get(rule)?.[language] ?? '';
}
