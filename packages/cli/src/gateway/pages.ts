import { isRecord } from '@tongban/core';
import type { Reply } from './gateway-client.js';
import { Broken, expectAnswer } from './sentence.js';

/** More pages than these no list for trying has. */
const mostPages = 1_000;

/**
 * All entries of a list, page after page.
 *
 * @param ask - Asks for the page of a cursor; for the first one without.
 * @param name - Of the list in the answer.
 * @throws {Broken} for an answer that is no page, and for pages without end.
 */
export async function pagesOf(
  ask: (page: { readonly cursor?: string }) => Promise<Reply>,
  name: string,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  let cursor: unknown;
  for (let page = 0; page < mostPages; page += 1) {
    const reply = await ask(typeof cursor === 'string' ? { cursor } : {});
    expectAnswer(reply, 200);
    const { [name]: entries, next } = isRecord(reply.json) ? reply.json : {};
    if (!Array.isArray(entries)) throw new Broken(`a list in ${name}`, typeof entries);
    all.push(...(entries as readonly unknown[]));
    if (next === undefined) return all;
    cursor = next;
  }
  throw new Broken('a last page', 'pages without end');
}
