import { type CodeFault, lengthFault } from './code-fault.js';
import { checkTaskCode } from './task-code.js';

/** The parts of a handling item's code. */
export interface HandleCodeParts {
  /** Implementation code (实施编码), 31 characters. */
  readonly taskCode: string;
  /** Sequence number within it, 2 characters. */
  readonly sequence: string;
}

/**
 * What is wrong with the code of a handling item (业务办理项编码, GB/T 39554.1-2020), 33 characters: an implementation
 * code and a sequence number.
 */
export function checkHandleCode(code: unknown, declared?: ReadonlySet<string>): CodeFault | undefined {
  const fault = lengthFault(code, 33);
  if (fault !== undefined) return fault;
  const text = code as string;
  return (
    checkTaskCode(text.slice(0, 31), declared) ??
    (/^[0-9A-Z]{2}$/.test(text.slice(31)) ? undefined : 'character')
  );
}

/** The parts of a handling item's code, or `undefined` when something is wrong with it but its region. */
export function parseHandleCode(code: unknown): HandleCodeParts | undefined {
  const fault = checkHandleCode(code);
  if (fault !== undefined && fault !== 'region') return undefined;
  const text = code as string;
  return { taskCode: text.slice(0, 31), sequence: text.slice(31) };
}
