// Which pages may ask. Those of the page's own host; of others only what is public, and only where the department names their origin.
import { Problem } from './problems.mjs';

const told = 'ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';

/** What a form of any page can send without being asked for leave. */
const ofForms = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/**
 * Makes the guard.
 *
 * @param {{ origins?: readonly string[] }} options origins that may ask for what is public: `https://www.jingang.example`
 */
export function siteGuard({ origins = [] }) {
  for (const origin of origins)
    if (originOf(origin) !== origin) throw new Error('an origin is a protocol, a host and perhaps a port');
  const named = ({ origin }) => origins.includes(origin);

  return {
    /** @throws {Problem} `cross-site` */
    look(request, reply) {
      const { headers, routeOptions } = request;
      const isPublic = routeOptions.config.isPublic === true;
      if (isPublic) reply.header('vary', 'Origin');
      if (isPublic && named(headers))
        reply
          .header('access-control-allow-origin', headers.origin)
          .header('access-control-expose-headers', told);
      else if (headers['sec-fetch-site'] === 'cross-site') throw new Problem('cross-site');
      if (headers.cookie !== undefined && changes(request) && !isOwnPage(request))
        throw new Problem('cross-site');
    },
    /** Answers a browser that asks for leave before it asks. */
    preflight: (method) => async (request, reply) => {
      if (!named(request.headers)) throw new Problem('cross-site');
      return reply
        .header('access-control-allow-methods', method)
        .header('access-control-allow-headers', 'Content-Type, If-None-Match')
        .header('access-control-max-age', '600')
        .code(204)
        .send();
    },
  };
}

/** As browsers write it. */
const originOf = (text) => (URL.canParse(text) ? new URL(text).origin : undefined);

const changes = ({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/**
 * Whether a request with a cookie is from a page of this host: as the browser says (older ones say the origin only; what is no browser says
 * neither), and in a way no form of another page can send.
 */
function isOwnPage(request) {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (site !== undefined) return site === 'same-origin' && !isLikeAForm(request);
  return (origin === undefined || hostOf(origin) === request.host) && !isLikeAForm(request);
}

function isLikeAForm({ method, headers }) {
  if (method !== 'POST' || headers['tus-resumable'] !== undefined) return false;
  const [type] = (headers['content-type'] ?? '').toLowerCase().split(';');
  return type.trim() === '' || ofForms.includes(type.trim());
}

const hostOf = (origin) => (URL.canParse(origin) ? new URL(origin).host : undefined);
