import { mkdtempSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { newDataFolder } from '../../examples/gateway/testing/data-folder.mjs';
import { buildRate, rateWindows } from '../../tools/hosts/rate-site.mjs';
import { inRepo } from '../../tools/paths.mjs';
import type { Gateway } from './test-server.js';

let site: Promise<string> | undefined;
let gateway: Promise<Gateway> | undefined;

/** Where the codes of the gateway lead to; pages of a journey have another address each time. */
export const ratePage = 'https://pingjia.jingang.example/index.html';

/** The pages for ratings in a folder of their own. */
export const rateSite = (): Promise<string> => (site ??= makeSite());

/** The example gateway on a database of its own; it knows the windows of the pages. */
export const rateGateway = (): Promise<Gateway> => (gateway ??= start());

async function makeSite(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-rate-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildRate(folder);
  await mkdir(path.join(folder, 'tools'));
  await cp(inRepo('tools', 'page-watch.js'), path.join(folder, 'tools', 'page-watch.js'));
  return folder;
}

async function start(): Promise<Gateway> {
  const data = await newDataFolder();
  process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return (
    await createGateway({ data, ratings: { page: ratePage, windows: rateWindows, complaintPhone: '12345' } })
  ).handle;
}
