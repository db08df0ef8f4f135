// The example gateway behind a page's own host, where a reverse proxy would put it. What it takes in is gone when it ends.
import { rm } from 'node:fs/promises';
import { newDataFolder } from '../../examples/gateway/testing/data-folder.mjs';
import { inRepo } from '../paths.mjs';

/** Where pages find it. */
export const gatewayPath = '/gateway';

/**
 * Begins to start a gateway that takes the forms of a folder, and the one `tongban gateway check` sends. That takes seconds: meanwhile
 * requests to it wait, and pages are served. With a `catalogue`, a file, it also takes applications for the scenarios of that. Whatever else is
 * given are options of the gateway: `ratings`, `halls`, `departmentToken`. There is no login: everybody is the fictional person of the gateway's.
 *
 * `onRequest` is for `serve`; `ready` rejects when it cannot start, and otherwise tells where it keeps what it takes in.
 */
export function gatewayBehind(forms, { catalogue, ...others } = {}) {
  const own = inRepo('examples', 'gateway', 'forms');
  const started = start({
    forms: forms ? [forms, own] : [own],
    catalogue: [...(catalogue ? [catalogue] : []), inRepo('examples', 'gateway', 'check-catalogue.json')],
    ...others,
  });
  const ready = started.then(({ data }) => data);
  ready.catch(() => undefined); // whoever waits hears of it, and so does each request
  return {
    ready,
    async onRequest(request, response) {
      if (!/^\/gateway(?:[/?]|$)/.test(request.url)) return false;
      const { gateway } = await started;
      gateway.handle(request, response);
      return true;
    },
    async close() {
      const { gateway, data } = await started.catch(() => ({}));
      await gateway?.close();
      if (data) await rm(data, { recursive: true, force: true });
    },
  };
}

async function start(options) {
  // Loaded only now: the packages it uses may just have been built.
  const { createGateway } = await import('../../examples/gateway/gateway.mjs');
  const { fictionalPerson } = await import('../../examples/gateway/fictional-person.mjs');
  const data = await newDataFolder();
  try {
    return {
      gateway: await createGateway({ data, ...options, identify: fictionalPerson, prefix: gatewayPath }),
      data,
    };
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  }
}
