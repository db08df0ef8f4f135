// The cookie of a session: a secret that says nothing, for this host alone, gone with the browser.

/** 32 bytes as base64url. */
const secret = /^[A-Za-z0-9_-]{43}$/;

/**
 * Reads and writes the cookie. Over https it is bound to the host by its name (`__Host-`, RFC 6265bis), so that no other host of the domain can
 * put one of its own in its place; over http, on an intranet, it is a name without that promise.
 *
 * @param {{ prefix: string }} options the path the gateway is reached below
 */
export function sessionCookie({ prefix }) {
  const over = ({ protocol }) =>
    protocol === 'https'
      ? { name: '__Host-tongban-session', attributes: 'Path=/; Secure' }
      : { name: 'tongban-session', attributes: `Path=${prefix || '/'}` };
  const write = (request, reply, value, more = '') => {
    const { name, attributes } = over(request);
    reply.header('set-cookie', `${name}=${value}; ${attributes}; HttpOnly; SameSite=Lax${more}`);
  };
  return {
    /** The secret a request brings; undefined without one. */
    read(request) {
      const start = `${over(request).name}=`;
      const found = (request.headers.cookie ?? '').split(/; */).find((pair) => pair.startsWith(start));
      const value = found?.slice(start.length);
      return value !== undefined && secret.test(value) ? value : undefined;
    },
    /** Without Max-Age and Expires: no browser keeps it on a disk for another day. */
    set: (request, reply, value) => write(request, reply, value),
    clear: (request, reply) => write(request, reply, '', '; Max-Age=0'),
  };
}
