import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { inRepo } from '../../tools/paths.mjs';
import type { Gateway } from './test-server.js';

let made: ReturnType<typeof start> | undefined;

/** The example gateway on a database of its own; it takes the sample forms. */
export async function exampleGateway(): Promise<Gateway> {
  return (await (made ??= start())).handle;
}

async function start() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'tongban-gateway-'));
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return createGateway({ data, forms: [inRepo('examples', 'forms')] });
}

after(async () => {
  await (await made)?.close();
});
