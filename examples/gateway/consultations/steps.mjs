import { answerBefore, keyed } from '../once.mjs';
import { Problem } from '../problems.mjs';
import { personalIssues } from './personal.mjs';

/** Which step may follow which state, and where it leads; `publish` leads nowhere else. */
const follows = {
  received: { assign: 'assigned', close: 'closed' },
  assigned: { assign: 'assigned', answer: 'answered', close: 'closed' },
  answered: { publish: 'answered', close: 'closed' },
  closed: { publish: 'closed' },
};

/** The operation by which the department says what it has done about one, each step once for its key. */
export function consultationHandler({ database, now }) {
  /** @throws {Problem} `consultation-step`, `issues` */
  const publish = async (query, row, { question, answer }, at) => {
    // What was closed without an answer has none to publish; who reported something could be found by it.
    if (!row.answer || row.kind === 'report') throw new Problem('consultation-step');
    const issues = personalIssues({ question, answer }, row.contact);
    if (issues.length > 0) throw new Problem('issues', { issues });
    const [written] = await query(
      `insert into published_answers (id, kind, item, question, answer, published_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do nothing returning id`,
      [row.id, row.kind, row.item, question, answer, at],
    );
    if (!written) throw new Problem('consultation-step');
  };

  return async function handleConsultation(request) {
    const { consultationId: id } = request.params;
    const { body } = request;
    const sent = keyed(request, [id, body]);
    return database.transaction(async (query) => {
      const [row] = await query('select * from consultations where id = $1 for update', [id]);
      if (!row) throw new Problem('not-found');
      const before = await answerBefore(query, 'consultation_steps', sent);
      if (before) return before;

      const at = now();
      const state = follows[row.state][body.step];
      if (!state) throw new Problem('consultation-step');
      if (body.step === 'publish') await publish(query, row, body, at);
      else
        await query(
          `update consultations set state = $2, assigned_to = coalesce($3, assigned_to), answer = coalesce($4, answer), updated_at = $5 where id = $1`,
          [id, state, body.to, body.answer, at],
        );
      const answer = { id, state, published: await isPublished(query, id) };
      const [written] = await query(
        `insert into consultation_steps (idempotency_key, digest, consultation_id, step, at, answer) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing returning idempotency_key`,
        [sent.key, sent.digest, id, body.step, at, JSON.stringify(answer)],
      );
      if (!written) throw new Problem('key-reused');
      return answer;
    });
  };
}

const isPublished = async (query, id) =>
  (await query('select 1 from published_answers where id = $1', [id])).length > 0;
