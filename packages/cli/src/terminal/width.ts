/** How many columns of a terminal `text` takes: Chinese characters and other wide ones take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of withoutColours(text)) width += characterWidth(character);
  return width;
}

/** `text` followed by spaces up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** `text` in lines of at most `width` columns. Breaks anywhere between Chinese characters, else at spaces if it can. */
export function wrapTo(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[!-~]+ ?|[^!-~]/gu) ?? []) {
    if (line !== '' && displayWidth(line) + displayWidth(word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}

/**
 * `text` from a file, made harmless: control characters could recolour or rewrite the terminal, and directional ones
 * swap what is read.
 */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function withoutColours(text: string): string {
  // eslint-disable-next-line no-control-regex -- the escape sequences this module's caller writes
  return text.replace(/\u001b\[\d+m/g, '');
}

function characterWidth(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  const code = character.codePointAt(0) as number;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Blocks of characters that are wide or full-width: Unicode Standard Annex 11, East Asian Width. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul jamo
  [0x2e80, 0x303e], // radicals, CJK punctuation
  [0x3041, 0xa4cf], // kana, CJK, Yi
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3], // Hangul
  [0xf900, 0xfaff], // CJK compatibility
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60], // full-width forms
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f], // pictographs
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd], // CJK extensions
];
