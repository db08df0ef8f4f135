import { displayWidth, padTo, wrapTo } from './width.js';

/** What a table looks like. */
export interface TableOptions {
  /** Width of the terminal in columns. Without it the last column runs on, as programs that read along like it. */
  readonly columns?: number | undefined;
  /** How the heading is marked. */
  readonly heading?: (text: string) => string;
}

const gap = '  ';
const narrowest = 20; // a last column thinner than this is harder to read than lines the terminal breaks

/** Lines of a table without rules, its columns as wide as their widest cell. Columns that are empty throughout are left out. */
export function tableLines(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  { columns, heading: mark = (text) => text }: TableOptions = {},
): string[] {
  const used = heading
    .map((_, column) => rows.some((row) => row[column]))
    .flatMap((some, column) => (some ? [column] : []));
  const pick = (row: readonly string[]): string[] => used.map((column) => row[column] ?? '');
  const cells = [heading, ...rows].map(pick);
  // Not Math.max(...): a hundred thousand findings are more than a call takes.
  const widths = used.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[column] ?? '')), 0),
  );
  const indent = widths.slice(0, -1).reduce((sum, width) => sum + width + gap.length, 0);
  const room = columns === undefined || columns - indent < narrowest ? Infinity : columns - indent;
  return cells.flatMap((row, index) => {
    const lines = rowLines(row, widths, room);
    return index === 0 ? lines.map(mark) : lines;
  });
}

function rowLines(row: readonly string[], widths: readonly number[], room: number): string[] {
  const last = row.length - 1;
  const start = row.slice(0, last).map((cell, column) => padTo(cell, widths[column] ?? 0) + gap);
  const indent = ' '.repeat(displayWidth(start.join('')));
  const words = row[last] ?? '';
  const lines = displayWidth(words) > room ? wrapTo(words, room) : [words];
  return lines.map((line, index) => ((index === 0 ? start.join('') : indent) + line).trimEnd());
}
