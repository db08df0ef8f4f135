import { serve } from '../../tools/static-server.mjs';

/** A server a journey can take away and bring back at the same address. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** What a test server serves, and how. */
export interface TestServerOptions {
  readonly root: string;
  readonly policy: string;
  readonly cacheControl?: string | undefined;
  /** WebDriver cannot run a script before those of the page, so there the server puts it in. */
  readonly watched: boolean;
}

export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const { root, policy, cacheControl, watched } = options;
  const start = (port: number) =>
    serve({
      root,
      policy,
      port,
      ...(cacheControl !== undefined && { cacheControl }),
      ...(watched && { firstScript: '/tools/page-watch.js' }),
    });
  let server = await start(0);
  let running = true;
  return {
    url: server.url,
    stop: async () => {
      if (running) await server.close();
      running = false;
    },
    start: async () => {
      if (!running) server = await start(server.port);
      running = true;
    },
  };
}
