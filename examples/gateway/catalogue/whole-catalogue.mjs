// Several catalogues as the one that is given out.

/** Lists of a catalogue, and what names their entries. */
const lists = {
  regions: 'code',
  departments: 'name',
  codeSystems: 'id',
  items: 'id',
  scenarios: 'id',
  forms: 'id',
  servicePoints: 'id',
  ratingTags: 'version',
};

/**
 * One catalogue with what stands in all: of two entries with one name the first counts. What is said about the whole is that of the first; it was
 * updated with the last of them, and goes out of date with the first.
 *
 * @param {readonly import('@tongban/core/catalogue').Catalogue[]} catalogues
 */
export function wholeCatalogue(catalogues) {
  const [first, ...others] = catalogues;
  if (others.length === 0) return first;
  const ends = catalogues.flatMap(({ validUntil }) => validUntil ?? []).sort(inTime);
  const joined = Object.entries(lists).flatMap(([list, name]) => {
    const entries = firstOfEach(
      catalogues.flatMap((each) => each[list] ?? []),
      name,
    );
    return entries.length > 0 ? [[list, entries]] : [];
  });
  return {
    ...first,
    updated: catalogues
      .map(({ updated }) => updated)
      .sort(inTime)
      .at(-1),
    ...(ends.length > 0 && { validUntil: ends[0] }),
    ...(catalogues.some(({ fictional }) => fictional) && { fictional: true }),
    items: [],
    ...Object.fromEntries(joined),
  };
}

const inTime = (one, other) => Date.parse(one) - Date.parse(other);

function firstOfEach(entries, name) {
  const seen = new Set();
  // What has no name of that kind is like nothing else.
  return entries.filter(
    (entry) => entry[name] === undefined || (!seen.has(entry[name]) && seen.add(entry[name])),
  );
}
