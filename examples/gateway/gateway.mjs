import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
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
import { toldLimits, usualLimits } from './limits.mjs';
import { requestMetrics } from './metrics.mjs';
import { Problem } from './problems.mjs';
import { answersByForm } from './progress/further-answers.mjs';
import { progressOperations } from './progress/progress-operations.mjs';
import { hmacSigner } from './ratings/hmac-signer.mjs';
import { ratingOperations } from './ratings/rating-operations.mjs';
import { signingKey } from './ratings/signing-key.mjs';
import { clientNames } from './room.mjs';
import { sealedOperations } from './sealed/sealed-operations.mjs';
import { sealingKeys } from './sealed/sealing-keys.mjs';
import { gatewayServer } from './server.mjs';
import { sessionCookie } from './sessions/session-cookie.mjs';
import { sessionOperations } from './sessions/session-operations.mjs';
import { sessionStore } from './sessions/session-store.mjs';
import { siteGuard } from './site-guard.mjs';
import { uploadOperations } from './uploads.mjs';

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
    const app = await gatewayServer(
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
          limits: toldLimits(limits),
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
