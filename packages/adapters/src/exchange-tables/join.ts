import type { Ledger } from '../shared/ledger.js';
import { cellName, type SourceRow } from '../shared/source-row.js';

/** Finds the item a row belongs to. */
export interface ItemIndex {
  /** The item's row, or `undefined` after telling: `no-key` without any key, `orphan` with one nobody has. */
  ownerOf(row: SourceRow): SourceRow | undefined;
}

const joinKeys = ['task_handle_item', 'task_code'];

/** An index of items by `row_guid` (and `task_guid`), then by their codes as far as these are theirs alone. */
export function indexItems(items: readonly SourceRow[], ledger: Ledger): ItemIndex {
  const byGuid = new Map<string, SourceRow>();
  const byCode = new Map<string, SourceRow | null>();
  for (const item of items) {
    for (const key of ['task_guid', 'row_guid']) {
      const guid = keyOf(item, key);
      if (guid !== undefined) byGuid.set(guid, item);
    }
    for (const key of joinKeys) {
      const code = keyOf(item, key);
      // Several variants share a code; what is not unique says nothing about the owner.
      if (code !== undefined) byCode.set(code, byCode.has(code) ? null : item);
    }
  }
  return {
    ownerOf(row) {
      const guid = keyOf(row, 'task_guid');
      const codes = joinKeys.map((key) => keyOf(row, key)).filter((code) => code !== undefined);
      const owner =
        (guid === undefined ? undefined : byGuid.get(guid)) ??
        codes.map((code) => byCode.get(code)).find((found) => found);
      if (owner) return owner;
      const keyed = guid !== undefined || codes.length > 0;
      const field = cellName(row, 'task_guid');
      ledger.issue(row, keyed ? 'orphan' : 'no-key', {
        severity: 'error',
        ...(field ? { field } : {}),
        params: { key: 'task_guid' },
      });
      return undefined;
    },
  };
}

/** A key of a row, whatever the case of its column. */
export function keyOf(row: SourceRow, field: string): string | undefined {
  const name = cellName(row, field);
  const value = name === undefined ? undefined : row.cells.get(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}
