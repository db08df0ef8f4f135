/**
 * An object as JSON, in pieces: one line for each of its values, and for each entry of a list in it. So a catalogue
 * of any size can be written without holding its whole text, and two versions of it compare item by item.
 *
 * @param onEntry - Called after each entry of the list named `counted`.
 */
export function* jsonLines(
  document: object,
  counted?: string,
  onEntry?: (done: number) => void,
): Generator<string> {
  let start = '{\n';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${start}${JSON.stringify(key)}:`;
    start = ',\n';
    if (Array.isArray(value) && value.length > 0)
      yield* listLines(value, key === counted ? onEntry : undefined);
    else yield JSON.stringify(value);
  }
  yield start === ',\n' ? '\n}\n' : '{}\n';
}

function* listLines(
  list: readonly unknown[],
  onEntry: ((done: number) => void) | undefined,
): Generator<string> {
  let start = '[\n';
  for (const [index, entry] of list.entries()) {
    yield start + (JSON.stringify(entry) ?? 'null');
    start = ',\n';
    onEntry?.(index + 1);
  }
  yield '\n]';
}
