import type { IncomingMessage, ServerResponse } from 'node:http';
import { serve } from '../../tools/static-server.mjs';

/** Answers what comes below `/gateway`. */
export type Gateway = (request: IncomingMessage, response: ServerResponse) => void;

/** A server a journey can hold up, take away and bring back at the same address. */
export interface TestServer {
  readonly url: string;
  /** Takes the server away, once the page has all it is fetching: a file cut in half is another story. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Answers to these addresses wait until the promise is kept. */
  hold(address: RegExp, until: Promise<void>): void;
  /** Takes the server away at once. */
  close(): Promise<void>;
}

/** What a test server serves, and how. */
export interface TestServerOptions {
  readonly root: string;
  readonly policy: string;
  readonly cacheControl?: string | undefined;
  /** WebDriver cannot run a script before those of the page, so there the server puts it in. */
  readonly watched: boolean;
  readonly gateway?: Gateway | undefined;
}

export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const { root, policy, cacheControl, watched, gateway } = options;
  const rest = new Rest();
  const held: { readonly address: RegExp; readonly until: Promise<void> }[] = [];

  const onRequest = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    rest.watch(response);
    for (const { address, until } of held) if (address.test(request.url ?? '')) await until;
    if (!gateway || !request.url?.startsWith('/gateway/')) return false;
    gateway(request, response);
    return true;
  };
  const start = (port: number) =>
    serve({
      root,
      policy,
      port,
      onRequest,
      ...(cacheControl !== undefined && { cacheControl }),
      ...(watched && { firstScript: '/tools/page-watch.js' }),
    });

  let server = await startAtNewPort(start);
  let running = true;
  const close = async (): Promise<void> => {
    if (running) await server.close();
    running = false;
  };
  return {
    url: server.url,
    close,
    stop: async () => {
      await rest.come();
      await close();
    },
    start: async () => {
      if (!running) server = await start(server.port);
      running = true;
    },
    hold: (address, until) => held.push({ address, until }),
  };
}

const usedPorts = new Set<number>();

/** At a port no journey had before: what a page has left behind belongs to its origin. */
async function startAtNewPort<Server extends { readonly port: number; close(): Promise<void> }>(
  start: (port: number) => Promise<Server>,
): Promise<Server> {
  const server = await start(0);
  if (!usedPorts.has(server.port)) {
    usedPorts.add(server.port);
    return server;
  }
  const next = await startAtNewPort(start); // before this one is closed, or it could be the same again
  await server.close();
  return next;
}

/** When a page that has loaded one thing asks for no other within this time, it has all it wants. Milliseconds. */
const PAUSE_MS = 150;

/** Knows when a page has stopped fetching. */
class Rest {
  #open = 0;
  #last = Date.now();

  watch(response: ServerResponse): void {
    this.#open += 1;
    response.once('close', () => {
      this.#open -= 1;
      this.#last = Date.now();
    });
  }

  async come(): Promise<void> {
    while (this.#open > 0 || Date.now() - this.#last < PAUSE_MS)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
