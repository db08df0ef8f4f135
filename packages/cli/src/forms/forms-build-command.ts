import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { formHints } from '@tongban/core/form/hints';
import { schemaFaults } from '@tongban/core/schema';
import { CommandError, exitCodes } from '../command-error.js';
import { fileError, isFileError } from '../files/file-error.js';
import { jsonOf } from '../files/json-of.js';
import { writeWhole } from '../files/write-whole.js';
import { tableLines } from '../terminal/table.js';
import type { Terminal } from '../terminal/terminal.js';
import { harmless } from '../terminal/width.js';
import { compileForm } from './compile-form.js';

/** Options of `tongban forms build`. */
export interface FormsBuildOptions {
  readonly out: string;
}

/** Types of a module. */
const types = `import type { Validator } from '@tongban/core/schema';
/** Validates answers to the form; same issues as \`compileSchema\` of the schema. */
export declare const validator: Validator;
export default validator;
`;

/** `tongban forms build`: makes a module with a validator of each schema. Returns the exit code. */
export async function formsBuildCommand(
  files: readonly string[],
  { out }: FormsBuildOptions,
  terminal: Terminal,
): Promise<number> {
  const names = files.map(moduleName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new CommandError(terminal.say('forms.twice', { name: harmless(twice) }));
  const schemas = [];
  for (const file of files) schemas.push(await jsonOf(file, terminal, exitCodes.content));
  makeFolder(out, terminal);
  let usable = true;
  for (const [index, schema] of schemas.entries()) {
    const target = path.join(out, names[index] as string);
    usable = (await buildOne(files[index] as string, schema, target, terminal)) && usable;
  }
  return usable ? exitCodes.fine : exitCodes.content;
}

/** `forms/shop.schema.json` becomes `shop`. */
function moduleName(file: string): string {
  return path.basename(file).replace(/(\.schema)?\.json$/, '');
}

/** Writes the module, unless the schema cannot be used; tells which. */
async function buildOne(file: string, schema: unknown, target: string, terminal: Terminal): Promise<boolean> {
  const faults = schemaFaults(schema);
  tellPlaces(faults, terminal);
  if (faults.some(({ code }) => code !== 'unsupported')) {
    terminal.err(terminal.bold(terminal.say('forms.unusable', { file: harmless(file) })));
    return false;
  }
  const hints = formHints({ schema });
  if (hints.length > 0) terminal.err(terminal.bold(terminal.say('forms.hints', { file: harmless(file) })));
  tellPlaces(hints, terminal);
  const code = await compileForm(schema);
  await writeAll(`${target}.js`, code, terminal);
  await writeAll(`${target}.d.ts`, types, terminal);
  const bytes = {
    file: harmless(`${target}.js`),
    bytes: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
  };
  terminal.out(terminal.say('forms.written', bytes));
  return true;
}

/** A table of places and what is said of each; nothing where there are none. */
function tellPlaces(
  told: readonly { readonly pointer: string; readonly reason: string }[],
  terminal: Terminal,
): void {
  if (told.length === 0) return;
  const heading = ['place', 'message'].map((column) => terminal.say(`column.${column}`));
  const rows = told.map(({ pointer, reason }) => [harmless(pointer) || '/', harmless(reason)]);
  terminal.err(...tableLines(heading, rows, { columns: terminal.columns, heading: terminal.bold }));
}

async function writeAll(file: string, text: string, terminal: Terminal): Promise<void> {
  try {
    await writeWhole(file, [text]);
  } catch (error) {
    throw isFileError(error) ? fileError(terminal, file, error) : error;
  }
}

function makeFolder(folder: string, terminal: Terminal): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw isFileError(error) ? fileError(terminal, folder, error) : error;
  }
}
