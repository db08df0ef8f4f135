import { CommandError, exitCodes } from '../command-error.js';
import { countSeverities } from '../issue-words.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';
import { checkFile, type CheckedFile } from './check-file.js';
import { findingLines } from './finding-lines.js';

/** Options of `tongban check`. */
export interface CheckOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly rows: number;
}

/** `tongban check`: tells what is wrong in catalogue files. Returns the exit code. */
export async function checkCommand(
  files: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const checked: CheckedFile[] = [];
  let missing = false;
  for (const file of files) {
    try {
      checked.push(await checkFile(file, terminal));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      missing = true; // the others are still worth checking
      terminal.err(error.message);
    }
  }
  if (options.json) terminal.out(JSON.stringify(checkReport(checked), null, 2));
  else for (const file of checked) terminal.out(fileLines(file, options, terminal).join('\n'));
  return missing ? exitCodes.usage : exitCodeOf(checked, options);
}

function exitCodeOf(checked: readonly CheckedFile[], { strict = false }: CheckOptions): number {
  const { errors, warnings } = countSeverities(checked.flatMap(({ findings }) => findings));
  return errors > 0 || (strict && warnings > 0) ? exitCodes.content : exitCodes.fine;
}

function fileLines(
  { file, document, findings }: CheckedFile,
  { rows }: CheckOptions,
  terminal: Terminal,
): string[] {
  const { errors, warnings } = countSeverities(findings);
  const name = harmless(file);
  const sum =
    findings.length === 0
      ? terminal.say('check.fine', { file: name })
      : terminal.say('check.sum', { file: name, errors, warnings });
  return [...findingLines(findings, { document, rows }, terminal), terminal.bold(sum)];
}

function checkReport(checked: readonly CheckedFile[]): object {
  const all = checked.flatMap(({ findings }) => findings);
  return {
    ...countSeverities(all),
    files: checked.map(({ file, findings }) => ({ file, ...countSeverities(findings), findings })),
  };
}
