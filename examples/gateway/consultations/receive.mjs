import { randomBytes } from 'node:crypto';
import { lastDay } from '@tongban/core/limits';
import { dayInChina } from '../china-time.mjs';
import { keyed, sameBefore } from '../once.mjs';
import { Problem } from '../problems.mjs';

/** Who says nothing of themselves is heard in these. */
const mayBeAnonymous = ['report', 'suggestion'];

/** A rating as bad as this, or worse, is followed by a complaint. */
const badLevel = 2;

const letters = { consult: 'Z', complaint: 'T', suggestion: 'J', report: 'B' };

/** The operation that takes one in, once for its key. */
export function consultationReceiver({ database, dueDays, calendar, now }) {
  const columns = 'digest, number, kind, received_at, due, token';

  const earlierAnswer = async (query, sent) => {
    const [row] = await query(`select ${columns} from consultations where idempotency_key = $1`, [sent.key]);
    return sameBefore(row, sent) && receipt(row);
  };

  const issuesOf = async ({ kind, anonymous, contact, rating }) => {
    const issues = [];
    if (anonymous && !mayBeAnonymous.includes(kind)) issues.push(issue('/anonymous', 'not-anonymous'));
    else if (anonymous && contact) issues.push(issue('/contact', 'anonymous'));
    if (rating !== undefined && !(kind === 'complaint' && (await isBad(rating))))
      issues.push(issue('/rating', 'rating'));
    return issues;
  };

  const isBad = async (id) =>
    (await database.query('select 1 from ratings where id = $1 and level <= $2', [id, badLevel])).length > 0;

  /** The last day of so many working days; undefined where no calendar can say it. */
  const dueOf = (kind, day) => {
    if (dueDays[kind] === undefined) return undefined;
    const last = lastDay({ amount: dueDays[kind], unit: 'workday' }, day, calendar);
    return last.kind === 'date' ? last.day : undefined;
  };

  return async function createConsultation(request, reply) {
    const { kind, item, text, anonymous = false, contact, rating } = request.body;
    const sent = keyed(request);
    reply.code(201);
    const earlier = await earlierAnswer(database.query, sent);
    if (earlier) return earlier;
    const issues = await issuesOf(request.body);
    if (issues.length > 0) throw new Problem('issues', { issues });
    const at = now();
    const day = dayInChina(at);
    return database.transaction(async (query) => {
      await query('select pg_advisory_xact_lock($1)', [orderLock]);
      const [row] = await query(
        `insert into consultations (id, idempotency_key, digest, number, token, kind, item, words, anonymous, contact, rating, state, due, received_at, updated_at)
         values ($1, $2, $3, $4 || lpad(nextval('consultation_numbers')::text, 6, '0'), $5, $6, $7, $8, $9, $10, $11, 'received', $12, $13, $13)
         on conflict (idempotency_key) do nothing returning ${columns}`,
        [
          randomBytes(12).toString('base64url'),
          sent.key,
          sent.digest,
          letters[kind] + day.replaceAll('-', ''),
          randomBytes(24).toString('base64url'),
          kind,
          item,
          text,
          anonymous,
          contact && JSON.stringify(contact),
          rating,
          dueOf(kind, day),
          at,
        ],
      );
      // The same at the same moment, from another tab: the first one's answer is the answer.
      return row ? receipt(row) : earlierAnswer(query, sent);
    });
  };
}

/** Any number, the same in every gateway: they get their place one after the other, so that records miss none. */
const orderLock = 20_261_128;

const issue = (pointer, code) => ({ pointer, code, params: {} });

const receipt = ({ number, kind, received_at: receivedAt, due, token }) => ({
  number,
  kind,
  receivedAt: receivedAt.toISOString(),
  ...(due && { due }),
  token,
});
