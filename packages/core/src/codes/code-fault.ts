/**
 * What is wrong with a code, for a program to branch on and a page to word:
 *
 * `type` no text · `length` · `character` one that cannot stand there · `check-digit` · `date` no day of the
 * calendar · `region` no province of GB/T 2260 and none declared · `level` no level of government.
 */
export type CodeFault = 'type' | 'length' | 'character' | 'check-digit' | 'date' | 'region' | 'level';

/** `type` or `length` when `code` is no text of that many characters. */
export function lengthFault(code: unknown, length: number): CodeFault | undefined {
  if (typeof code !== 'string') return 'type';
  return code.length === length ? undefined : 'length';
}
