import type { FieldFate, FieldUse } from '@tongban/core/extensions';
import { tableLines } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';

const fates: readonly FieldFate[] = ['mapped', 'data', 'unknown'];

/** What became of the fields of the input: sums, the names of unknown ones, and with `full` every field. */
export function fieldLines(fields: readonly FieldUse[], full: boolean, terminal: Terminal): string[] {
  if (fields.length === 0) return [];
  const lines = sumLines(fields, terminal);
  if (full) return [...lines, '', ...everyField(fields, terminal)];
  const unknown = fields.filter(({ fate }) => fate === 'unknown');
  if (unknown.length === 0) return lines;
  return [
    ...lines,
    '',
    terminal.say('fields.unknown'),
    ...unknown.map((use) => `  ${harmless(use.field)} (${use.count})`),
  ];
}

function sumLines(fields: readonly FieldUse[], terminal: Terminal): string[] {
  const rows = fates.map((fate) => {
    const uses = fields.filter((use) => use.fate === fate);
    const values = uses.reduce((sum, { count }) => sum + count, 0);
    return [terminal.say(`fate.${fate}`), String(uses.length), String(values)];
  });
  const heading = ['fate', 'fields', 'values'].map((column) => terminal.say(`column.${column}`));
  return tableLines(heading, rows, { heading: terminal.bold });
}

function everyField(fields: readonly FieldUse[], terminal: Terminal): string[] {
  const heading = ['file', 'field', 'fate', 'values', 'to'].map((column) => terminal.say(`column.${column}`));
  const rows = fields.map(({ file, field, fate, count, to }) => [
    harmless(file),
    harmless(field),
    terminal.say(`fate.${fate}`),
    String(count),
    harmless(to.join(' ')),
  ]);
  return tableLines(heading, rows, { columns: terminal.columns, heading: terminal.bold });
}
