import { type CodeFault, lengthFault } from './code-fault.js';
import { provinces } from './provinces.js';

/** The parts of a region's code: GB/T 2260 for the first three, then township and village (GB/T 10114). */
export interface RegionCodeParts {
  /** 2 digits. */
  readonly province: string;
  /** 2 digits. */
  readonly city: string;
  /** 2 digits. */
  readonly county: string;
  /** 3 digits. */
  readonly township: string;
  /** 3 digits. */
  readonly village: string;
}

/**
 * What is wrong with the twelve digits of a region (行政区划代码, GB/T 2260 and GB/T 10114).
 *
 * The code has no check digit: only its province is held against GB/T 2260 and against `declared`, the first two
 * digits of regions that a catalogue brings along.
 */
export function checkRegionCode(code: unknown, declared?: ReadonlySet<string>): CodeFault | undefined {
  const fault = lengthFault(code, 12);
  if (fault !== undefined) return fault;
  const text = code as string;
  if (!/^\d{12}$/.test(text)) return 'character';
  return isProvince(text.slice(0, 2), declared) ? undefined : 'region';
}

/** Whether two digits are a province of GB/T 2260 or a declared one. */
export function isProvince(digits: string, declared?: ReadonlySet<string>): boolean {
  return provinces.has(digits) || (declared?.has(digits) ?? false);
}

/** The parts of a region's code, or `undefined` when it is not twelve digits. */
export function parseRegionCode(code: unknown): RegionCodeParts | undefined {
  const match = typeof code === 'string' ? /^(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/.exec(code) : null;
  if (match === null) return undefined;
  const [, province, city, county, township, village] = match as unknown as readonly [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { province, city, county, township, village };
}
