import { pointerTo } from '@tongban/core';
import { map, token, words } from './convert.js';
import type { Ledger } from './ledger.js';
import { cellsOf, type Spot } from './rules.js';
import { cellName, type SourceRow } from './source-row.js';
import { keepRest, mapRows, type ListMap, type TableMap, type Target } from './table-map.js';

/** Rows of the two situation tables that belong to one item. */
export interface SituationRows {
  /** `audit_item_condition`: the situations. */
  readonly conditions: readonly SourceRow[];
  /** `audit_material_condition`: which material belongs to which. */
  readonly links: readonly SourceRow[];
}

const keys = [
  'row_guid',
  'rowguid',
  'task_guid',
  'area_code',
  'order_num',
  'ordernum',
  'partitionguid',
  'operatedate',
];
const internal = new Set([...keys, 'year', 'cd_operation', 'cd_time', 'cd_batch', 'data_source']);
const echoes = { task_guid: ['id'], task_code: ['taskCode', 'localTaskCode'] };

const conditionMap: ListMap = {
  into: 'options',
  needs: ['text'],
  order: 'order_num',
  idPrefix: 'situation',
  internal: new Set([...internal, 'condition_desc']),
  echoes,
  rules: [map('row_guid', 'id', token), map('rowguid', 'id', token), map('condition_name', 'text', words)],
};

const linkMap: TableMap = {
  rules: [],
  internal: new Set([...internal, 'condition_guid', 'material_guid']),
  echoes,
};

/**
 * Makes one question of the flat situations of `audit_item_condition`: an option for each, with the materials
 * that are asked for only then. Materials without a link are needed in every situation.
 */
export function mapSituations({ conditions, links }: SituationRows, item: Target, ledger: Ledger): void {
  const question: Target = {
    ...item,
    value: { id: 'situation', question: '办理情形' },
    pointer: pointerTo(pointerTo(item.pointer, 'situations'), 0),
  };
  noteDescriptions(conditions, question, ledger);
  mapRows(conditions, conditionMap, question, ledger);
  const options = listOf(question.value, 'options');
  links.forEach((row, index) => {
    linkMaterial(row, { options: question, item }, ledger);
    keepRest(row, linkMap, item.home, ledger, index + 1);
  });
  if (options.length > 0) item.value['situations'] = [question.value];
}

/** The descriptions, each behind the name of its situation, as one note: options have none of their own. */
function noteDescriptions(conditions: readonly SourceRow[], question: Spot, ledger: Ledger): void {
  const notes: string[] = [];
  for (const row of conditions) {
    const field = cellName(row, 'condition_desc');
    const cells = cellsOf(row, ledger);
    const name = cells.text('condition_name');
    const note = field && cells.text(field);
    if (!field || !note || !name) continue;
    notes.push(`${name}：${note}`);
    ledger.used(row, field, 'mapped', pointerTo(question.pointer, 'note'));
  }
  if (notes.length > 0) question.value['note'] = notes.join('\n').slice(0, 100_000);
}

interface LinkPlaces {
  readonly options: Spot;
  readonly item: Spot;
}

function linkMaterial(row: SourceRow, { options, item }: LinkPlaces, ledger: Ledger): void {
  const cells = cellsOf(row, ledger);
  const condition = indexOf(listOf(options.value, 'options'), cells.text('condition_guid'));
  const material = indexOf(listOf(item.value, 'materials'), cells.text('material_guid'));
  if (condition < 0 || material < 0) {
    ledger.issue(row, 'orphan', {
      severity: 'error',
      params: { key: condition < 0 ? 'condition_guid' : 'material_guid' },
    });
    return;
  }
  const option = listOf(options.value, 'options')[condition] as Record<string, unknown>;
  const ids = (option['materials'] ??= []) as unknown[];
  const id = listOf(item.value, 'materials')[material]?.['id'];
  if (!ids.includes(id)) ids.push(id);
  const pointer = pointerTo(pointerTo(options.pointer, 'options'), condition);
  ledger.used(row, cellName(row, 'condition_guid') as string, 'mapped', pointerTo(pointer, 'id'));
  ledger.used(
    row,
    cellName(row, 'material_guid') as string,
    'mapped',
    pointerTo(pointerTo(pointer, 'materials'), ids.indexOf(id)),
  );
  if (cellName(row, 'task_guid') === undefined) return;
  const field = cellName(row, 'task_guid') as string;
  if (row.cells.get(field) === item.value['id'])
    ledger.used(row, field, 'mapped', pointerTo(item.pointer, 'id'));
}

function listOf(spot: Record<string, unknown>, key: string): Record<string, unknown>[] {
  const list = spot[key];
  return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
}

const indexOf = (list: readonly Record<string, unknown>[], id: string | undefined): number =>
  id === undefined ? -1 : list.findIndex((entry) => entry['id'] === id);
