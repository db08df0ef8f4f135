// What was acknowledged is there after the process was killed, and one folder is one process's.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { gatewayDrafts, gatewayTarget } from '@tongban/elements/gateway';
import { newDataFolder } from './testing/data-folder.mjs';
import { startProcess } from './testing/gateway-process.mjs';

const signal = new AbortController().signal;
const form = { formId: 'contact-details', formVersion: '1' };
const value = { name: '张三', phone: '09912345678' };
const submit = (url, idempotencyKey) =>
  gatewayTarget(url).submit({ ...form, idempotencyKey, value }, { signal });
const post = async (url, path, body, headers = {}) => {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
};
const rate = (url, key, rating) => post(url, '/ratings', rating, { 'idempotency-key': key });

/** A rating of a case of one's own. */
async function newRating(url) {
  const { caseNumber, token: caseToken } = await submit(url, randomUUID());
  const { token } = await post(url, '/ratings/tokens', { kind: 'case', caseNumber, caseToken });
  const ratedAt = new Date().toISOString();
  return {
    token,
    stage: 'first',
    level: 1,
    tags: ['108'],
    tagVersion: '2',
    anonymous: true,
    channel: 'pc',
    ratedAt,
  };
}

const pdf = () => new File([`%PDF-1.7\n${'x'.repeat(100_000)}`], 'a.pdf', { type: 'application/pdf' });

describe('a gateway in a folder', () => {
  let data;
  let running;
  before(async () => {
    data = await newDataFolder();
    running = await startProcess(data);
  });
  after(async () => {
    running.process.kill('SIGKILL');
    await running.ended;
    await rm(data, { recursive: true });
  });

  it('refuses a second process, and says who is there', async () => {
    const { pid } = running.process;
    await assert.rejects(startProcess(data), ({ message }) => {
      assert.match(message, /^ended with 1:/);
      assert.match(message, new RegExp(`in use by process ${pid} on `));
      return true;
    });
    assert.equal((await submit(running.url, randomUUID())).status, 'accepted');
  });

  for (const round of [1, 2]) {
    it(`has everything it acknowledged after it was killed amid the work (${round})`, async (test) => {
      const acknowledged = new Map();
      const files = [];
      const parked = [];
      const rated = [];
      const kill = new AbortController();
      const enough = () => acknowledged.size > 4 && files.length > 0 && parked.length > 2 && rated.length > 2;
      const killed = (async () => {
        while (!enough()) await new Promise((resolve) => setTimeout(resolve, 5));
        running.process.kill('SIGKILL');
        kill.abort();
      })();
      /** Until the gateway is gone, whatever it does then. */
      const goOn = async (work) => {
        for (;;) {
          try {
            await work();
          } catch {
            return;
          }
        }
      };
      await Promise.all([
        killed,
        goOn(async () => {
          const key = randomUUID();
          const { caseNumber } = await submit(running.url, key);
          acknowledged.set(key, caseNumber);
        }),
        goOn(async () => {
          const key = randomUUID();
          const { caseNumber } = await submit(running.url, key);
          acknowledged.set(key, caseNumber);
        }),
        goOn(async () => {
          // It would go on trying for seconds after the gateway is gone.
          files.push(await gatewayTarget(running.url).upload(pdf(), { signal: kill.signal }));
        }),
        goOn(async () => {
          const id = randomBytes(16).toString('base64url');
          const { version } = await gatewayDrafts(running.url).put(id, new ArrayBuffer(9), {
            signal,
            version: null,
          });
          parked.push([id, version]);
        }),
        goOn(async () => {
          const [key, rating] = [randomUUID(), await newRating(running.url)];
          const { status, id } = await rate(running.url, key, rating);
          assert.equal(status, 201);
          rated.push({ key, rating, id });
        }),
      ]);
      await running.ended;
      running = await startProcess(data);

      test.diagnostic(
        `${acknowledged.size} cases, ${files.length} files, ${parked.length} drafts, ${rated.length} ratings before the kill`,
      );
      for (const [key, caseNumber] of acknowledged)
        assert.equal((await submit(running.url, key)).caseNumber, caseNumber);
      for (const [id, version] of parked)
        assert.equal((await gatewayDrafts(running.url).get(id, { signal })).version, version);
      for (const { key, rating, id } of rated) {
        assert.equal((await rate(running.url, key, rating)).id, id);
        assert.equal((await rate(running.url, randomUUID(), rating)).status, 409);
      }
      const held = { idempotencyKey: randomUUID(), ...form, value: { ...value, proof: files.slice(0, 5) } };
      assert.equal((await gatewayTarget(running.url).submit(held, { signal })).status, 'accepted');
    });
  }

  it('lets go of the folder when it is told to end', async () => {
    running.process.kill('SIGTERM');
    assert.equal(await running.ended, 0);
    running = await startProcess(data);
    assert.equal((await submit(running.url, randomUUID())).status, 'accepted');
  });
});
