import type { ImportFile } from '@tongban/core/extensions';
import { decodeBytes } from './decode-bytes.js';
import type { Ledger } from './ledger.js';

/** Whether a text is an HTML page, such as a gateway's error page that was saved in place of an answer. */
export function isHtmlPage(text: string): boolean {
  return /^\s*(<!doctype html|<\?xml[^>]*>\s*<!doctype html|<(html|head|body|title|center|h1)\b)/i.test(
    text.slice(0, 500),
  );
}

/** The JSON of a file, or `undefined` after telling why there is none. */
export function readJsonFile(file: ImportFile, ledger: Ledger): unknown {
  const { text } = decodeBytes(file.bytes);
  return parseJson(text, { file: file.name, table: '', pointer: '' }, ledger);
}

/** Where a JSON text is. */
interface JsonPlace {
  readonly file: string;
  readonly table: string;
  readonly pointer: string;
  readonly row?: number;
}

/** The JSON of a text, or `undefined` after telling why there is none. */
export function parseJson(text: string, place: JsonPlace, ledger: Ledger): unknown {
  const fail = (code: string): undefined => void ledger.issue(place, code, { severity: 'error' });
  if (text.trim() === '') return fail('empty-file');
  if (isHtmlPage(text)) return fail('html-page');
  try {
    const json = JSON.parse(text) as unknown;
    return isDeeper(json, deepest) ? fail('depth') : json;
  } catch {
    return fail('not-json');
  }
}

// Fewer levels than checks walk (200). No record has them; writing a catalogue with far more exhausts the stack.
const deepest = 150;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
