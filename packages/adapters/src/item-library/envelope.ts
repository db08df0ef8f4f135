import { isRecord, pointerTo } from '@tongban/core';
import type { Ledger } from '../shared/ledger.js';
import { keepRest, type TableMap, type Target } from '../shared/table-map.js';

/** One record of a response and where it stands. */
export interface RecordEntry {
  readonly file: string;
  readonly row: number;
  readonly pointer: string;
  readonly value: unknown;
}

const envelopeMap: TableMap = {
  rules: [],
  internal: new Set(['status', 'lasttimestamp', 'returnitemsunnum']),
};

/**
 * The records of a response. Both envelopes are read, `data` and `CUSTOM`, and bare lists and records too; what
 * stands around the records is kept as data of the catalogue.
 */
export function readEnvelope(
  json: unknown,
  file: string,
  root: Target,
  ledger: Ledger,
): readonly RecordEntry[] {
  const place = { file, table: '', row: 1, pointer: '' };
  if (Array.isArray(json)) return entries(json, file, '');
  if (!isRecord(json)) {
    ledger.issue({ file, table: '', pointer: '' }, 'no-records', { severity: 'error' });
    keepRest(ledger.row({ ...place, table: 'response' }, json), envelopeMap, root, ledger);
    return [];
  }
  if (isItemRecord(json)) return [{ file, row: 1, pointer: '', value: json }];
  const body = ['data', 'CUSTOM', 'custom'].find((key) => isRecord(json[key]) || Array.isArray(json[key]));
  const { [body ?? '']: content, ...around } = json;
  keepRest(ledger.row(place, around), envelopeMap, root, ledger);
  if (body === undefined) {
    ledger.issue({ file, table: '', pointer: '' }, 'no-records', { severity: 'error' });
    return [];
  }
  return readBody(content, { file, body }, root, ledger);
}

interface Body {
  readonly file: string;
  readonly body: string;
}

function readBody(
  content: unknown,
  { file, body }: Body,
  root: Target,
  ledger: Ledger,
): readonly RecordEntry[] {
  const pointer = pointerTo('', body);
  if (Array.isArray(content)) return entries(content, file, pointer);
  const { list, ...around } = content as Record<string, unknown>;
  if (isItemRecord(around)) return [{ file, row: 1, pointer, value: content }];
  keepRest(ledger.row({ file, table: body, row: 1, pointer }, around), envelopeMap, root, ledger);
  if (Array.isArray(list)) return entries(list, file, pointerTo(pointer, 'list'));
  ledger.issue({ file, table: body, pointer: pointerTo(pointer, 'list') }, 'no-records', {
    severity: 'error',
  });
  if (list !== undefined)
    keepRest(ledger.row({ file, table: body, row: 1, pointer }, { list }), envelopeMap, root, ledger);
  return [];
}

const isItemRecord = (value: Record<string, unknown>): boolean => 'AUDIT_ITEM' in value;

function entries(list: readonly unknown[], file: string, pointer: string): RecordEntry[] {
  return list.map((value, index) => ({ file, row: index + 1, pointer: pointerTo(pointer, index), value }));
}
