// npm start: builds everything, puts the department's example page together, imports a record as a second
// catalogue, and serves it all under the strict policy; beside it an old portal, as such are served, and pages with forms and ratings,
// which are sent to the example gateway behind them; what it takes in is gone in the end. PORT=9000 npm start takes another port than 8080,
// DEPARTMENT_TOKEN another one than made up at the start.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPortal, portalFolder } from './hosts/example-sites.mjs';
import { buildForms, formsFolder } from './hosts/forms-site.mjs';
import { gatewayBehind, gatewayPath } from './hosts/gateway-behind.mjs';
import { buildOneThing, oneThingCatalogue, oneThingFolder } from './hosts/one-thing-site.mjs';
import { buildRate, rateFolder, rateWindows } from './hosts/rate-site.mjs';
import { importRecord, twinRecord } from './import-record.mjs';
import { cacheDir, inRepo, repoRoot } from './paths.mjs';
import { buildSite, siteFolder } from './site.mjs';
import { serve } from './static-server.mjs';

const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: repoRoot, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

await buildSite({ imported: await importedCatalogue() });
await buildPortal();
await buildForms(formsFolder, { gateway: gatewayPath });
await buildOneThing(oneThingFolder, { gateway: gatewayPath });
await buildRate();
const onRequest = (...exchange) => gateway.onRequest(...exchange);
const server = await serveOnFreePort({ root: siteFolder }, Number(process.env.PORT || 8080));
const portal = await serveOnFreePort({ root: portalFolder, policy: 'none', charset: false }, server.port + 1);
const forms = await serveOnFreePort({ root: formsFolder, onRequest }, portal.port + 1);
const oneThing = await serveOnFreePort({ root: oneThingFolder, onRequest }, forms.port + 1);
const rate = await serveOnFreePort({ root: rateFolder, onRequest }, oneThing.port + 1);
const departmentToken = process.env.DEPARTMENT_TOKEN || randomBytes(16).toString('hex');
const gateway = gatewayBehind(path.join(formsFolder, 'forms'), {
  catalogue: oneThingCatalogue,
  // The codes it issues lead to the page that takes ratings.
  ratings: { page: `${rate.url}/index.html`, windows: rateWindows, complaintPhone: '12345' },
  halls: inRepo('examples', 'gateway', 'check-halls.json'),
  departmentToken,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
console.log(await addresses());
gateway.ready.catch(({ message }) => console.error(`  The gateway cannot start: ${message}`));

/** A catalogue somebody put beside the page comes first; otherwise the record made up for tests. */
async function importedCatalogue() {
  const own = inRepo('examples', 'department', 'imported.json');
  if (existsSync(own)) return own;
  const made = path.join(cacheDir, 'imported.json');
  await importRecord(twinRecord, made);
  return made;
}

/** The port, or the first free one after it. */
async function serveOnFreePort(options, port) {
  for (let next = port; ; next += 1) {
    try {
      return await serve({ ...options, port: next });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || next >= port + 100) throw error;
    }
  }
}

async function addresses() {
  const { url } = server;
  const { items } = JSON.parse(await readFile(path.join(siteFolder, 'imported.json'), 'utf8'));
  const guides = items.slice(0, 1).map(({ id }) => {
    return `  Imported record  ${url}/guide.html?catalogue=imported.json&code=${encodeURIComponent(id)}`;
  });
  return [
    '',
    '  Tongban 通办: the example page of a department',
    '',
    `  List             ${url}/index.html`,
    ...guides,
    `  An old portal    ${portal.url}/index.html`,
    `  Forms            ${forms.url}/index.html`,
    `  One thing        ${oneThing.url}/index.html`,
    `  Ratings          ${rate.url}/sign.html`,
    `  Their figures    ${rate.url}/figures.html`,
    `  Their gateway    ${forms.url}${gatewayPath}, where everybody is signed in as one fictional person`,
    `                   ${forms.url}${gatewayPath}/health`,
    `                   curl -H 'Authorization: Bearer ${departmentToken}' ${forms.url}${gatewayPath}/metrics`,
    '',
    '  Ctrl-C ends it.',
    '',
  ].join('\n');
}

async function stop() {
  await Promise.all([server.close(), portal.close(), forms.close(), oneThing.close(), rate.close()]);
  await gateway.close();
  process.exit(0);
}
