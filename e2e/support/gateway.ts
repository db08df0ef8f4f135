import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import type { Json } from '@tongban/core';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { FOOD_BUSINESS, foodBusinessV2 } from './food-business-v2.js';
import type { Gateway } from './test-server.js';

let made: ReturnType<typeof start> | undefined;

/** The answers of every application that fitted its schema, in the order they came. */
const taken: Json[] = [];

/** The example gateway on a database of its own; it takes the sample forms. */
export async function exampleGateway(): Promise<Gateway> {
  return (await (made ??= start())).handle;
}

/** The answers the gateway was given last. */
export function lastTaken(): Json | undefined {
  return taken.at(-1);
}

async function start() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-gateway-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return createGateway({
    data: path.join(folder, 'data'),
    forms: [inRepo('examples', 'forms'), newerForms(folder)],
    review: ({ value }) => {
      taken.push(value);
      return [];
    },
  });
}

/** A folder with the versions of sample forms that only journeys know. */
function newerForms(folder: string): string {
  const goal = path.join(folder, 'forms', FOOD_BUSINESS);
  mkdirSync(goal, { recursive: true });
  for (const [name, content] of Object.entries(foodBusinessV2()))
    writeFileSync(path.join(goal, name), content);
  return path.join(folder, 'forms');
}

after(async () => {
  await (await made)?.close();
});
