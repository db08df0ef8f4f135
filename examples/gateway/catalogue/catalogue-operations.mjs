import { createItemIndex, findItems } from '@tongban/core/catalogue';
import { digestOf } from '../digest.mjs';
import { cursorOf, placeOf, usualPage } from '../paging.mjs';
import { Problem } from '../problems.mjs';
import { answerKept, versionOf } from './kept-answers.mjs';

/**
 * The catalogue for everybody: whole, its items page by page, and those a code names. It is the same as long as the gateway runs.
 *
 * @param {import('@tongban/core/catalogue').Catalogue | undefined} catalogue
 */
export function catalogueOperations(catalogue) {
  if (!catalogue) {
    const none = async () => {
      throw new Problem('not-found');
    };
    return { readCatalogue: none, listItems: none, readItem: none };
  }
  const text = JSON.stringify(catalogue);
  const version = versionOf(text);
  const index = createItemIndex(catalogue.items);

  const answer = (request, reply, body) =>
    answerKept(request, reply, { version: versionOf(JSON.stringify(body)), body });

  return {
    async readCatalogue(request, reply) {
      const body = answerKept(request, reply, { version, body: text });
      if (body !== undefined) reply.type('application/json; charset=utf-8');
      return reply.send(body);
    },

    async listItems(request, reply) {
      const { region, audience, text: query, limit = usualPage, cursor } = request.query;
      const filters = digestOf([version, region ?? '', audience ?? '', query ?? '']).slice(0, 16);
      const isOfThisList = ([of, at]) => of === filters && Number.isSafeInteger(at) && at > 0;
      const [, from] = placeOf(cursor, isOfThisList) ?? [filters, 0];
      const found = index
        .search({ ...(query && { query }), ...(audience && { audience }) })
        .filter((item) => serves(item, region));
      const end = from + limit;
      return answer(request, reply, {
        items: found.slice(from, end),
        ...(found.length > end && { next: cursorOf([filters, end]) }),
      });
    },

    async readItem(request, reply) {
      const items = findItems(catalogue, request.params.code);
      if (items.length === 0) throw new Problem('not-found');
      return answer(request, reply, { items });
    },
  };
}

/** Whether an item is for who lives in a region: it is of that region, of one around it, or of none. */
const serves = ({ region: own }, region) =>
  region === undefined || own === undefined || region.startsWith(significant(own));

/** A region's digits without the zeros that say nothing: 990101000000 is 990101. */
const significant = (region) =>
  region
    .replace(/^(\d{9})000$/, '$1')
    .replace(/^(\d{6})000$/, '$1')
    .replace(/^(\d{4})00$/, '$1')
    .replace(/^(\d{2})00$/, '$1');
