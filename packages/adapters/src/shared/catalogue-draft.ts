import type { CancelSignal } from '@tongban/core';
import { isRecord, pointerTo, TbError } from '@tongban/core';
import { readCatalogue, type Catalogue } from '@tongban/core/catalogue';
import type { ImportAnswer, ImportOptions } from '@tongban/core/extensions';
import type { Ledger } from './ledger.js';
import { columnFor, type Spot } from './rules.js';
import { cellName, type SourceRow } from './source-row.js';
import { tellMissing, type TableMap, type Target } from './table-map.js';

/** A catalogue under construction. */
export interface CatalogueDraft {
  /** The catalogue itself: home of what belongs to no item. */
  readonly root: Target;
  /** Starts an item; `row` is where it comes from, `map` what makes it. */
  addItem(row: SourceRow, map: TableMap): Target;
  /** The answer, with stand-ins where an item lacks what the format cannot do without. */
  finish(): ImportAnswer;
}

/** An empty draft. */
export function createDraft(ledger: Ledger, options: ImportOptions): CatalogueDraft {
  const value: Record<string, unknown> = {
    format: 'tongban-catalogue/1',
    publisher: {},
    updated: '',
    items: [],
  };
  const items: Record<string, unknown>[] = [];
  const sources: { readonly row: SourceRow; readonly map: TableMap }[] = [];
  const root = target({ value, pointer: '' });
  return {
    root,
    addItem(row, map) {
      const item: Spot = { value: {}, pointer: pointerTo('/items', items.length) };
      items.push(item.value);
      sources.push({ row, map });
      return { ...target(item), item };
    },
    finish() {
      const ids = new Map<unknown, SourceRow>();
      sources.forEach((source, index) =>
        completeItem(items[index] as Record<string, unknown>, ids, { ...source, ledger, index }),
      );
      value['items'] = items;
      value['publisher'] = { name: options.publisher || publisherOf(items) };
      value['updated'] = latest(items) ?? options.now;
      return { catalogue: inOrder(value), issues: ledger.issues, fields: ledger.report() };
    },
  };
}

/** The catalogue with its keys in the order of the format: easier to read, and the same whatever the source. */
function inOrder(value: Record<string, unknown>): Catalogue {
  const read = readCatalogue(value);
  // Converters keep to the format. Should one not, its value is better kept than dropped: checks will tell.
  return read.value && read.issues.length === 0 ? read.value : (value as unknown as Catalogue);
}

const target = (spot: Spot): Target => ({ ...spot, home: spot });

interface ItemSource {
  readonly ledger: Ledger;
  readonly row: SourceRow;
  readonly map: TableMap;
  readonly index: number;
}

/** Shown where the source does not say, so that a reader sees that, and not another's name. */
const unnamed = '未注明';

/** A type without words is not shown. */
const unknownType = { system: 'tongban.unset', code: 'unset' };

function completeItem(
  item: Record<string, unknown>,
  ids: Map<unknown, SourceRow>,
  { ledger, row, map, index }: ItemSource,
): void {
  const lack = (key: string, code = 'required'): void =>
    tellMissing(row, key, { code, severity: 'error', map, ledger });
  if (item['id'] === undefined) {
    lack('id', 'no-key');
    item['id'] = item['handleCode'] ?? item['taskCode'] ?? item['localTaskCode'] ?? `item-${index + 1}`;
  }
  const earlier = ids.get(item['id']);
  if (earlier) {
    tellDuplicate(earlier, { ledger, row, map, index });
    while (ids.has(item['id'])) item['id'] = `${String(item['id'])}#${index + 1}`;
  }
  ids.set(item['id'], row);
  if (item['name'] === undefined) lack('name');
  if (item['type'] === undefined) lack('type');
  const department = isRecord(item['department']) ? item['department'] : {};
  if (department['name'] === undefined) lack('department.name');
  item['name'] ??= unnamed;
  item['type'] ??= unknownType;
  item['department'] = { name: unnamed, ...department };
}

function tellDuplicate(earlier: SourceRow, { ledger, row, map }: ItemSource): void {
  const key = columnFor('id', map.rules);
  const field = key === undefined ? undefined : cellName(row, key);
  ledger.issue(row, 'duplicate', {
    severity: 'error',
    ...(field === undefined ? {} : { field }),
    params: {
      key: field ?? 'id',
      row: earlier.row,
      with: earlier.file === row.file ? earlier.table : earlier.file,
    },
  });
}

function publisherOf(items: readonly Record<string, unknown>[]): unknown {
  const department = items[0]?.['department'];
  return isRecord(department) ? department['name'] : unnamed;
}

/** The latest change any item tells. Days and moments of one offset sort as text. */
function latest(items: readonly Record<string, unknown>[]): string | undefined {
  const moments = items.map((item) => item['updated']).filter((moment) => typeof moment === 'string');
  return moments.sort().pop();
}

/**
 * Tells how far the work is, lets others work, and stops when nobody wants the result any more.
 * @throws {TbError} `cancelled`.
 */
export async function checkpoint(done: number, total: number, options: ImportOptions): Promise<void> {
  // A macrotask now and then: the abort may come from a click or a key.
  if (done > 0 && done % 200 === 0) await new Promise<void>((resolve) => void setTimeout(resolve, 0));
  stopIfCancelled(options.signal);
  options.onProgress?.(done, total);
}

/** @throws {TbError} `cancelled`. */
export function stopIfCancelled(signal: CancelSignal): void {
  if (signal.aborted) throw new TbError('cancelled', 'the import was cancelled');
}
