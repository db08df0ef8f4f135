// Somebody who sits before a gateway and changes what passes: for the check to find out.
import { createServer } from 'node:http';

let proxies = 0;

/**
 * @param {string} target address of the gateway
 * @param {{ request?: (asked: object) => void, answer?: (told: object, asked: object) => void }} change what is done to a request, and to
 *   its answer: `method`, `path`, `headers`, `body`; `status`, `headers`, `body`
 * @returns {Promise<{ url: string, close(): void }>}
 */
export async function behind(target, change) {
  // Each is a client of its own, with limits of its own.
  const client = `198.51.100.${(proxies += 1)}`;
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked = {
      method: request.method,
      path: request.url.replace(/^\/gateway/, ''),
      headers: Object.fromEntries(
        Object.entries(request.headers).filter(
          ([name]) => !/^(host|connection|transfer-encoding)$/.test(name),
        ),
      ),
      body: Buffer.concat(chunks),
    };
    asked.headers['x-forwarded-for'] = client;
    change.request?.(asked);
    const answer = await fetch(target + asked.path, {
      method: asked.method,
      headers: asked.headers,
      ...(asked.body.length > 0 && { body: asked.body }),
    });
    const told = {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    };
    change.answer?.(told, asked);
    for (const name of ['transfer-encoding', 'content-length', 'connection']) delete told.headers[name];
    response.writeHead(told.status, told.headers).end(told.body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/gateway`, close: () => server.close() };
}
