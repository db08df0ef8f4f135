import type { Catalogue, Item } from '../format/generated/types.js';

/**
 * The items a code names: a row id, or 33, 31 or 12 characters of the national coding
 * (业务办理项编码, 实施编码, 基本编码). Several items may share a code; the page offers the choice.
 */
export function findItems(catalogue: Catalogue, code: string): readonly Item[] {
  const wanted = code.trim();
  const byId = catalogue.items.filter((item) => item.id === wanted);
  if (byId.length > 0) return byId;
  const upper = wanted.toUpperCase();
  return catalogue.items.filter((item) =>
    // Local codes have letters of either case.
    [item.handleCode, item.taskCode, item.catalogCode, item.localTaskCode, item.localCatalogCode].some(
      (code) => code?.toUpperCase() === upper,
    ),
  );
}
