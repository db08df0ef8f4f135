import { readPattern } from './read-pattern.js';

const known = new Map<string, boolean>();

/** ASCII, and letters, signs and spaces from elsewhere, one of a kind. */
const usual = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).concat([
  ...'é·Ωж中가あＡ１٣　\u00a0\u0301\u2028\ufeff😀',
]);

/**
 * Whether some character is matched by both sources of one character (`\w`, `[^@]`). Tried with the engine itself, on usual
 * characters and on all that stand in the sources and beside: two ranges overlap only if an end of one is in the other.
 */
export function overlaps(one: string, other: string): boolean {
  if (one === other) return true;
  const key = one < other ? `${one}\n${other}` : `${other}\n${one}`;
  let found = known.get(key);
  if (found === undefined) {
    const [first, second] = [one, other].map((source) => readPattern(`^(?:${source})$`));
    const both = (character: string): boolean =>
      first?.test(character) === true && second?.test(character) === true;
    known.set(key, (found = usual.some(both) || mentioned(one + other).some(both)));
  }
  return found;
}

/** The characters a source names, and their neighbours. */
function mentioned(source: string): string[] {
  const plain = source.replace(
    /\\u\{?([\da-f]{4,6})\}?|\\x([\da-f]{2})/gi,
    (_, long?: string, short?: string) => {
      const code = parseInt(long ?? short ?? '', 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
  const codes = [...plain].map((character) => character.codePointAt(0) as number);
  return [-1, 0, 1]
    .reduce((all: number[], step) => all.concat(codes.map((code) => code + step)), [])
    .filter((code) => code >= 0 && code <= 0x10ffff)
    .map((code) => String.fromCodePoint(code));
}
