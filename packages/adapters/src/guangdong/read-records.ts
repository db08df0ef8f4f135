import { isRecord, pointerTo } from '@tongban/core';
import type { ImportFile } from '@tongban/core/extensions';
import { decodeBytes } from '../shared/decode-bytes.js';
import type { Ledger } from '../shared/ledger.js';
import { isHtmlPage, parseJson } from '../shared/read-json.js';
import { keepRest, type TableMap, type Target } from '../shared/table-map.js';

/** One record of a dump. */
export interface DumpRecord {
  readonly file: string;
  readonly row: number;
  readonly pointer: string;
  readonly value: Record<string, unknown>;
}

const answerMap: TableMap = {
  rules: [],
  internal: new Set(['errcode', 'errmsg', 'msg', 'code', 'message', 'success']),
};

interface DumpContext {
  readonly file: string;
  readonly root: Target;
  readonly ledger: Ledger;
}

/** The records of a file: one, a list, or one a line. Answers without a record and HTML pages are told by row. */
export function readRecords(file: ImportFile, root: Target, ledger: Ledger): readonly DumpRecord[] {
  const { text } = decodeBytes(file.bytes);
  const context = { file: file.name, root, ledger };
  const lines = isLines(text) ? splitRows(text) : undefined;
  if (lines) return lines.flatMap((line, index) => readEntry(line, index + 1, '', context));
  const json = parseJson(text, { file: file.name, table: '', pointer: '' }, ledger);
  if (json === undefined) return [];
  if (!Array.isArray(json)) return readEntry(json, 1, '', context);
  return json.flatMap((entry, index) => readEntry(entry, index + 1, pointerTo('', index), context));
}

/** Whether the text is one JSON value a line, some of which may have become HTML pages. */
function isLines(text: string): boolean {
  if (text.trim() === '' || /^\s*\[/.test(text)) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    const rows = splitRows(text);
    return rows.length > 1 && rows.some((line) => line.startsWith('{') && line.endsWith('}'));
  }
}

/** The rows of a text of lines; the lines of an HTML page in it make one row. */
function splitRows(text: string): string[] {
  const rows: string[][] = [];
  let page: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    if (page && !/^\s*[{"[]/.test(line)) {
      page.push(line);
      continue;
    }
    const row = [line.trim()];
    rows.push(row);
    page = isHtmlPage(line) ? row : undefined;
  }
  return rows.map((lines) => lines.join('\n'));
}

function readEntry(entry: unknown, row: number, pointer: string, context: DumpContext): DumpRecord[] {
  const { file, root, ledger } = context;
  const place = { file, table: '', row, pointer };
  if (typeof entry === 'string') return readText(entry, row, pointer, context);
  if (isRecord(entry) && isRecord(entry['AUDIT_ITEM'])) return [{ file, row, pointer, value: entry }];
  const body = isRecord(entry)
    ? ['data', 'custom', 'result'].find((key) => holdsRecord(entry[key]))
    : undefined;
  if (isRecord(entry) && body !== undefined) {
    const { [body]: value, ...around } = entry;
    keepRest(ledger.row(place, around), answerMap, root, ledger, row);
    return [{ file, row, pointer: pointerTo(pointer, body), value: value as Record<string, unknown> }];
  }
  const nothing = isRecord(entry) && 'errCode' in entry;
  ledger.issue(place, nothing ? 'no-record' : 'table-missing', {
    severity: nothing ? 'warning' : 'error',
    params: nothing ? {} : { table: 'AUDIT_ITEM' },
  });
  const kept = ledger.row({ ...place, table: isRecord(entry) ? '' : 'record' }, entry);
  keepRest(kept, answerMap, root, ledger, row);
  return [];
}

/** A record written as text. Text that is none is kept; a page of HTML is not, being no data of anybody's. */
function readText(text: string, row: number, pointer: string, context: DumpContext): DumpRecord[] {
  const place = { file: context.file, table: '', row, pointer };
  const json = parseJson(text, place, context.ledger);
  if (json !== undefined && typeof json !== 'string') return readEntry(json, row, pointer, context);
  if (!isHtmlPage(text)) {
    keepRest(
      context.ledger.row({ ...place, table: 'record' }, text),
      answerMap,
      context.root,
      context.ledger,
      row,
    );
  }
  return [];
}

const holdsRecord = (value: unknown): boolean => isRecord(value) && isRecord(value['AUDIT_ITEM']);
