import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';
import { addRoutes, holdAnswers, readDescription, validatorCompiler } from './openapi.mjs';
import { asProblem, Problem } from './problems.mjs';
import { progressRate } from './progress/progress-operations.mjs';

/**
 * The server of a gateway: what holds for every operation, and the operations of its description, done by `handlers`.
 *
 * @param {{ prefix: string, limits: typeof import('./limits.mjs').usualLimits, proxies: string | readonly string[], log: (line: object) => void,
 *   guard: ReturnType<typeof import('./site-guard.mjs').siteGuard>, clientOf: (request: object) => string,
 *   metrics: ReturnType<typeof import('./metrics.mjs').requestMetrics>, login: (routes: object) => void | Promise<void> }} parts
 * @param {Readonly<Record<string, Function>>} handlers
 */
export async function gatewayServer(
  { prefix, limits, proxies, log, guard, clientOf, metrics, login },
  handlers,
) {
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
