import { randomBytes } from 'node:crypto';
import type { Reply } from '../gateway-client.js';
import { expect, expectAnswer, type Sentence, type Subject } from '../sentence.js';

/** What a gateway promises of drafts. */
export function draftSentences({ client, limits }: Subject): readonly Sentence[] {
  const newId = (): string => randomBytes(16).toString('base64url');
  const put = (
    id: string,
    headers: Readonly<Record<string, string>>,
    sealed: Uint8Array<ArrayBuffer> = bytesOf('sealed'),
  ): Promise<Reply> =>
    client.ask({
      operation: 'writeDraft',
      id,
      headers: { 'Content-Type': 'application/octet-stream', ...headers },
      body: sealed,
    });
  const get = (id: string): Promise<Reply> => client.ask({ operation: 'readDraft', id });
  const remove = (id: string): Promise<Reply> => client.ask({ operation: 'deleteDraft', id });
  const isNew = { 'If-None-Match': '*' };
  const follows = (reply: Reply): Readonly<Record<string, string>> => ({
    'If-Match': reply.headers.get('etag') ?? '',
  });

  return [
    {
      id: 'gives a draft back as it was put',
      async run() {
        const id = newId();
        const sealed = new Uint8Array(Array.from({ length: 256 }, (_, at) => at));
        expectAnswer(await put(id, isNew, sealed), 201);
        const found = await get(id);
        expectAnswer(found, 200);
        const same = Buffer.from(found.bytes).equals(Buffer.from(sealed));
        expect(same, `${sealed.length} bytes as they were put`, `${found.bytes.length} other bytes`);
        await remove(id);
      },
    },
    {
      id: 'replaces a draft only for who has seen the newest',
      async run() {
        const id = newId();
        const first = await put(id, isNew);
        expectAnswer(await put(id, follows(first), bytesOf('second')), 204);
        expectAnswer(await put(id, follows(first), bytesOf('third')), 412, 'version');
        expectAnswer(await put(id, isNew, bytesOf('fourth')), 412, 'version');
        const kept = Buffer.from((await get(id)).bytes).toString();
        expect(kept === 'second', 'the second of four versions', 'another version');
        await remove(id);
      },
    },
    {
      id: 'lets one of two devices win that write at the same moment',
      async run() {
        const id = newId();
        const first = await put(id, isNew);
        const both = await Promise.all([1, 2].map(() => put(id, follows(first))));
        const statuses = both.map(({ status }) => status).sort();
        expect(statuses.join() === '204,412', '204, 412', statuses.join(', '));
        await remove(id);
      },
    },
    {
      id: 'does not write a draft of which nobody says what it follows',
      async run() {
        expectAnswer(await put(newId(), {}), 428, 'version');
      },
    },
    {
      id: 'keeps a draft no longer than it is asked to',
      async run() {
        const id = newId();
        const reply = await put(id, { ...isNew, 'Draft-Lifetime': '120' });
        expectAnswer(reply, 201);
        const now = Date.parse(reply.headers.get('date') ?? '') || Date.now();
        const seconds = (Date.parse(reply.headers.get('expires') ?? '') - now) / 1000;
        expect(seconds > 0 && seconds <= 125, 'Expires: Date + 120 s', `Expires: Date + ${seconds} s`);
        await remove(id);
      },
    },
    {
      id: 'does not take a draft that is too large',
      async run() {
        expectAnswer(await put(newId(), isNew, new Uint8Array(limits.draftBytes + 1)), 413, 'too-large');
      },
    },
    {
      id: 'takes a draft away, and does not mind being asked twice',
      async run() {
        const id = newId();
        await put(id, isNew);
        expectAnswer(await remove(id), 204);
        expectAnswer(await remove(id), 204);
        expectAnswer(await get(id), 404, 'not-found');
      },
    },
  ];
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
