import { Problem } from '../problems.mjs';

/**
 * What a page asks of its session. With a login of the department's own (`identify`) it can ask who is signed in, and nothing else: that login
 * ends it.
 *
 * @param {{ store: ReturnType<typeof import('./session-store.mjs').sessionStore>, cookie: object, now: () => Date,
 *   identify?: (request: object) => Promise<{ name?: string, kind?: string, level?: string } | undefined> }} parts
 */
export function sessionOperations({ store, cookie, now, identify }) {
  const told = ({ name, kind, agent, level, idle_ends_at: endsAt, ends_at: lastAt }) => ({
    state: 'signed-in',
    name,
    kind,
    ...(agent && { agent }),
    level,
    endsAt: endsAt.toISOString(),
    secondsLeft: Math.max(0, Math.floor((endsAt.getTime() - now().getTime()) / 1000)),
    lastAt: lastAt.toISOString(),
  });
  const own = (operation) => async (request, reply) => {
    if (identify) throw new Problem('not-found');
    return operation(request, reply);
  };

  return {
    /** Looking is no sign of life: a page may ask as often as it likes. */
    async readSession(request) {
      if (identify) return (await identify(request)) ? { state: 'signed-in' } : { state: 'anonymous' };
      const row = await store.find(request);
      return row ? told(row) : { state: 'anonymous' };
    },

    endSession: own(async (request, reply) => {
      await store.end(request);
      cookie.clear(request, reply);
      // Not "storage": drafts of a device of one's own lie there, sealed, and ratings that are not sent yet. Not "cookies": others are of the host, too.
      if (request.protocol === 'https') reply.header('clear-site-data', '"cache"');
      reply.code(204);
    }),

    extendSession: own(async (request) => {
      const row = await store.extend(request);
      if (!row) throw new Problem('unauthorised');
      return told(row);
    }),
  };
}
