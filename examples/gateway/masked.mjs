// What is shown of names and numbers to people: enough to know one's own again.

/** All but the last character: *悦, **公司 keeps one in three. */
export function maskedName(name) {
  const all = [...name];
  const shown = all.length > 4 ? Math.floor(all.length / 3) : all.length > 1 ? 1 : 0;
  return '*'.repeat(all.length - shown) + all.slice(all.length - shown).join('');
}

/** The first and the last character of a number. */
export const maskedNumber = (number) =>
  number.length < 4 ? '*'.repeat(number.length) : number[0] + '*'.repeat(number.length - 2) + number.at(-1);
