import { readPattern } from './read-pattern.js';
import { unsafePattern } from './unsafe-pattern.js';

const compiled = new Map<string, RegExp | undefined>();

/** The expression of a `pattern`, made once. `undefined` when it cannot be read or may take catastrophic time. */
export function compilePattern(source: string): RegExp | undefined {
  if (!compiled.has(source))
    compiled.set(source, unsafePattern(source) === undefined ? readPattern(source) : undefined);
  return compiled.get(source);
}
