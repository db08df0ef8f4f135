// `tongban gateway check` on the catalogue this gateway gives, and behind somebody who breaks a promise about it.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startGateway } from './gateway.mjs';
import { behind } from './testing/behind.mjs';
import { checking } from './testing/checking.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

const catalogue = fileURLToPath(new URL('check-catalogue.json', import.meta.url));

describe('tongban gateway check of what is read', () => {
  let data;
  let gateway;
  before(async () => {
    data = await newDataFolder();
    gateway = await startGateway({
      data,
      catalogue,
      limits: { requestsOfClient: 100_000, ratingRequestsOfClient: 100_000, rateSeconds: 2 },
    });
  });
  after(async () => {
    await gateway.close();
    await rm(data, { recursive: true });
  });
  const check = (url, areas) => checking(url, { args: ['--only', areas] });

  it('finds nothing in the example', async () => {
    const { ended, failures, sentences } = await check(gateway.url, 'catalogue');
    assert.deepEqual([ended, failures], [0, []]);
    assert.equal(sentences.filter(({ area }) => area === 'catalogue').length, 6);
  });

  const json = (told) => JSON.parse(told.body);
  /** Puts something else into the body of an answer. */
  const resay = (told, change) => {
    told.body = JSON.stringify({ ...json(told), ...change(json(told)) });
  };
  const toCatalogue = ({ path: at }) => at === '/catalogue';
  const toItems = ({ path: at }) => at.startsWith('/catalogue/items?');

  const broken = [
    {
      what: 'sends the catalogue again to who has it',
      only: 'catalogue',
      change: { request: (asked) => delete asked.headers['if-none-match'] },
      found: ['does not give the catalogue again to who has it'],
    },
    {
      what: 'knows who reads the catalogue',
      only: 'catalogue',
      change: {
        answer: (told, asked) => toCatalogue(asked) && (told.headers['set-cookie'] = 'reader=1; Path=/'),
      },
      found: ['gives the catalogue without cookies'],
    },
    {
      what: 'leaves out an item where a page ends',
      only: 'catalogue',
      change: {
        answer(told, asked) {
          if (toItems(asked) && told.status === 200 && asked.path.includes('cursor='))
            resay(told, ({ items }) => ({ items: items.slice(1) }));
        },
      },
      found: ['gives its items page by page, each once and none left out'],
    },
    {
      what: 'begins anew for a cursor it does not know',
      only: 'catalogue',
      change: {
        answer(told, asked) {
          if (!toItems(asked) || told.status !== 400 || !asked.path.includes('cursor=')) return;
          Object.assign(told, { status: 200, body: '{"items":[]}' });
          told.headers['content-type'] = 'application/json';
        },
      },
      found: ['names the place of a wrong limit and of a cursor that is none'],
    },
    {
      what: 'lets nobody keep the catalogue',
      only: 'catalogue',
      change: { answer: (told) => delete told.headers.etag },
      found: ['does not give the catalogue again to who has it', 'answers as described'],
    },
  ];

  describe('finds a gateway that', { concurrency: 2 }, () => {
    for (const { what, only, change, found } of broken)
      it(what, async () => {
        const proxy = await behind(gateway.url, change);
        const { ended, failures } = await check(proxy.url, only);
        proxy.close();
        assert.equal(ended, 1);
        const ids = failures.map(({ id }) => id);
        for (const id of found) assert.ok(ids.includes(id), JSON.stringify(failures, null, 1));
      });
  });
});
