import { checkCatalogCode } from './catalog-code.js';
import { type CodeFault, lengthFault } from './code-fault.js';
import { checkUnifiedCode } from './unified-code.js';

/** The parts of an implementation code. */
export interface TaskCodeParts {
  /** Unified social credit code of the body that acts (实施主体), 18 characters. */
  readonly department: string;
  /** Level of government (行使层级), `1` nation … `6` village, `7` shared among levels. */
  readonly level: string;
  /** Basic catalogue code (基本编码), 12 characters. */
  readonly catalogCode: string;
}

/**
 * What is wrong with an implementation code (实施编码, GB/T 39554.1-2020), 31 characters: the body's unified social
 * credit code, the level, the basic catalogue code.
 *
 * Only the first 18 characters have check digits. A slip after them is found by comparing with the item's own
 * level and catalogue code.
 */
export function checkTaskCode(code: unknown, declared?: ReadonlySet<string>): CodeFault | undefined {
  const fault = lengthFault(code, 31);
  if (fault !== undefined) return fault;
  const { department, level, catalogCode } = split(code as string);
  const first = checkUnifiedCode(department);
  if (first !== undefined) return first;
  if (!/^[1-7]$/.test(level)) return 'level';
  return checkCatalogCode(catalogCode, declared);
}

/** The parts of an implementation code, or `undefined` when something is wrong with it but its region. */
export function parseTaskCode(code: unknown): TaskCodeParts | undefined {
  const fault = checkTaskCode(code);
  return fault === undefined || fault === 'region' ? split(code as string) : undefined;
}

function split(code: string): TaskCodeParts {
  return { department: code.slice(0, 18), level: code.charAt(18), catalogCode: code.slice(19) };
}
