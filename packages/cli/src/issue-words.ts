import type { Issue } from '@tongban/core';
import type { Terminal } from './terminal/terminal.js';
import { harmless } from './terminal/width.js';

/** The patterns of the format that people know by another name. */
const forms: ReadonlyMap<string, string> = new Map([
  ['^https?://[^\\s<>"]+$', 'form.url'],
  ['^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', 'form.day'],
  ['^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d))?$', 'form.moment'],
  ['^\\d{12}$', 'form.region'],
]);

/** What an issue says, in the terminal's language; for a code without words the code and its parameters. */
export function issueWords({ code, params }: Pick<Issue, 'code' | 'params'>, terminal: Terminal): string {
  const texts = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, harmless(String(value))]),
  );
  const form = forms.get(String(params['pattern']));
  if (form !== undefined) texts['pattern'] = terminal.say(form);
  if (terminal.has(`issue.${code}`)) return terminal.say(`issue.${code}`, texts);
  const rest = Object.entries(texts).map(([key, value]) => `${key}=${value}`);
  return [harmless(code), ...rest].join(' ');
}

/** The words for a severity, in its colour. */
export function severityWords(severity: 'error' | 'warning', terminal: Terminal): string {
  const mark = severity === 'error' ? terminal.red : terminal.yellow;
  return mark(terminal.say(`severity.${severity}`));
}

/** How many of `entries` are errors, and how many warnings. */
export function countSeverities(entries: readonly { readonly severity: 'error' | 'warning' }[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = entries.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: entries.length - errors };
}

/** Errors before warnings, otherwise as they were; at most `rows` of them (0: all). */
export function worstFirst<T extends { readonly severity: 'error' | 'warning' }>(
  entries: readonly T[],
  rows: number,
): readonly T[] {
  const errors = entries.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...entries.filter(({ severity }) => severity !== 'error')];
  return rows === 0 ? sorted : sorted.slice(0, rows);
}
