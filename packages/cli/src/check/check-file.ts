import { checkCatalogue, type Finding } from '@tongban/core/check';
import { isFileError, fileError } from '../files/file-error.js';
import { readJson, type JsonFile } from '../files/read-json.js';
import type { Terminal } from '../terminal/terminal.js';

/** A file and what was found in it. */
export interface CheckedFile {
  readonly file: string;
  /** `undefined` where the file is no JSON. */
  readonly document: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Checks one catalogue file. That it is no JSON is a finding like any other.
 * @throws {CommandError} when it cannot be read.
 */
export async function checkFile(file: string, terminal: Terminal): Promise<CheckedFile> {
  const read = await readJson(file).catch((error: unknown) => {
    throw isFileError(error) ? fileError(terminal, file, error) : error;
  });
  if (read.kind !== 'json') return { file, document: undefined, findings: [unreadable(read)] };
  return { file, document: read.value, findings: checkCatalogue(read.value) };
}

/** Both are told as findings, in the words `issue.syntax` and `issue.encoding`. */
function unreadable(read: Exclude<JsonFile, { kind: 'json' }>): Finding {
  const common = { pointer: '', severity: 'error', rule: 'json' } as const;
  if (read.kind === 'not-utf8') return { ...common, code: 'encoding', params: {} };
  return { ...common, code: 'syntax', params: { line: read.line, column: read.column } };
}
