import type { ImportIssue } from '@tongban/core/extensions';
import { issueWords, severityWords, worstFirst } from '../issue-words.js';
import { tableLines } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';

/** What is wrong in the input as a table, the errors first, and a line on those left out. */
export function issueLines(issues: readonly ImportIssue[], rows: number, terminal: Terminal): string[] {
  if (issues.length === 0) return [];
  const shown = worstFirst(issues, rows);
  const heading = ['severity', 'file', 'row', 'field', 'message'].map((column) =>
    terminal.say(`column.${column}`),
  );
  const lines = tableLines(
    heading,
    shown.map((issue) => [
      severityWords(issue.severity, terminal),
      harmless(issue.file),
      issue.row === undefined ? '' : String(issue.row),
      harmless(issue.field ?? issue.pointer),
      issueWords(issue, terminal),
    ]),
    { columns: terminal.columns, heading: terminal.bold },
  );
  const more = issues.length - shown.length;
  return more > 0 ? [...lines, terminal.say('more', { count: more })] : lines;
}
