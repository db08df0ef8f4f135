// The example gateway behind a page's own host, where a reverse proxy would put it. What it takes in is gone when it ends.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Where pages find it. */
export const gatewayPath = '/gateway';

/**
 * Begins to start a gateway that takes the forms of a folder. That takes seconds: meanwhile requests to it wait, and pages are served.
 *
 * `onRequest` is for `serve`; `ready` rejects when it cannot start; `data` is where it keeps what it takes in.
 */
export function gatewayBehind(forms) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'tongban-gateway-'));
  const gateway = start({ data, forms: [forms] });
  const ready = gateway.then(() => undefined);
  ready.catch(() => undefined); // whoever waits hears of it, and so does each request
  return {
    data,
    ready,
    async onRequest(request, response) {
      if (!/^\/gateway(?:[/?]|$)/.test(request.url)) return false;
      const { handle } = await gateway;
      handle(request, response);
      return true;
    },
    async close() {
      await gateway.then(
        (started) => started.close(),
        () => undefined,
      );
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function start(options) {
  // Loaded only now: the packages it uses may just have been built.
  const { createGateway } = await import('../../examples/gateway/gateway.mjs');
  return createGateway({ ...options, prefix: gatewayPath });
}
