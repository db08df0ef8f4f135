// A small static file server that sends the policy the components must live under.
//
//   node tools/static-server.mjs [folder] [--port 8080] [--policy strict|allow-list|none]
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { endWrongly, readCommandLine, readPort } from '../examples/gateway/command-line.mjs';
import { isMain } from './paths.mjs';

const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The policies we promise to run under. `allow-list` also names every Trusted Types policy allowed. */
export const POLICIES = {
  strict: STRICT,
  'allow-list': `${STRICT}; trusted-types lit-html tongban 'allow-duplicates'`,
  none: undefined,
};

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves `root` on 127.0.0.1. Resolves with `{ url, port, close }`.
 *
 * - `policy`: a name in `POLICIES`, or a policy of your own.
 * - `port`: 0 takes a free one.
 * - `firstScript`: the address of a script put first into every HTML page, for engines whose driver cannot.
 * - `cacheControl`: what browsers may keep. By default nothing.
 * - `charset: false`: says of no file what its text is in, as old servers do.
 * - `onRequest`: called with each request and its answer; the answer waits for the promise it gives, and is left to it
 *   where that is `true`.
 */
export async function serve({
  root,
  port = 0,
  policy = 'strict',
  firstScript,
  cacheControl = 'no-store',
  charset = true,
  onRequest = () => {},
}) {
  const header = policy in POLICIES ? POLICIES[policy] : policy;
  const folder = path.resolve(root);
  const server = createServer((request, response) => {
    Promise.resolve(onRequest(request, response))
      .then((taken) =>
        taken === true
          ? undefined
          : answer({ request, response, folder, header, firstScript, cacheControl, charset }),
      )
      .catch(() => refuse(response, 500));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections(); // browsers keep connections open, and `close` alone waits for them
    });
  return { url, port: server.address().port, close };
}

async function answer({ request, response, folder, header, firstScript, cacheControl, charset }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const file = await findFile(folder, request.url);
  if (!file) return refuse(response, 404);
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.setHeader('Content-Type', charset ? type : type.split(';')[0]);
  response.setHeader('Cache-Control', cacheControl);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (header) response.setHeader('Content-Security-Policy', header);
  if (request.method === 'HEAD') return response.end();
  if (firstScript && type.startsWith('text/html')) {
    const page = await readFile(file, 'utf8');
    return response.end(
      page.replace(/<head[^>]*>/i, (head) => `${head}<script src="${firstScript}"></script>`),
    );
  }
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response, status) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  return response.end(`${status}\n`);
}

/** The file for an address, or `undefined`: also for every path out of the folder and for hidden files. */
async function findFile(folder, address) {
  const segments = readSegments(address);
  if (!segments || segments.some((segment) => segment.startsWith('.') || /[\\\0/]/.test(segment)))
    return undefined;
  const file = path.join(folder, ...segments);
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  if (!found?.isDirectory() || !address.split('?')[0].endsWith('/')) return undefined;
  return findFile(folder, `/${[...segments, 'index.html'].map(encodeURIComponent).join('/')}`);
}

/** Decoded one by one after splitting, so that an encoded slash cannot make a new segment. */
function readSegments(address) {
  try {
    return address.split(/[?#]/)[0].split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined; // a broken escape such as %zz
  }
}

if (isMain(import.meta.url)) {
  const usage = `Usage: node tools/static-server.mjs [FOLDER] [--port 8080] [--policy strict|allow-list|none]

  FOLDER         what is served (the current one)
  --port NUMBER  the port, 0 takes a free one (8080)
  --policy NAME  the Content-Security-Policy sent with it (strict)
  -h, --help     this`;
  const { values, positionals } = readCommandLine(usage, {
    allowPositionals: true,
    options: { port: { type: 'string', default: '8080' }, policy: { type: 'string', default: 'strict' } },
  });
  const [root = '.'] = positionals;
  const port = readPort(values.port, usage);
  if (!Object.hasOwn(POLICIES, values.policy)) endWrongly(`There is no policy ${values.policy}.`, usage);
  if (!(await stat(root).catch(() => undefined))?.isDirectory()) endWrongly(`${root} is no folder.`, usage);
  const { url } = await serve({ root, port, policy: values.policy }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`port ${values.port} is taken; --port takes another`);
    process.exit(1);
  });
  console.log(`${path.resolve(root)} at ${url} (policy: ${values.policy})`);
}
