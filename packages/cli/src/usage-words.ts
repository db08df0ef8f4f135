import type { CommanderError } from 'commander';
import type { Terminal } from './terminal/terminal.js';
import { harmless } from './terminal/width.js';

/**
 * What is wrong with a call, in the terminal's language. Commander has English sentences only; the first thing it
 * quotes is what it is about.
 */
export function usageWords({ code, message }: CommanderError, terminal: Terminal): string {
  const key = `usage.${code.replace(/^commander\./, '')}`;
  const name = harmless(/'([^']*)'/.exec(message)?.[1] ?? '');
  const words = terminal.has(key) ? terminal.say(key, { name }) : harmless(message);
  return `${words}\n${terminal.say('usage.help')}`;
}
