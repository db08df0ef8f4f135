// What the gateway gives of its catalogue, over real HTTP: the same on each database.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readCatalogue } from '@tongban/core/catalogue';
import { startGateway } from '../gateway.mjs';
import { asking } from './asking.mjs';

const origin = 'https://www.jingang.example';

const item = (id, name, more = {}) => ({
  id,
  name,
  type: { system: 'natl.task-type', code: '20', text: '公共服务' },
  department: { name: '津港市民政局（虚构）' },
  materials: [],
  ...more,
});
const serviceObject = (code) => ({ serviceObjects: [{ system: 'natl.server-type', code, text: '' }] });
const catalogue = (id, updated, items) => ({
  format: 'tongban-catalogue/1',
  id,
  publisher: { name: '津港市（虚构）' },
  updated,
  fictional: true,
  items,
});

const first = catalogue('first', '2026-11-01T00:00:00+08:00', [
  item('a', '高龄津贴申领', {
    region: '990101000000',
    taskCode: '11990101MB99001014442050001001',
    ...serviceObject('1'),
  }),
  item('b', '高龄津贴变更', { region: '990100000000', ...serviceObject('1') }),
  item('c', '企业开办', { region: '990102000000', ...serviceObject('2') }),
]);
const second = catalogue('second', '2026-11-20T00:00:00+08:00', [
  item('a', '同名的另一件事'),
  item('d', '户口迁移'),
]);

/** @param {() => Promise<{ data: string, databaseUrl?: string, stop?: () => Promise<void> }>} start see `gatewaySuite` */
export function catalogueSuite(start) {
  let place;
  let gateway;
  before(async () => {
    place = await start();
    const files = [];
    for (const each of [first, second]) {
      files.push(path.join(place.data, `${each.id}.json`));
      await writeFile(files.at(-1), JSON.stringify(each));
    }
    gateway = await startGateway({ ...place, catalogue: files, origins: [origin] });
  });
  after(async () => {
    await gateway.close();
    await rm(place.data, { recursive: true });
    await place.stop?.();
  });
  const ask = asking(() => gateway);
  const idsIn = ({ json }) => json.items.map(({ id }) => id);

  describe('the catalogue', () => {
    it('is given whole, several as one: of two items with one name the first counts', async () => {
      const told = await ask('GET', '/catalogue');
      const { value, issues } = readCatalogue(told.json);
      assert.deepEqual([told.status, issues], [200, []]);
      assert.deepEqual(
        value.items.map(({ id, name }) => [id, name]),
        [
          ['a', '高龄津贴申领'],
          ['b', '高龄津贴变更'],
          ['c', '企业开办'],
          ['d', '户口迁移'],
        ],
      );
      assert.equal(value.updated, second.updated);
    });

    it('may be kept, and is not sent again to who has it', async () => {
      const told = await ask('GET', '/catalogue');
      const etag = told.headers.get('etag');
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask('GET', '/catalogue', { headers: { 'if-none-match': known } });
        assert.deepEqual([again.status, again.json, again.headers.get('etag')], [304, undefined, etag]);
      }
      assert.equal(told.headers.get('cache-control'), 'public, no-cache');
      const other = await ask('GET', '/catalogue', { headers: { 'if-none-match': '"something-else"' } });
      assert.equal(other.status, 200);
    });

    it('is open to named origins, without cookies, and to no others', async () => {
      const named = await ask('GET', '/catalogue', { headers: { origin, 'sec-fetch-site': 'cross-site' } });
      assert.equal(named.headers.get('access-control-allow-origin'), origin);
      assert.equal(named.headers.get('access-control-allow-credentials'), null);
      assert.match(named.headers.get('access-control-expose-headers'), /\bETag\b/);
      assert.match(named.headers.get('vary'), /Origin/);
      const stranger = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
      assert.equal((await ask('GET', '/catalogue', { headers: stranger })).type, 'cross-site');
    });

    it('tells so of itself', async () => {
      assert.ok((await ask('GET', '/')).json.takes.includes('catalogue'));
    });
  });

  describe('items', () => {
    it('come page by page, each once, the last page without a next one', async () => {
      const pages = [];
      let next = '';
      do {
        const page = await ask('GET', `/catalogue/items?limit=3${next && `&cursor=${next}`}`);
        pages.push(idsIn(page));
        next = page.json.next ?? '';
      } while (next);
      assert.deepEqual(pages, [['a', 'b', 'c'], ['d']]);
    });

    for (const [what, query, ids] of [
      ['a region has: its own, those around it, those of none', 'region=990101000000', ['a', 'b', 'd']],
      ['a town in a region has, too', 'region=990102003000', ['b', 'c', 'd']],
      ['natural persons can apply for', 'audience=person', ['a', 'b', 'd']],
      ['legal persons can apply for', 'audience=legal', ['c', 'd']],
      ['are found by words', `text=${encodeURIComponent('津贴 变更')}`, ['b']],
      ['are found by words and region', `text=${encodeURIComponent('津贴')}&region=990102000000`, ['b']],
      ['nobody has', `text=${encodeURIComponent('不存在的事')}`, []],
    ])
      it(`that ${what}`, async () => {
        assert.deepEqual(idsIn(await ask('GET', `/catalogue/items?${query}`)), ids);
      });

    it('are those a code names, in either case of its letters', async () => {
      assert.deepEqual(idsIn(await ask('GET', '/catalogue/items/11990101mb99001014442050001001')), ['a']);
      assert.deepEqual(idsIn(await ask('GET', '/catalogue/items/b')), ['b']);
      const none = await ask('GET', '/catalogue/items/nothing');
      assert.deepEqual([none.status, none.headers.get('cache-control')], [404, 'no-store']);
    });

    it('are not sent again to who has that page', async () => {
      const page = await ask('GET', '/catalogue/items?limit=2');
      const known = { headers: { 'if-none-match': page.headers.get('etag') } };
      assert.equal((await ask('GET', '/catalogue/items?limit=2', known)).status, 304);
      assert.equal((await ask('GET', '/catalogue/items?limit=3', known)).status, 200);
    });

    for (const [what, query, pointer] of [
      ['a limit of none', 'limit=0', '/query/limit'],
      ['a limit beyond the longest page', 'limit=101', '/query/limit'],
      ['a limit that is no number', 'limit=ten', '/query/limit'],
      ['a cursor that is none', 'cursor=abcdef', '/query/cursor'],
      ['a cursor with something else in it', 'cursor=%2e%2e', '/query/cursor'],
      ['a region that is none', 'region=99', '/query/region'],
      ['an audience that is none', 'audience=everybody', '/query/audience'],
    ])
      it(`${what}: the problem names the place`, async () => {
        const told = await ask('GET', `/catalogue/items?${query}`);
        assert.deepEqual([told.status, told.type, told.json.pointer], [400, 'request', pointer]);
      });

    it('do not go on by a cursor of other filters', async () => {
      const { next } = (await ask('GET', '/catalogue/items?limit=1')).json;
      const told = await ask('GET', `/catalogue/items?limit=1&audience=legal&cursor=${next}`);
      assert.deepEqual([told.status, told.json.pointer], [400, '/query/cursor']);
    });
  });
}
