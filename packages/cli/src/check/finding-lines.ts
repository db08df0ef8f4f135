import { valueAt } from '@tongban/core';
import type { Finding } from '@tongban/core/check';
import { severityWords, worstFirst } from '../issue-words.js';
import { tableLines } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';
import { findingWords } from './finding-words.js';
import { ruleLines } from './rule-lines.js';

/** What findings are about, and how many rows to show (0: all). */
export interface FindingsView {
  readonly document: unknown;
  readonly rows: number;
}

/** Findings as a table, the errors first; where some are left out, all of them by rule. */
export function findingLines(
  findings: readonly Finding[],
  { document, rows }: FindingsView,
  terminal: Terminal,
): string[] {
  if (findings.length === 0) return [];
  const shown = worstFirst(findings, rows);
  const heading = ['severity', 'rule', 'place', 'item', 'message'].map((column) =>
    terminal.say(`column.${column}`),
  );
  const lines = tableLines(
    heading,
    shown.map((finding) => [
      severityWords(finding.severity, terminal),
      harmless(finding.rule),
      harmless(finding.pointer) || '/',
      harmless(itemName(document, finding.pointer)),
      findingWords(finding, terminal),
    ]),
    { columns: terminal.columns, heading: terminal.bold },
  );
  const more = findings.length - shown.length;
  return more > 0
    ? [...lines, terminal.say('more', { count: more }), '', ...ruleLines(findings, terminal)]
    : lines;
}

/** The name of the item a pointer leads into: the one text that is quoted, since it is published. */
function itemName(document: unknown, pointer: string): string {
  const item = /^\/(?:items|scenarios|forms|departments)\/\d+/.exec(pointer)?.[0];
  const name =
    item === undefined
      ? undefined
      : (valueAt(document, `${item}/name`) ?? valueAt(document, `${item}/title`));
  return typeof name === 'string' ? name.slice(0, 40) : '';
}
