// A department's own form with a gateway behind one address.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { browserFolder, inBrowserFolder } from '../build/outputs.mjs';
import { inRepo } from '../paths.mjs';
import { serve } from '../static-server.mjs';
import { FolderError, readFormFolder } from './form-folder.mjs';
import { gatewayBehind } from './gateway-behind.mjs';
import { findGateway, gatewayProxy } from './gateway-proxy.mjs';

/**
 * Serves the folder with the built files at `tongban/` and a gateway at `/gateway`: the one at `gateway`, or the example, which takes the
 * folder's form and forgets what it took in when it ends.
 *
 * Resolves with `{ url, remarks, hints, ownPage, close }`; `url` is the page's, `ownPage` whether it is the folder's.
 * @throws {Error} that says what is wrong, with file and place
 */
export async function serveOwnForm(folder, { gateway, port = 0 } = {}) {
  if (!existsSync(inBrowserFolder('tongban.js')))
    throw new FolderError('The built files are not there yet: npm run build makes them');
  const form = await readFormFolder(folder);
  if (gateway !== undefined) await findGateway(gateway);
  const behind = gateway === undefined ? gatewayBehind(folder) : undefined;
  const site = await siteOf(folder, form);
  const close = async () => {
    await behind?.close();
    await rm(site, { recursive: true, force: true });
  };
  try {
    await behind?.ready;
    const server = await serve({
      root: site,
      port,
      onRequest: behind ? behind.onRequest : gatewayProxy(gateway),
    });
    return {
      url: `${server.url}/${form.page === 'page.html' ? 'page.html' : ''}`,
      remarks: form.remarks,
      hints: form.hints,
      ownPage: form.page !== undefined,
      close: async () => {
        await server.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Links, so that what is changed in the folder is seen with the next loading of the page. */
async function siteOf(folder, { formId, layout, name, page }) {
  const site = await mkdtemp(path.join(os.tmpdir(), 'tongban-own-form-'));
  const to = (name) => path.join(site, name);
  for (const name of await readdir(folder))
    if (name !== 'tongban') await symlink(path.resolve(folder, name), to(name));
  await symlink(browserFolder, to('tongban'));
  if (page === undefined) {
    await cp(inRepo('tools', 'hosts', 'try-form'), site, { recursive: true });
    await writeFile(to('try-form.json'), JSON.stringify({ formId, layout, draftKey: name }));
  }
  return site;
}
