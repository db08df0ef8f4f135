// What of a name is shown: enough to see whose session it is.

/**
 * Of a person all but the first character, of a body the first and the last third.
 *
 * @param {'natural' | 'legal'} kind
 * @param {string} name
 */
export function shownName(kind, name) {
  const all = [...name];
  const part = Math.floor(all.length / 3);
  const [from, to] =
    kind === 'natural' || part === 0 ? [0, Math.min(1, all.length)] : [part, all.length - part];
  return all.map((character, index) => (index >= from && index < to ? '*' : character)).join('');
}
