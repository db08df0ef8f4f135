/**
 * A long number in groups, as people read and compare it: `groupedText('13800001234', [3, 4, 4])` gives `'138 0000 1234'`.
 * The last size is used again for what is left.
 */
export function groupedText(text: string, sizes: readonly number[], between = ' '): string {
  const groups: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[Math.min(turn, sizes.length - 1)] ?? text.length;
    groups.push(text.slice(at, at + size));
    at += size;
  }
  return groups.join(between);
}

/**
 * Where the caret belongs in `after` so that it stands behind the same sign as at `caret` in `before`: `counts` says which signs
 * are the person's own and not put in between.
 */
export function caretBehind(before: string, caret: number, after: string, counts: RegExp): number {
  let signs = own(before.slice(0, caret), counts);
  if (signs === 0) return 0;
  for (let at = 0; at < after.length; at++) {
    if (counts.test(after.charAt(at)) && --signs === 0) return at + 1;
  }
  return after.length;
}

const own = (text: string, counts: RegExp): number =>
  text.split('').filter((sign) => counts.test(sign)).length;
