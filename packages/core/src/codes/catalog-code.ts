import { type CodeFault, lengthFault } from './code-fault.js';
import { isProvince } from './region-code.js';

/** The parts of a basic catalogue code. */
export interface CatalogCodeParts {
  /** `00` for the nation, else a province of GB/T 2260. 2 characters. */
  readonly region: string;
  /** Kind of item (事项类型), 2 characters. */
  readonly type: string;
  /** Main item (主项), 5 characters. */
  readonly main: string;
  /** Sub-item (子项), 3 characters; `000` when there is none. */
  readonly sub: string;
}

/**
 * What is wrong with a basic catalogue code (基本编码, GB/T 39554.1-2020): twelve characters, no check digit.
 *
 * `declared` holds the first two digits of regions that a catalogue brings along.
 */
export function checkCatalogCode(code: unknown, declared?: ReadonlySet<string>): CodeFault | undefined {
  const fault = lengthFault(code, 12);
  if (fault !== undefined) return fault;
  const text = code as string;
  if (!/^[0-9A-Z]{12}$/.test(text)) return 'character';
  const region = text.slice(0, 2);
  return region === '00' || isProvince(region, declared) ? undefined : 'region';
}

/** The parts of a basic catalogue code, or `undefined` when something is wrong with it but its region. */
export function parseCatalogCode(code: unknown): CatalogCodeParts | undefined {
  const fault = checkCatalogCode(code);
  if (fault !== undefined && fault !== 'region') return undefined;
  const text = code as string;
  return { region: text.slice(0, 2), type: text.slice(2, 4), main: text.slice(4, 9), sub: text.slice(9) };
}
