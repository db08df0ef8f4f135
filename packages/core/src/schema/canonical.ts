/** Values nested deeper are equal as far as this goes. */
const deepest = 200;

/**
 * One text for all values that JSON Schema calls equal (1.0 and 1, properties in any order), another for any other.
 * `undefined` in an object is a property that is missing.
 */
export function canonical(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value === 0 ? 0 : value) ?? '';
  if (depth > deepest) return '…';
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`;
  const record = value as Readonly<Record<string, unknown>>;
  return `{${Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(record[key], depth + 1)}`)
    .join()}}`;
}

/** Equal values as one and the same: scalars themselves, the rest as a text that cannot be one of them. */
export function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? `\u0000${canonical(value)}` : value;
}

/** Whether JSON Schema calls two values equal (2020-12 core, 4.2.2). */
export function areEqual(one: unknown, other: unknown): boolean {
  return plain(one) === plain(other);
}

/** Whether no two items are equal (2020-12 validation, 6.4.3). */
export function areUnique(list: readonly unknown[]): boolean {
  return new Set(list.map(plain)).size === list.length;
}
