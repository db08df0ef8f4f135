import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import type { Json } from '@tongban/core';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { inRepo } from '../../tools/paths.mjs';
import { FOOD_BUSINESS, foodBusinessV2 } from './food-business-v2.js';
import { passingData, passingFolder } from './passing-folder.js';
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

/** What the gateway finds wrong with the next application. */
let found: readonly Readonly<Record<'pointer' | 'code' | 'message', string>>[] = [];

/** Has the next application refused that fits its schema. */
export function refuseNext(...issues: typeof found): void {
  found = issues;
}

async function start() {
  return createGateway({
    data: await passingData(),
    forms: [inRepo('examples', 'forms'), newerForms()],
    review: ({ value }) => {
      const issues = found;
      found = [];
      if (issues.length === 0) taken.push(value);
      return issues;
    },
  });
}

/** A folder with the versions of sample forms that only journeys know. */
function newerForms(): string {
  const folder = passingFolder('newer-forms');
  const goal = path.join(folder, FOOD_BUSINESS);
  mkdirSync(goal, { recursive: true });
  for (const [name, content] of Object.entries(foodBusinessV2()))
    writeFileSync(path.join(goal, name), content);
  return folder;
}

after(async () => {
  await (await made)?.close();
});
