// The same on PostgreSQL, where one is installed. TEST_DATABASE_URL takes a server that is there; its tables are emptied by nobody.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { startGateway } from './gateway.mjs';
import { sm2Signer } from './ratings/sm2-signer.mjs';
import { appointmentSuite } from './testing/appointment-suite.mjs';
import { consultationSuite } from './testing/consultation-suite.mjs';
import { catalogueSuite } from './testing/catalogue-suite.mjs';
import { gatewaySuite } from './testing/gateway-suite.mjs';
import { jointSuite } from './testing/joint-suite.mjs';
import { ratingSuite } from './testing/rating-suite.mjs';
import { progressSuite } from './testing/progress-suite.mjs';
import { sessionSuite } from './testing/session-suite.mjs';
import { sealedSuite } from './testing/sealed-suite.mjs';
import { findPostgres, startPostgres } from './testing/postgres.mjs';

const given = process.env.TEST_DATABASE_URL;
const programs = findPostgres();

describe('on PostgreSQL', () => {
  if (!given && !programs) return it('is not tried: there is no PostgreSQL here', { skip: true });

  const start = async () => {
    const server = given ? { url: given } : await startPostgres(programs);
    const data = await mkdtemp(path.join(os.tmpdir(), 'tongban-gateway-'));
    return { data, databaseUrl: server.url, stop: server.stop };
  };
  gatewaySuite(start);

  it('says that it is busy while its database is away, and not why', async (test) => {
    if (given) return test.skip('that server is not ours to stop');
    const { stop, ...place } = await start();
    const gateway = await startGateway(place);
    await stop();
    const answer = await fetch(`${gateway.url}/health`);
    const { type, ...more } = await answer.json();
    assert.deepEqual([answer.status, type], [503, 'urn:tongban:problem:busy']);
    assert.doesNotMatch(JSON.stringify(more), /ECONN|connect|postgres|terminat/i);
    await gateway.close();
    await rm(place.data, { recursive: true });
  });

  describe('for several items at once', () => jointSuite(start));
  describe('for appointments', () => appointmentSuite(start, { shared: true }));
  describe('for consultations', () => consultationSuite(start));
  describe('for sessions', () => sessionSuite(start));
  describe('for progress', () => progressSuite(start));
  describe('for its catalogue', () => catalogueSuite(start));
  describe('for sealed ratings', () => sealedSuite(start));
  describe('for ratings, signed by SM2', () => ratingSuite(start, sm2Signer('2'.repeat(64))));
});
