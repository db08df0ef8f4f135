import type { Finding } from '@tongban/core/check';
import { severityWords, worstFirst } from '../issue-words.js';
import { tableLines } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';
import { ruleWords } from './finding-words.js';

/** How often each rule was broken, as a table: the errors first. */
export function ruleLines(findings: readonly Finding[], terminal: Terminal): string[] {
  const sums = new Map<string, { first: Finding; count: number }>();
  for (const finding of worstFirst(findings, 0)) {
    const sum = sums.get(finding.rule);
    if (sum) sum.count += 1;
    else sums.set(finding.rule, { first: finding, count: 1 });
  }
  const heading = ['severity', 'rule', 'count', 'says'].map((column) => terminal.say(`column.${column}`));
  const rows = [...sums].map(([rule, { first, count }]) => [
    severityWords(first.severity, terminal),
    harmless(rule),
    String(count),
    ruleWords(rule, terminal),
  ]);
  return tableLines(heading, rows, { columns: terminal.columns, heading: terminal.bold });
}
