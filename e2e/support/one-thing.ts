import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { newDataFolder } from '../../examples/gateway/testing/data-folder.mjs';
import { buildOneThing, oneThingCatalogue } from '../../tools/hosts/one-thing-site.mjs';
import { inRepo } from '../../tools/paths.mjs';
import type { Gateway } from './test-server.js';

let site: Promise<string> | undefined;
let gateway: ReturnType<typeof start> | undefined;

/** The scenarios of every application that was as it should be, in the order they came. */
const scenarios: string[] = [];

/** Ids of the scenarios that were applied for. */
export const taken = (): readonly string[] => scenarios;

/** The pages with scenarios in a folder of their own. */
export function oneThingSite(): Promise<string> {
  return (site ??= makeSite());
}

/** The example gateway on a database of its own; it takes the scenarios of the sample catalogue. */
export async function oneThingGateway(): Promise<Gateway> {
  return (await (gateway ??= start())).handle;
}

/** What the gateway holds: numbers and items of the parts of a case. */
export async function partsHeld(
  caseNumber: string,
): Promise<readonly { readonly number: string; readonly item: string }[]> {
  const rows = await (
    await (gateway ??= start())
  ).query('select sub_number, item from sub_cases where case_number = $1 order by position', [caseNumber]);
  return rows.map((row) => ({ number: String(row['sub_number']), item: String(row['item']) }));
}

async function makeSite(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-one-thing-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildOneThing(folder);
  await mkdir(path.join(folder, 'tools'));
  await cp(inRepo('tools', 'page-watch.js'), path.join(folder, 'tools', 'page-watch.js'));
  return folder;
}

async function start() {
  const data = await newDataFolder();
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return createGateway({
    data,
    catalogue: oneThingCatalogue,
    review: (application) => {
      scenarios.push((application as { joint?: { scenario: string } }).joint?.scenario ?? '');
      return [];
    },
  });
}
