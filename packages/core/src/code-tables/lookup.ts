import type { CodeTable } from './code-table.js';
import { flowTables } from './flow.js';
import { materialTables } from './materials.js';
import { nationalTables } from './national.js';
import { topicTables } from './topics.js';
import { variantTables } from './variants.js';

export type { CodeTable } from './code-table.js';

const tables: ReadonlyMap<string, CodeTable> = new Map(
  [nationalTables, materialTables, topicTables, flowTables, variantTables].flatMap((group) =>
    Object.entries(group),
  ),
);

/** Names of the code systems that have a table here: `natl.task-type`, `gd.task-type` … */
export function codeSystems(): readonly string[] {
  return [...tables.keys()];
}

/** The table of a code system, or `undefined` when it has none here. */
export function codeTable(system: string): CodeTable | undefined {
  return tables.get(system);
}

/** The words a code stands for, or `undefined` when the system or the code is not known. Codes are taken as written. */
export function lookup(system: string, code: string): string | undefined {
  const table = tables.get(system);
  return table && Object.prototype.hasOwnProperty.call(table, code) ? table[code] : undefined;
}

/** The code with exactly these words, for sources that give the words only. */
export function codeFor(system: string, text: string): string | undefined {
  const table = tables.get(system);
  return table && Object.keys(table).find((code) => table[code] === text);
}
