import { cursorOf, placeOf, usualPage } from '../paging.mjs';

/** The operation that hands out what was sent, in the order it came; who goes on behind the last one misses none. */
export function consultationRecords({ database }) {
  return async function readConsultationRecords({ query: { cursor, limit = usualPage } }) {
    const [after] = placeOf(cursor, isPlace) ?? [0];
    const rows = await database.query(
      `select consultations.*, published_answers.id is not null as published
       from consultations left join published_answers using (id) where position > $1 order by position limit $2`,
      [after, limit],
    );
    return {
      items: rows.map(told),
      // Where the next page begins, also when it is still empty.
      next: cursorOf([Number(rows.at(-1)?.position ?? after)]),
    };
  };
}

const isPlace = ([position, ...more]) => Number.isSafeInteger(position) && position >= 0 && more.length === 0;

const told = (row) => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  receivedAt: row.received_at.toISOString(),
  ...(row.due && { due: row.due }),
  ...(row.item && { item: row.item }),
  ...(row.words && { text: row.words }),
  anonymous: row.anonymous,
  ...(row.contact && { contact: row.contact }),
  ...(row.rating && { rating: row.rating }),
  ...(row.assigned_to && { assignedTo: row.assigned_to }),
  ...(row.answer && { answer: row.answer }),
  published: row.published,
});
