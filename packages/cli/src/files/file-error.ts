import { CommandError } from '../command-error.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';

/** What the operating system says about a file, in words: by its code, since its own text is English. */
export function fileError(terminal: Terminal, file: string, error: unknown): CommandError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const known = terminal.has(`file.${code}`) ? `file.${code}` : 'file.other';
  return new CommandError(terminal.say(known, { file: harmless(file), code }));
}

/** Whether `error` comes from the operating system. */
export function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
