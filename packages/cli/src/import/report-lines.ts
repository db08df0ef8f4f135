import { findingLines } from '../check/finding-lines.js';
import { countSeverities } from '../issue-words.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';
import { fieldLines } from './field-lines.js';
import type { ImportReport } from './import-report.js';
import { issueLines } from './issue-lines.js';

/** What to show of a report. */
export interface ReportView {
  readonly catalogue: unknown;
  /** Where the catalogue was meant to go. */
  readonly output: string;
  /** How many issues and findings to list (0: all). */
  readonly rows: number;
  /** Whether to list every field. */
  readonly fields: boolean;
}

/** An import report for people: first what is wrong, then what became of the fields, last the sums and where it went. */
export function reportLines(report: ImportReport, view: ReportView, terminal: Terminal): string[] {
  const blocks = [
    issueLines(report.issues, view.rows, terminal),
    findingLines(report.findings, { document: view.catalogue, rows: view.rows }, terminal),
    fieldLines(report.fields, view.fields, terminal),
    sumLines(report, view.output, terminal),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

function sumLines(report: ImportReport, output: string, terminal: Terminal): string[] {
  const { records, items } = report;
  const counted =
    records === null
      ? terminal.say('import.items', { items })
      : terminal.say('import.sum', { records, items });
  const written = report.errors > 0 ? 'import.writtenWithErrors' : 'import.written';
  const end = terminal.say(report.written === null ? 'import.noItems' : written, { file: harmless(output) });
  return [
    terminal.say('import.from', { from: harmless(report.from) }),
    counted,
    terminal.say('import.issues', countSeverities(report.issues)),
    terminal.say('import.findings', countSeverities(report.findings)),
    terminal.bold(end),
  ];
}
