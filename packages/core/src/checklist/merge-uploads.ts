import type { UploadTerms } from '../format/generated/types.js';

/**
 * Which files all of these take: kinds that every one takes, and the smallest of their limits. Nothing where there are no terms, or where no
 * kind of file would do for all.
 */
export function mergeUploads(terms: readonly UploadTerms[]): UploadTerms | undefined {
  if (terms.length === 0) return undefined;
  let types: readonly string[] | undefined;
  for (const one of terms) types = both(types, one.types);
  if (types?.length === 0) return undefined;
  const least = Math.min(...terms.map(({ maxBytes }) => maxBytes ?? Infinity));
  return {
    ...(types && { types: [...types] }),
    ...(least < Infinity && { maxBytes: least }),
    maxFiles: Math.min(...terms.map(({ maxFiles }) => maxFiles ?? 1)),
  };
}

/** Media types in both lists; `image/*` holds `image/png`. No list: all. */
function both(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!one || !other) return one ?? other;
  const found = [
    ...one.filter((type) => other.some((wide) => holds(wide, type))),
    ...other.filter((type) => one.some((wide) => holds(wide, type))),
  ];
  return found.filter((type, at) => found.indexOf(type) === at);
}

const holds = (wide: string, type: string): boolean =>
  wide === type || (/\/\*$/.test(wide) && type.indexOf(wide.slice(0, -1)) === 0);
