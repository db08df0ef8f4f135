import { CommandError, exitCodes } from '../command-error.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';
import { fileError, isFileError } from './file-error.js';
import { readJson } from './read-json.js';

/**
 * What a JSON file holds.
 * @param exitCode - How the command ends where the file is no JSON.
 * @throws {CommandError} when it cannot be read, or is no JSON; says from which line on.
 */
export async function jsonOf(
  file: string,
  terminal: Terminal,
  exitCode: number = exitCodes.usage,
): Promise<unknown> {
  const read = await readJson(file).catch((error: unknown) => {
    throw isFileError(error) ? fileError(terminal, file, error) : error;
  });
  if (read.kind === 'json') return read.value;
  const why = read.kind === 'not-utf8' ? 'encoding' : 'syntax';
  const place = read.kind === 'not-json' ? { line: read.line, column: read.column } : {};
  throw new CommandError(`${harmless(file)}: ${terminal.say(`issue.${why}`, place)}`, exitCode);
}
