import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '../command-error.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';

/** Refuses one place for two files: the second would take the place of the first. */
export function checkApart(output: string, report: string, terminal: Terminal): void {
  if (placeOf(output) === placeOf(report))
    throw new CommandError(terminal.say('output.same', { file: harmless(report) }));
}

/** Where a file is, or will be, whatever links lead there. */
function placeOf(file: string): string {
  if (statSync(file, { throwIfNoEntry: false })) return realpathSync(file);
  const folder = path.dirname(path.resolve(file));
  return path.join(realpathSync(folder), path.basename(file));
}

/** Refuses a place that cannot be written to, or that is one of the inputs, before a long import begins. */
export function checkOutput(output: string, inputs: readonly string[], terminal: Terminal): void {
  const refuse = (key: string): never => {
    throw new CommandError(terminal.say(key, { file: harmless(output) }));
  };
  const found = statSync(output, { throwIfNoEntry: false });
  if (found && !found.isFile()) refuse('output.noFile');
  if (!statSync(path.dirname(path.resolve(output)), { throwIfNoEntry: false })?.isDirectory())
    refuse('output.noFolder');
  if (found && inputs.some((input) => realpathSync(input) === realpathSync(output))) refuse('output.isInput');
}
