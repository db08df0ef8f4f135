/** The entries of a list that are there, each with its pointer: `entries(item.fees, '/fees')`. */
export function entries<T>(
  list: readonly (T | undefined)[] | undefined,
  pointer: string,
): readonly (readonly [T, string])[] {
  return (list ?? []).flatMap((entry, index) =>
    entry === undefined ? [] : [[entry, `${pointer}/${String(index)}`] as const],
  );
}
