/** Endless repetition twice, or of a group, or of hundreds. */
const competing = /\)[*+{]|([*+]|,\}|\d{3}\})[^]*([*+]|,\}|\d{3}\})/;

/** Whether a pattern must be looked at before it is run: in all others no two repetitions can match the same text. */
export function mayCompete(source: string): boolean {
  return competing.test(source);
}
