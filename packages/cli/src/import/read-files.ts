import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportFile } from '@tongban/core/extensions';
import { fileError } from '../files/file-error.js';
import type { Progress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';

/** The files as importers take them. @throws {CommandError} when one cannot be read. */
export async function readFiles(
  names: readonly string[],
  progress: Progress,
  terminal: Terminal,
): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const name of names) {
    progress.update('job.read', files.length, names.length);
    const bytes = await readFile(name).catch((error: unknown) => {
      throw fileError(terminal, name, error);
    });
    files.push({ name: path.basename(name), bytes });
  }
  return files;
}
