import { translate, type MessageParams } from '@tongban/core/i18n';
import { en } from '../words/en.js';
import { zh } from '../words/zh.js';
import { languageOf, type Language } from './language.js';

/** Marks a text with a colour or weight, or leaves it as it is. */
export type Mark = (text: string) => string;

/** Where the command speaks to a person. */
export interface Terminal {
  readonly language: Language;
  /** Width of standard output, where that is a terminal. */
  readonly columns: number | undefined;
  readonly bold: Mark;
  readonly red: Mark;
  readonly yellow: Mark;
  /** Words of the language of this terminal. Keys are those of `words/en.ts`. */
  say(key: string, params?: MessageParams): string;
  /** Whether there are words for `key`. */
  has(key: string): boolean;
  /** Writes lines to standard output: the answer. */
  out(...lines: readonly string[]): void;
  /** Writes lines to standard error: remarks. */
  err(...lines: readonly string[]): void;
}

const tables = { en, zh };

/** The terminal this process runs in. */
export function thisTerminal(args: readonly string[], env: NodeJS.ProcessEnv): Terminal {
  const language = languageOf(args, env);
  const mark = marksFor(env);
  return {
    language,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    bold: mark(1, 22),
    red: mark(31, 39),
    yellow: mark(33, 39),
    say: (key, params) => translate([tables[language]], language, key, params),
    has: (key) => Object.hasOwn(tables[language], key),
    out: (...lines) => void process.stdout.write(lines.map((line) => `${line}\n`).join('')),
    err: (...lines) => void process.stderr.write(lines.map((line) => `${line}\n`).join('')),
  };
}

/** Colours only on a terminal, and never when somebody set NO_COLOR (no-color.org). */
function marksFor(env: NodeJS.ProcessEnv): (on: number, off: number) => Mark {
  const plain = !process.stdout.isTTY || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  return (on, off) => (text) => (plain ? text : `\u001b[${on}m${text}\u001b[${off}m`);
}
