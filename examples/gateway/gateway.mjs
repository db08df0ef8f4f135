import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import { appointmentOperations } from './appointments/appointment-operations.mjs';
import { caseOperations } from './cases.mjs';
import { catalogueOperations } from './catalogue/catalogue-operations.mjs';
import { readGatewayCatalogues, withCatalogueForms } from './catalogue.mjs';
import { consultationOperations } from './consultations/consultation-operations.mjs';
import { openDatabase } from './database.mjs';
import { departmentRight } from './department.mjs';
import { draftOperations } from './drafts.mjs';
import { lockFolder } from './folder-lock.mjs';
import { readForms } from './forms.mjs';
import { jointCheck } from './joint.mjs';
import { licenceOperations } from './licences.mjs';
import { requestMetrics } from './metrics.mjs';
import { addRoutes, holdAnswers, readDescription, validatorCompiler } from './openapi.mjs';
import { asProblem, Problem } from './problems.mjs';
import { answersByForm } from './progress/further-answers.mjs';
import { progressOperations, progressRate } from './progress/progress-operations.mjs';
import { hmacSigner } from './ratings/hmac-signer.mjs';
import { ratingOperations } from './ratings/rating-operations.mjs';
import { signingKey } from './ratings/signing-key.mjs';
import { clientNames } from './room.mjs';
import { sealedOperations } from './sealed/sealed-operations.mjs';
import { sealingKeys } from './sealed/sealing-keys.mjs';
import { sessionCookie } from './sessions/session-cookie.mjs';
import { sessionOperations } from './sessions/session-operations.mjs';
import { sessionStore } from './sessions/session-store.mjs';
import { siteGuard } from './site-guard.mjs';
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
  // How long tokens of cases, and of visits, may be used; how long figures are kept once made.
  ratingTokenSeconds: 30 * 24 * 3600,
  visitTokenSeconds: 2 * 3600,
  // How long ratings are sealed to one key before there is the next.
  sealingKeySeconds: 180 * 24 * 3600,
  figureSeconds: 10,
  // A session ends so long after its last sign of life, and so long after its beginning whatever is done.
  sessionIdleSeconds: 30 * 60,
  sessionSeconds: 8 * 3600,
  // How many requests of one client are taken in how many seconds, for each operation; fewer of those by which tokens could be guessed.
  rateSeconds: 60,
  requestsOfClient: 1200,
  ratingRequestsOfClient: 120,
  // Who looks a case up by its number and a further answer: so often, and so often in vain for one number in so long, whoever asks.
  lookUpsOfClient: 10,
  wrongLookUps: 10,
  lookUpSeconds: 24 * 3600,
  // Of appointments and consultations: what is sent, and what is looked up by a token.
  deskRequestsOfClient: 60,
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
 * @param {(request: object) => Promise<import('./licences.mjs').Person | undefined>} [options.identify] says who is signed in,
 *   where the department has a login of its own; without it who has a session is
 * @param {(id: string) => Promise<Partial<import('./licences.mjs').Person>>} [options.personOf] what is known of who has a session: licences, credit
 * @param {(routes: object, parts: { sessions: ReturnType<typeof sessionStore> }) => void | Promise<void>} [options.login] adds the routes
 *   of a login, which signs somebody in by `sessions.begin`
 * @param {string} [options.prefix] the path it is reached below, `/gateway`
 * @param {Partial<typeof usualLimits>} [options.limits]
 * @param {string | readonly string[]} [options.proxies] addresses of reverse proxies that say who the client is, in X-Forwarded-For;
 *   usually those on the same machine
 * @param {import('./ratings/rating-operations.mjs').RatingSettings} [options.ratings] what the department says about its ratings
 * @param {string | object} [options.halls] file of what the department says about its halls, or what stands in it: with it, times can be booked
 * @param {Partial<import('./consultations/consultation-operations.mjs').usualConsultations>} [options.consultations] days until answers are due
 * @param {string} [options.departmentToken] opens what is the department's alone, as `Authorization: Bearer …`
 * @param {string | readonly string[]} [options.sealingKeySecret] what the private halves of the keys for sealed ratings are under, the same in all
 *   gateways of one database; of several the first seals, and what is under the others comes under it. Without it one is made in the folder
 *   `data`, and with a PostgreSQL there is no sealing
 * @param {(request: object) => boolean | Promise<boolean>} [options.department] says whether a request is the department's own
 * @param {readonly string[]} [options.origins] origins beside the page's own that may ask for what is public
 * @param {() => Date} [options.now]
 * @param {(application: object) => readonly object[] | Promise<readonly object[]>} [options.review] own checks of an
 *   application that fits its schema; gives issues
 * @param {(application: object, person?: object) => { name?: string, document?: string } | Promise<object>} [options.furtherAnswers]
 *   what somebody may be asked beside the number of their case; without it what the answers of the form are by name and format
 * @param {(line: object) => void} [options.log] one line for each request; holds no personal data
 */
export async function createGateway({
  data,
  databaseUrl,
  forms: folders = [checkForms],
  catalogue: catalogueFiles = [],
  identify,
  personOf,
  login,
  prefix = '/gateway',
  limits: ownLimits = {},
  proxies = 'loopback',
  ratings: ratingSettings = {},
  halls,
  consultations: consultationSettings,
  departmentToken,
  sealingKeySecret,
  department,
  origins,
  now = () => new Date(),
  review,
  furtherAnswers,
  log = () => undefined,
}) {
  const limits = { ...usualLimits, ...ownLimits };
  const right = departmentRight({ departmentToken, department });
  const guard = siteGuard({ origins });
  const uploadsFolder = path.join(data, 'uploads');
  await mkdir(uploadsFolder, { recursive: true });
  const lock = lockFolder(data);
  try {
    const database = await openDatabase({ folder: path.join(data, 'database'), url: databaseUrl });
    const catalogue = await readGatewayCatalogues([catalogueFiles].flat(), limits.uploadBytes);
    const ownForms = await readForms(folders, limits.uploadBytes);
    const forms = withCatalogueForms(ownForms, catalogue, limits.uploadBytes);
    const cookie = sessionCookie({ prefix });
    const sessions = sessionStore({ database, cookie, limits, now });
    const whoAsks = async (request) => {
      if (identify) return identify(request);
      const session = await sessions.touch(request);
      return session && { id: session.person, ...(await personOf?.(session.person)) };
    };
    const joint = jointCheck({ catalogue, uploadBytes: limits.uploadBytes, now });
    const clientOf = clientNames();
    const signer = ratingSettings.signer ?? hmacSigner(await signingKey(data));
    const ratings = await ratingOperations({
      database,
      settings: { ...ratingSettings, signer },
      limits,
      right,
      catalogue,
      now,
    });
    const appointments = await appointmentOperations({
      database,
      settings: halls,
      key: await signingKey(data, 'persons.key'),
      right,
      now,
    });
    const consultations = await consultationOperations({
      database,
      settings: consultationSettings,
      right,
      now,
    });
    const secrets = await sealingSecrets({ data, databaseUrl, sealingKeySecret });
    const renewSeconds = limits.sealingKeySeconds;
    const keys = secrets && (await sealingKeys({ database, secrets, renewSeconds, now }));
    const progress = await progressOperations({
      database,
      catalogue,
      right,
      limits,
      now,
      identify: whoAsks,
    });
    const uploads = uploadOperations({ database, folder: uploadsFolder, forms, limits, clientOf, now });
    const sweep = async () => {
      await uploads.sweep();
      await sessions.sweep();
      await progress.sweep();
      await ratings.sweep();
      await keys?.turn();
      await appointments.sweep();
      await consultations.sweep();
      await database.query('delete from drafts where expires_at <= $1', [now()]);
      await database.query('delete from licence_rights where used_by is null and expires_at <= $1', [now()]);
    };
    await sweep();

    const metrics = requestMetrics();
    const app = await application(
      {
        prefix,
        limits,
        proxies,
        log,
        guard,
        clientOf,
        metrics,
        login: (routes) => login?.(routes, { sessions }),
      },
      {
        describeGateway: () => ({
          protocol: 'tongban-gateway/1',
          limits: told(limits),
          takes: [
            ...(catalogue.whole ? ['catalogue'] : []),
            ...(catalogue.takesJoint ? ['joint'] : []),
            ...(identify ? [] : ['sessions']),
            'progress',
            ...(identify || personOf ? ['licences'] : []),
            'ratings',
            ...(keys ? ['sealed-ratings'] : []),
            ...(appointments.has ? ['appointments'] : []),
            'consultations',
          ],
        }),
        ...catalogueOperations(catalogue.whole),
        ...sessionOperations({ store: sessions, cookie, now, identify }),
        ...caseOperations({
          database,
          forms,
          files: uploads.files,
          now,
          joint,
          identify: whoAsks,
          review,
          furtherAnswers: furtherAnswers ?? answersByForm(forms),
        }),
        ...progress.operations,
        ...licenceOperations({ database, identify: whoAsks, now }),
        ...uploads.operations,
        ...draftOperations({ database, limits, clientOf, now }),
        ...ratings.operations,
        ...appointments.operations,
        ...consultations.operations,
        ...sealedOperations({ keys, takeRating: ratings.operations.createRating }),
        readHealth: async () => {
          await database.query('select 1').catch(() => Promise.reject(new Problem('busy')));
          return { status: 'ok' };
        },
        readMetrics: right.only(async (_request, reply) => {
          reply.type('text/plain; version=0.0.4; charset=utf-8');
          return metrics.text();
        }),
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
      /** Ends it: what has begun is finished first, for as long as `graceMs`. */
      async close({ graceMs = 20_000 } = {}) {
        clearInterval(timer);
        const late = setTimeout(() => app.server.closeAllConnections(), graceMs);
        await app.close();
        clearTimeout(late);
        await database.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Those given. Of one process alone it may be a file beside its database; several processes have nothing in common but what they are given. */
async function sealingSecrets({ data, databaseUrl, sealingKeySecret }) {
  if (sealingKeySecret !== undefined) return [sealingKeySecret].flat();
  return databaseUrl ? undefined : [(await signingKey(data, 'sealing.key')).toString('hex')];
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

async function application({ prefix, limits, proxies, log, guard, clientOf, metrics, login }, handlers) {
  const app = Fastify({
    logger: false,
    trustProxy: proxies,
    exposeHeadRoutes: false,
    // Ours is a problem, see below.
    return503OnClosing: false,
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
    if (closing) {
      reply.header('retry-after', '5');
      throw new Problem('busy');
    }
    guard.look(request, reply);
  });
  let closing = false;
  app.addHook('preClose', async () => void (closing = true));
  app.addHook('onSend', async (_request, reply, payload) => {
    // A connection that is kept would keep the process.
    if (closing) reply.header('connection', 'close');
    return payload;
  });
  app.addHook('onResponse', async (request, reply) => {
    // The route, never the address: what stands for an id in it opens drafts and files.
    const { method = request.method, url: route = 'none' } = request.routeOptions;
    const line = { method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    log({ time: new Date().toISOString(), ...line });
    metrics.note(line);
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

  await app.register(rateLimit, {
    max: limits.requestsOfClient,
    timeWindow: limits.rateSeconds * 1000,
    keyGenerator: clientOf,
    // So many clients are remembered, the last ones.
    cache: 20_000,
    enableDraftSpec: true,
    errorResponseBuilder: () => new Problem('rate-limited'),
  });
  const description = await readDescription();
  const few = { max: limits.ratingRequestsOfClient };
  const fewer = { max: limits.deskRequestsOfClient };
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
          // 150 characters with all that may belong to each.
          createRating: 32 * 1024,
          createSealedRating: 64 * 1024,
          handleRating: 16 * 1024,
          addCaseStep: 16 * 1024,
          createAppointment: 4 * 1024,
          // 2,000 characters with all that may belong to each.
          createConsultation: 32 * 1024,
          handleConsultation: 64 * 1024,
        },
        rateLimits: {
          readCaseProgress: progressRate(limits, clientOf),
          readRatingInvitation: few,
          createRating: few,
          createSealedRating: few,
          readSealingKeys: few,
          issueRatingToken: few,
          readRatingFigures: few,
          createAppointment: fewer,
          readAppointment: fewer,
          cancelAppointment: fewer,
          changeAppointment: fewer,
          createConsultation: fewer,
          readConsultationStatus: fewer,
        },
        preflight: guard.preflight,
      });
      await login(routes);
    },
    { prefix },
  );
  await app.ready();
  return app;
}
