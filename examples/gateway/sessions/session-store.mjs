// Who is signed in, for how long: by the server's clock, ended by idling and in any case after a while.
import { createHash, randomBytes } from 'node:crypto';
import { assurances } from '@tongban/core/session';
import { shownName } from './shown-name.mjs';

/** A request moves the end only after so long: not every one of them writes. */
const touchEveryMs = 60_000;

/**
 * @typedef {{ id: string, name: string, kind?: 'natural' | 'legal', agent?: string }} SignedIn
 *   who signs in, as the login has it: `id` is the department's own and is told to nobody; the name whole, it is kept masked only; `agent` acts
 *   for a legal person (经办人)
 */

/**
 * Sessions in the database, which has only a digest of each secret: who reads it cannot be anybody.
 *
 * @param {{ database: import('../database.mjs').Database, cookie: ReturnType<typeof import('./session-cookie.mjs').sessionCookie>,
 *   limits: { sessionIdleSeconds: number, sessionSeconds: number }, now: () => Date }} parts
 */
export function sessionStore({ database, cookie, limits, now }) {
  const end = (request) =>
    database.query('delete from sessions where digest = $1', [digestOf(cookie.read(request))]);

  return {
    /**
     * Signs somebody in: a new secret each time, whatever cookie the request brings, whose session ends. For logins.
     *
     * @param {{ request: object, reply: object, person: SignedIn, level: string, idleSeconds?: number, seconds?: number }} options `level` of
     *   {@link assurances}; `idleSeconds` and `seconds` are shorter on devices of others
     */
    async begin({ request, reply, person, level, idleSeconds = Infinity, seconds = Infinity }) {
      if (!assurances.includes(level)) throw new Error(`a level is one of ${assurances.join(', ')}`);
      const { id, name, kind = 'natural', agent } = person;
      if (!id || !name) throw new Error('who signs in has an id and a name');
      const at = now().getTime();
      const idle = Math.min(idleSeconds, limits.sessionIdleSeconds);
      const endsAt = at + Math.min(seconds, limits.sessionSeconds) * 1000;
      const value = randomBytes(32).toString('base64url');
      await end(request);
      await database.query(
        `insert into sessions (digest, person, kind, name, agent, level, idle_seconds, begun_at, idle_ends_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          digestOf(value),
          id,
          kind,
          shownName(kind, name),
          agent === undefined ? null : shownName('natural', agent),
          level,
          idle,
          new Date(at),
          new Date(Math.min(at + idle * 1000, endsAt)),
          new Date(endsAt),
        ],
      );
      cookie.set(request, reply, value);
    },

    /** The row of the request's session; undefined without one, and after its end. */
    async find(request) {
      const [row] = await database.query('select * from sessions where digest = $1 and idle_ends_at > $2', [
        digestOf(cookie.read(request)),
        now(),
      ]);
      return row;
    },

    /** The same, with its end as far away as may be: never beyond the last moment, and not after it has ended. */
    async extend(request, { everyMs = 0 } = {}) {
      const [row] = await database.query(
        `update sessions set idle_ends_at = least(ends_at, $2::timestamptz + make_interval(secs => idle_seconds))
         where digest = $1 and idle_ends_at > $2
           and idle_ends_at <= least(ends_at, $2::timestamptz + make_interval(secs => idle_seconds - $3::float8))
         returning *`,
        [digestOf(cookie.read(request)), now(), everyMs / 1000],
      );
      return row ?? this.find(request);
    },

    /** Who a request is of; the request counts as a sign of life. */
    touch(request) {
      return cookie.read(request) === undefined ? undefined : this.extend(request, { everyMs: touchEveryMs });
    },

    end,
    sweep: () => database.query('delete from sessions where idle_ends_at <= $1', [now()]),
  };
}

/** SHA-256 of a secret; of none, what no secret has. */
const digestOf = (value) =>
  value === undefined ? '' : createHash('sha256').update(value).digest('base64url');
