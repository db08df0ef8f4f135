import { CommanderError } from 'commander';
import { CommandError, exitCodes } from './command-error.js';
import { createProgram } from './program.js';
import type { Terminal } from './terminal/terminal.js';
import { usageWords } from './usage-words.js';

/** Runs the command with these arguments (without node and script) and returns its exit code. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.fine;
  try {
    await createProgram(terminal, (code) => (exitCode = code)).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return tell(error, terminal);
  }
}

function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof CommandError) {
    terminal.err(error.message);
    return error.exitCode;
  }
  if (error instanceof CommanderError) {
    const asked = error.exitCode === 0 || error.code === 'commander.help'; // --help, --version; no command at all
    if (!asked) terminal.err(usageWords(error, terminal));
    return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
  }
  terminal.err(terminal.say('crash'), placeOf(error));
  return exitCodes.usage;
}

/** Kind and place of an error without its message, which may quote somebody's data. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...frames].join('\n');
}
