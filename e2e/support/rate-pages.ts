import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { newDataFolder } from '../../examples/gateway/testing/data-folder.mjs';
import { buildRate, rateWindows } from '../../tools/hosts/rate-site.mjs';
import { inRepo } from '../../tools/paths.mjs';
import type { Gateway } from './test-server.js';

let site: Promise<string> | undefined;

/** Where the codes of the gateway lead to; pages of a journey have another address each time. */
export const ratePage = 'https://pingjia.jingang.example/index.html';

/** The pages for ratings in a folder of their own. */
export const rateSite = (): Promise<string> => (site ??= makeSite());

/** Gives the example gateway on a database of its own, which knows the windows of the pages: always the same one. */
export function rateGateway(): () => Promise<Gateway> {
  let made: ReturnType<typeof start> | undefined;
  after(async () => {
    await (await made)?.close();
  });
  return async () => (await (made ??= start())).handle;
}

async function makeSite(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-rate-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildRate(folder);
  await mkdir(path.join(folder, 'tools'));
  await cp(inRepo('tools', 'page-watch.js'), path.join(folder, 'tools', 'page-watch.js'));
  return folder;
}

async function start() {
  const data = await newDataFolder();
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return createGateway({
    data,
    ratings: { page: ratePage, windows: rateWindows, complaintPhone: '12345' },
  });
}
