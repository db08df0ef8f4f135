// One record of a source as a catalogue, by the real `tongban import` in a process of its own.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { inRepo } from './paths.mjs';

/** A record made up for tests, in the shape a regional item library (事项库) answers with. */
export const twinRecord = inRepo('packages', 'adapters', 'fixtures', 'item-library.json');

/**
 * Imports files and resolves with what the command said. The command writes the catalogue also where its data
 * has errors (exit code 1); only a missing catalogue is a failure here.
 */
export async function importRecord(source, output) {
  await mkdir(path.dirname(output), { recursive: true });
  await rm(output, { force: true });
  const command = inRepo('packages', 'cli', 'bin', 'tongban.js');
  const said = await new Promise((resolve) => {
    execFile(process.execPath, [command, 'import', source, '-o', output], (error, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });
  if (!existsSync(output)) throw new Error(`tongban import wrote no catalogue:\n${said}`);
  return said;
}
