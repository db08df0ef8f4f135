import { after } from 'node:test';
import { createGateway } from '../../examples/gateway/gateway.mjs';
import { buildRate, rateWindows } from '../../tools/hosts/rate-site.mjs';
import { passingData, watchedSite } from './passing-folder.js';
import type { Gateway } from './test-server.js';

let site: Promise<string> | undefined;

/** Where the codes of the gateway lead to; pages of a journey have another address each time. */
export const ratePage = 'https://pingjia.jingang.example/index.html';

/** The pages for ratings in a folder of their own. */
export const rateSite = (): Promise<string> => (site ??= watchedSite('rate', buildRate));

/** Gives the example gateway on a database of its own, which knows the windows of the pages: always the same one. */
export function rateGateway(): () => Promise<Gateway> {
  let made: ReturnType<typeof start> | undefined;
  after(async () => {
    await (await made)?.close();
  });
  return async () => (await (made ??= start())).handle;
}

async function start() {
  return createGateway({
    data: await passingData(),
    ratings: { page: ratePage, windows: rateWindows, complaintPhone: '12345' },
  });
}
