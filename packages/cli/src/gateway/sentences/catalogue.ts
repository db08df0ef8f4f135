import { isRecord } from '@tongban/core';
import { readCatalogue, type Catalogue } from '@tongban/core/catalogue';
import type { Reply } from '../gateway-client.js';
import { pagesOf } from '../pages.js';
import { Broken, expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a gateway promises of the catalogue it gives. */
export function catalogueSentences({ client, takes }: Subject): readonly Sentence[] {
  if (!takes.includes('catalogue')) return [];
  const whole = (headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
    client.ask({ operation: 'readCatalogue', headers });
  const items = (query: Readonly<Record<string, string>>): Promise<Reply> =>
    client.ask({
      operation: 'listItems',
      url: `${client.base}/catalogue/items?${new URLSearchParams(query).toString()}`,
    });

  return [
    {
      id: 'gives a catalogue that pages can read',
      async run() {
        const { value, issues } = readCatalogue((await whole()).json);
        const [issue] = issues;
        expect(
          value !== undefined && !issue,
          'a catalogue',
          issue ? `${issue.code} at ${issue.pointer}` : '-',
        );
      },
    },
    {
      id: 'does not give the catalogue again to who has it',
      async run() {
        const version = (await whole()).headers.get('etag') ?? '';
        const again = await whole({ 'If-None-Match': version });
        expectAnswer(again, 304);
        expect(again.bytes.length === 0, 'no body', `${again.bytes.length} bytes`);
        expectAnswer(await whole({ 'If-None-Match': '"another-version"' }), 200);
      },
    },
    {
      id: 'gives the catalogue without cookies',
      async run() {
        const { headers } = await whole({ Origin: 'https://elsewhere.example' });
        for (const name of ['Set-Cookie', 'Access-Control-Allow-Credentials'])
          expect(!headers.has(name), `no ${name}`, name);
      },
    },
    {
      id: 'gives its items page by page, each once and none left out',
      async run() {
        const all = catalogueIn(await whole());
        const found = (await pagesOf((page) => items({ limit: String(pageOf(all)), ...page }), 'items')).map(
          idOf,
        );
        const wanted = all.items.map(({ id }) => id);
        expect(new Set(found).size === found.length, 'each item once', 'an item twice');
        const left = wanted.filter((id) => !found.includes(id)).length;
        expect(
          left === 0 && found.length === wanted.length,
          `${wanted.length} items`,
          `${found.length} items`,
        );
      },
    },
    {
      id: 'finds an item by its name and by its code',
      async run() {
        const [item] = catalogueIn(await whole()).items;
        if (!item) return;
        const byName = (await pagesOf((page) => items({ text: item.name, ...page }), 'items')).map(idOf);
        expect(byName.includes(item.id), 'the item of that name', `${byName.length} others`);
        const named = await client.ask({ operation: 'readItem', id: item.id });
        expectAnswer(named, 200);
        expect(listIn(named, 'items').map(idOf).includes(item.id), 'the item of that code', 'another');
        const none = await client.ask({ operation: 'readItem', id: 'no-such-item-anywhere' });
        expectAnswer(none, 404, 'not-found');
      },
    },
    {
      id: 'names the place of a wrong limit and of a cursor that is none',
      async run() {
        for (const [name, value] of [
          ['limit', '0'],
          ['limit', '1000000'],
          ['cursor', 'bm8tY3Vyc29y'],
        ] as const) {
          const reply = await items({ [name]: value });
          expectAnswer(reply, 400, 'request');
          const pointer = isRecord(reply.json) ? String(reply.json['pointer']) : '';
          expect(pointer === `/query/${name}`, `/query/${name}`, pointer);
        }
      },
    },
  ];
}

/** So long that there are several pages, and not too many. */
const pageOf = ({ items }: Catalogue): number => Math.min(100, Math.max(1, Math.floor(items.length / 2)));

function catalogueIn({ json }: Reply): Catalogue {
  const { value } = readCatalogue(json);
  if (!value) throw new Broken('a catalogue', 'none');
  return value;
}

const idOf = (item: unknown): unknown => (isRecord(item) ? item['id'] : undefined);

const listIn = ({ json }: Reply, name: string): readonly unknown[] => {
  const list = isRecord(json) ? json[name] : undefined;
  return Array.isArray(list) ? list : [];
};
