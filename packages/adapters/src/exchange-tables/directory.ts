import type { CatalogueDraft } from '../shared/catalogue-draft.js';
import { coded } from '../shared/convert-codes.js';
import { day, map, mapList, moment, token, words } from '../shared/convert.js';
import type { Ledger } from '../shared/ledger.js';
import { commonItemRules } from '../shared/rule-sets.js';
import type { Rule } from '../shared/rules.js';
import { type SourceRow } from '../shared/source-row.js';
import { mapRow, type TableMap, type Target } from '../shared/table-map.js';
import { keyOf } from './join.js';
import { basicMap } from './maps.js';

const shared = new Set(['catalog_code', 'local_catalog_code', 'task_state', 'task_version', 'use_level']);

const rules: readonly Rule[] = [
  ...commonItemRules.filter((rule) => rule.from.some((field) => shared.has(field))),
  map('task_name', 'name', words),
  coded('task_type', 'type', 'natl.task-type'),
  mapList('by_law', 'legalBases', (text) => [{ content: text }]),
  map('plan_effective_date', 'effectiveFrom', day),
  map('plan_cancel_date', 'effectiveTo', day),
  map('cd_time', 'updated', moment),
];

/** An entry no body has a list of its own for: an item nobody acts on yet. */
const standaloneMap: TableMap = {
  internal: basicMap.internal,
  rules: [map('row_guid', 'id', token), ...rules],
};

/** Beside an item of the same basic code: nothing is added to its lists, they are equal or stay. */
const besideMap: TableMap = {
  internal: basicMap.internal,
  rules: rules.map(({ from, to, as }) => ({ from, to, as })),
};

/** Places the entries of the basic catalogue (基本目录): with an item of the same basic code, else as items. */
export function mapDirectory(
  rows: readonly SourceRow[],
  items: readonly Target[],
  { draft, ledger }: { readonly draft: CatalogueDraft; readonly ledger: Ledger },
): void {
  // Where an entry and the body's own list differ the list wins, and that is no fault of either.
  const quiet: Ledger = {
    ...ledger,
    issue: (place, code, details) => {
      if (code !== 'conflict') ledger.issue(place, code, details);
    },
  };
  const ordinals = new Map<Target, number>();
  const owners = byCatalogCode(items);
  for (const row of rows) {
    const owner = ownerOf(row, owners);
    if (!owner) {
      mapRow(row, standaloneMap, draft.addItem(row, standaloneMap), ledger);
      continue;
    }
    const ordinal = (ordinals.get(owner) ?? 0) + 1;
    ordinals.set(owner, ordinal);
    mapRow(row, besideMap, owner, quiet, ordinal);
  }
}

/** The first item of each basic code. */
function byCatalogCode(items: readonly Target[]): ReadonlyMap<unknown, Target> {
  const owners = new Map<unknown, Target>();
  for (const item of items) {
    const code = item.value['catalogCode'] ?? item.value['localCatalogCode'];
    if (code !== undefined && !owners.has(code)) owners.set(code, item);
  }
  return owners;
}

function ownerOf(row: SourceRow, owners: ReadonlyMap<unknown, Target>): Target | undefined {
  const code = keyOf(row, 'catalog_code');
  return code === undefined ? undefined : owners.get(code);
}
