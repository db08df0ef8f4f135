/** Longer addresses are cut by what stands in between. */
const longest = 2000;

/** Behind the first slash neither another one nor a backslash, which browsers take for one. */
const ownPath = /^\/(?![/\\])[^\\]*$/;

/** Browsers leave tabs and line breaks out of an address, and spaces at its ends. */
const isSeen = (character: string): boolean => character > ' ' && character !== '\u007f';

/**
 * Where to go after signing in: a path of this host with its query and fragment. Anything else, and above all an address of another host (an open
 * redirect), is `otherwise`.
 *
 * @param otherwise - A path of this host; the beginning of the site without it.
 */
export function readReturnTo(value: unknown, otherwise = '/'): string {
  if (typeof value !== 'string' || value.length > longest) return otherwise;
  return ownPath.test(value) && value.split('').every(isSeen) ? value : otherwise;
}
