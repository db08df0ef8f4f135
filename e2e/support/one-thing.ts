import { createGateway } from '../../examples/gateway/gateway.mjs';
import { buildOneThing, oneThingCatalogue } from '../../tools/hosts/one-thing-site.mjs';
import { passingData, watchedSite } from './passing-folder.js';
import type { Gateway } from './test-server.js';

let site: Promise<string> | undefined;
let gateway: ReturnType<typeof start> | undefined;

/** The scenarios of every application that was as it should be, in the order they came. */
const scenarios: string[] = [];

/** Ids of the scenarios that were applied for. */
export const taken = (): readonly string[] => scenarios;

/** The pages with scenarios in a folder of their own. */
export function oneThingSite(): Promise<string> {
  return (site ??= watchedSite('one-thing', buildOneThing));
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

async function start() {
  return createGateway({
    data: await passingData(),
    catalogue: oneThingCatalogue,
    review: (application) => {
      scenarios.push((application as { joint?: { scenario: string } }).joint?.scenario ?? '');
      return [];
    },
  });
}
