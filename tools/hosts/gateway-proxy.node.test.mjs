import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { gatewayProxy } from './gateway-proxy.mjs';

describe('a gateway below the page’s host', () => {
  const servers = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.close();
      server.closeAllConnections();
    }
  });

  async function listening(host, answer) {
    const server = createServer(answer);
    servers.push(server);
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, host, resolve));
    return server.address().port;
  }

  /** Address of a page’s host with the gateway that answers so. */
  async function behind(host, answer) {
    const gateway = await listening(host.replace(/[[\]]/g, ''), answer);
    const port = await listening('127.0.0.1', gatewayProxy(`http://${host}:${gateway}/gateway`));
    return `http://127.0.0.1:${port}/gateway/cases`;
  }

  it('may have an address of IPv6', async (test) => {
    const address = await behind('[::1]', (_, response) => response.end('here')).catch(() => undefined);
    if (!address) return test.skip('this machine has none');
    assert.equal(await (await fetch(address)).text(), 'here');
  });

  it('breaks off towards the page where it breaks off itself', async () => {
    const address = await behind('127.0.0.1', (_, response) => {
      response.write('half');
      setTimeout(() => response.destroy(), 50);
    });
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await assert.rejects(answer.text(), { name: 'TypeError' });
  });
});
