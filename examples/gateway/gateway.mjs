import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { caseOperations } from './cases.mjs';
import { readGatewayCatalogues, withCatalogueForms } from './catalogue.mjs';
import { openDatabase } from './database.mjs';
import { draftOperations } from './drafts.mjs';
import { lockFolder } from './folder-lock.mjs';
import { readForms } from './forms.mjs';
import { jointCheck } from './joint.mjs';
import { licenceOperations } from './licences.mjs';
import { addRoutes, holdAnswers, readDescription, validatorCompiler } from './openapi.mjs';
import { asProblem, Problem } from './problems.mjs';
import { clientNames } from './room.mjs';
import { uploadOperations } from './uploads.mjs';

/** What a department changes as it likes; the browser asks for it. Sizes in bytes, times in seconds. */
export const usualLimits = {
  applicationBytes: 1024 * 1024,
  uploadBytes: 50 * 1024 * 1024,
  uploadSeconds: 24 * 3600,
  draftBytes: 1024 * 1024,
  draftSeconds: 7 * 24 * 3600,
  // What may wait here of one client, and of all: files that no application has claimed, and drafts.
  clientUploadBytes: 1024 ** 3,
  allUploadBytes: 20 * 1024 ** 3,
  clientDraftBytes: 50 * 1024 ** 2,
  allDraftBytes: 2 * 1024 ** 3,
};

const checkForms = fileURLToPath(new URL('forms', import.meta.url));
const sweepEveryMs = 10 * 60_000;

/**
 * Makes a gateway that does not listen yet: `handle(request, response)` takes what a server of Node hands it.
 *
 * @param {object} options
 * @param {string} options.data a folder that is this gateway's alone: database, uploaded files
 * @param {string} [options.databaseUrl] of a PostgreSQL, instead of the database in the folder
 * @param {readonly string[]} [options.forms] folders of forms it takes
 * @param {string | readonly string[]} [options.catalogue] file of a catalogue, or several: with it, applications for several items at once are taken for its scenarios
 * @param {(request: object) => Promise<import('./licences.mjs').Person | undefined>} [options.identify] says who is signed in;
 *   without it nobody is, and no licences are found
 * @param {string} [options.prefix] the path it is reached below, `/gateway`
 * @param {Partial<typeof usualLimits>} [options.limits]
 * @param {string | readonly string[]} [options.proxies] addresses of reverse proxies that say who the client is, in X-Forwarded-For;
 *   usually those on the same machine
 * @param {() => Date} [options.now]
 * @param {(application: object) => readonly object[] | Promise<readonly object[]>} [options.review] own checks of an
 *   application that fits its schema; gives issues
 * @param {(line: object) => void} [options.log] one line for each request; holds no personal data
 */
export async function createGateway({
  data,
  databaseUrl,
  forms: folders = [checkForms],
  catalogue: catalogueFiles = [],
  identify,
  prefix = '/gateway',
  limits: ownLimits = {},
  proxies = 'loopback',
  now = () => new Date(),
  review,
  log = () => undefined,
}) {
  const limits = { ...usualLimits, ...ownLimits };
  const uploadsFolder = path.join(data, 'uploads');
  await mkdir(uploadsFolder, { recursive: true });
  const lock = lockFolder(data);
  try {
    const database = await openDatabase({ folder: path.join(data, 'database'), url: databaseUrl });
    const catalogue = await readGatewayCatalogues([catalogueFiles].flat(), limits.uploadBytes);
    const ownForms = await readForms(folders, limits.uploadBytes);
    const forms = withCatalogueForms(ownForms, catalogue, limits.uploadBytes);
    const whoAsks = async (request) => identify?.(request);
    const joint = jointCheck({ catalogue, uploadBytes: limits.uploadBytes, now });
    const clientOf = clientNames();
    const uploads = uploadOperations({ database, folder: uploadsFolder, forms, limits, clientOf, now });
    const sweep = async () => {
      await uploads.sweep();
      await database.query('delete from drafts where expires_at <= $1', [now()]);
      await database.query('delete from licence_rights where used_by is null and expires_at <= $1', [now()]);
    };
    await sweep();

    const app = await application(
      { prefix, limits, proxies, log },
      {
        describeGateway: () => ({
          protocol: 'tongban-gateway/1',
          limits: told(limits),
          takes: [...(catalogue.takesJoint ? ['joint'] : []), ...(identify ? ['licences'] : [])],
        }),
        ...caseOperations({ database, forms, files: uploads.files, now, joint, identify: whoAsks, review }),
        ...licenceOperations({ database, identify: whoAsks, now }),
        ...uploads.operations,
        ...draftOperations({ database, limits, clientOf, now }),
      },
    );
    const timer = setInterval(() => void sweep().catch(() => log({ event: 'sweep failed' })), sweepEveryMs);
    timer.unref();
    return {
      database: database.kind,
      query: database.query,
      app,
      handle: app.routing,
      sweep,
      async close() {
        clearInterval(timer);
        await app.close();
        await database.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What a browser needs to know. How much may wait is told by the refusal: nobody has to know how large the disk is. */
const told = ({ applicationBytes, uploadBytes, uploadSeconds, draftBytes, draftSeconds }) => ({
  applicationBytes,
  uploadBytes,
  uploadSeconds,
  draftBytes,
  draftSeconds,
});

/**
 * Starts a gateway on a port.
 *
 * @param {Parameters<typeof createGateway>[0] & { port?: number, host?: string }} options port 0 takes a free one
 * @returns {Promise<{ url: string, port: number, database: string, sweep(): Promise<void>, close(): Promise<void> }>}
 */
export async function startGateway({ port = 0, host = '127.0.0.1', ...options }) {
  const { app, ...gateway } = await createGateway(options);
  try {
    await app.listen({ port, host });
  } catch (error) {
    await gateway.close();
    throw error;
  }
  const { port: taken } = app.server.address();
  return { ...gateway, port: taken, url: `http://${host}:${taken}${options.prefix ?? '/gateway'}` };
}

async function application({ prefix, limits, proxies, log }, handlers) {
  const app = Fastify({
    logger: false,
    trustProxy: proxies,
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  app.addContentTypeParser('application/offset+octet-stream', (_request, stream, done) => done(null, stream));
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    if (request.headers['sec-fetch-site'] === 'cross-site') throw new Problem('cross-site');
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route, never the address: what stands for an id in it opens drafts and files.
    const { method, url: route } = request.routeOptions;
    log({
      time: new Date().toISOString(),
      method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  app.setErrorHandler(async (error, request, reply) => {
    const problem = asProblem(error);
    // Only the code: what a database says about a row quotes the row.
    if (problem.statusCode >= 500)
      log({ event: 'failed', route: request.routeOptions.url, code: error.code ?? error.name });
    return reply.code(problem.statusCode).type('application/problem+json').send(problem.body);
  });
  app.setNotFoundHandler(async () => {
    throw new Problem('not-found');
  });

  const description = await readDescription();
  await app.register(
    async (routes) => {
      holdAnswers(routes);
      addRoutes(routes, description, {
        handlers,
        bodyLimits: {
          createCase: limits.applicationBytes,
          appendToUpload: limits.uploadBytes,
          writeDraft: limits.draftBytes,
          findLicences: 16 * 1024,
        },
      });
    },
    { prefix },
  );
  await app.ready();
  return app;
}
