const words: Readonly<Record<string, boolean>> = {
  是: true,
  有: true,
  支持: true,
  true: true,
  y: true,
  yes: true,
  否: false,
  无: false,
  不支持: false,
  false: false,
  n: false,
  no: false,
};

/** What the digits of a yes-or-no column mean: `0/1` in item tables, `1/2` where 1 is 是 and 2 is 否. */
export type FlagKind = '01' | '12';

const digits: Readonly<Record<FlagKind, Readonly<Record<string, boolean>>>> = {
  '01': { '0': false, '1': true },
  '12': { '1': true, '2': false },
};

/** The yes or no a text says, or `undefined` when it says neither. */
export function readFlag(text: string, kind: FlagKind = '01'): boolean | undefined {
  const word = text.trim().toLowerCase();
  const table = { ...words, ...digits[kind] };
  return Object.prototype.hasOwnProperty.call(table, word) ? table[word] : undefined;
}
