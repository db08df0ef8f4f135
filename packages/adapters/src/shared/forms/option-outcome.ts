/** What becomes of a foreign option: an option of ours, nothing where it asks for what is so anyway, or why it is not carried over. */
export type OptionOutcome =
  { readonly name: string; readonly value: unknown } | { readonly fault: string } | undefined;

/** Reads the value of a foreign option. */
export type ReadOption = (value: unknown) => OptionOutcome;

/** An option that is never carried over. */
export const refused =
  (fault: string): ReadOption =>
  () => ({ fault });

/** Asked for only by `true`: `false` is how our forms are anyway. */
export const whenTrue =
  (outcome: OptionOutcome): ReadOption =>
  (value) =>
    value === true ? outcome : undefined;

/** Asked for only by `false`. */
export const whenFalse =
  (outcome: OptionOutcome): ReadOption =>
  (value) =>
    value === false ? outcome : undefined;

/** A text of the same meaning in ours. */
export const textAs =
  (name: string): ReadOption =>
  (value) =>
    typeof value === 'string' ? { name, value } : { fault: 'it has to be a text' };

/** An own entry of a table. */
export function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}

/** Why looks are not carried over. */
export const FOR_THE_THEME = 'how things look is for the theme, not for a definition';

/** Why formats of dates are not carried over. */
export const DATES_AS_THEY_ARE =
  'dates and times are shown as the device has them, and kept as the schema has them';
