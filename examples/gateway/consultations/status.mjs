import { Problem } from '../problems.mjs';

/** The operation that tells how one's own stands. */
export function consultationStatus({ database }) {
  return async function readConsultationStatus({ body: { token } }) {
    const [row] = await database.query('select * from consultations where token = $1', [token]);
    if (!row) throw new Problem('not-found');
    return {
      number: row.number,
      kind: row.kind,
      state: row.state,
      receivedAt: row.received_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      ...(row.due && { due: row.due }),
      ...(row.answer && { answer: row.answer }),
    };
  };
}
