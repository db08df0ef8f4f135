// Somebody's gateway below the page's own host, as a reverse proxy puts it there.
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { pipeline } from 'node:stream';

/** @throws {Error} that says what is wrong, unless a gateway answers at this address. */
export async function findGateway(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    throw new Error(`${address} is no address, such as http://127.0.0.1:9000/gateway`);
  }
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).catch(
    (error) => {
      throw new Error(
        `Nobody answers at ${address}: ${error.cause?.code ?? error.name}. Start your gateway first.`,
      );
    },
  );
  const { protocol } = (await answer.json().catch(() => undefined)) ?? {};
  if (!answer.ok || protocol !== 'tongban-gateway/1')
    throw new Error(
      `${address} answers ${answer.status} without "protocol": "tongban-gateway/1": it is no gateway, or that is not its path`,
    );
}

/**
 * For `serve`: requests below `/gateway` go to the gateway at `address`, with the rest of their path. Of its answers `Location` is led back
 * here, since where an upload lies has to be at the page's host.
 */
export function gatewayProxy(address, prefix = '/gateway') {
  const { protocol, host, hostname, port, pathname, origin } = new URL(address);
  const base = pathname.replace(/\/+$/, '');
  return (incoming, response) => {
    const [, rest] = incoming.url.split(new RegExp(`^${prefix}(?=[/?]|$)`));
    if (rest === undefined) return false;
    const outgoing = (protocol === 'https:' ? secure : plain)(
      {
        // Without the brackets that IPv6 has in addresses.
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path: base + rest,
        method: incoming.method,
        headers: {
          ...incoming.headers,
          host,
          'x-forwarded-for': incoming.socket.remoteAddress,
          'x-forwarded-host': incoming.headers.host,
        },
      },
      (answer) => {
        const { location } = answer.headers;
        const here = location?.startsWith(origin) ? location.slice(origin.length) : location;
        if (here?.startsWith(`${base}/`)) answer.headers.location = prefix + here.slice(base.length);
        response.writeHead(answer.statusCode, answer.headers);
        // An answer that breaks off breaks off here, too.
        pipeline(answer, response, () => undefined);
      },
    );
    outgoing.on('error', (error) => {
      if (response.headersSent) return response.destroy();
      response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
      return response.end(`the gateway does not answer: ${error.code}\n`);
    });
    response.on('close', () => outgoing.destroy());
    incoming.pipe(outgoing);
    return true;
  };
}
