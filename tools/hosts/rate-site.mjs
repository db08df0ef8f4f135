// Puts the pages for ratings together in dist/rate-site, as a department would upload them: its pages, and the built files.
//
//   node tools/hosts/rate-site.mjs
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { browserFolder } from '../build/outputs.mjs';
import { inRepo, isMain } from '../paths.mjs';

/** Where `npm run site` puts the pages for ratings. */
export const rateFolder = inRepo('dist', 'rate-site');

/** The windows their signs are for; a gateway behind them has to know them too. */
export const rateWindows = [
  { id: 'hall-3', window: '3号窗口', department: '津港市市场监督管理局' },
  { id: 'hall-5', window: '5号窗口', department: '津港市民政局' },
];

/** Builds the folder anew. */
export async function buildRate(folder = rateFolder) {
  await rm(folder, { recursive: true, force: true });
  await cp(inRepo('examples', 'rate'), folder, { recursive: true });
  await cp(browserFolder, path.join(folder, 'tongban'), { recursive: true });
}

if (isMain(import.meta.url)) await buildRate();
