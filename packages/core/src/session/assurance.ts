/**
 * How sure it is who somebody is (实名等级), from the least on: nobody knows; they say so themselves; name and number were looked up; a face or a second
 * factor was compared; a certificate, or a person at a counter. Items declare the least they need as `minLevel`.
 */
export type Assurance = 'none' | 'declared' | 'verified' | 'strong' | 'inPerson';

/** All of them, the least first. */
export const assurances: readonly Assurance[] = ['none', 'declared', 'verified', 'strong', 'inPerson'];

/** What a platform writes for each level. */
export type AssuranceTable = Readonly<Record<string, Assurance>>;

/**
 * The levels of platforms whose tables are public. Where a platform has more than one code for what is one level here, the lower one counts.
 * Regions differ, and change: a host hands in a table of its own where its platform has told it better.
 */
export const assuranceTables: Readonly<
  Record<'national' | 'guangdong' | 'zhejiang' | 'shandong', AssuranceTable>
> = {
  /** `user_real_lvl`: L1 registered, L2 name and number verified, L3 several factors with a face, L4 certificate or in person. */
  national: { L1: 'declared', L2: 'verified', L3: 'strong', L4: 'inPerson' },
  /** 可信等级, from 二级 to 五级. */
  guangdong: { '2': 'declared', '3': 'verified', '4': 'strong', '5': 'inPerson' },
  /** `authlevel`: 1 非实名, 2 初级实名, 3 高级实名. */
  zhejiang: { '1': 'declared', '2': 'verified', '3': 'strong' },
  /** `authlevel`: 0 未认证, 1 初级, 2 中级, 3 高级. */
  shandong: { '0': 'declared', '1': 'verified', '2': 'verified', '3': 'strong' },
};

/** The level a platform means by a code; `none` for a code that is not in its table: what nobody has defined opens nothing. */
export function assuranceOf(code: string | number, table: AssuranceTable): Assurance {
  const key = String(code).trim();
  return Object.prototype.hasOwnProperty.call(table, key) ? (table[key] ?? 'none') : 'none';
}

/** The level of a value from elsewhere; undefined when it is none. */
export const readAssurance = (value: unknown): Assurance | undefined =>
  assurances.filter((each) => each === value)[0];

/** Whether one is as sure as the other, or surer. */
export const isAtLeast = (level: Assurance, least: Assurance): boolean =>
  assurances.indexOf(level) >= assurances.indexOf(least);
