import { dayInChina } from '../china-time.mjs';
import { answerBefore, keyed } from '../once.mjs';
import { Problem } from '../problems.mjs';
import { mayFollow, statusAfter } from './case-steps.mjs';
import { dueAfter } from './due-day.mjs';
import { stepsOf, timelineTold } from './timeline.mjs';

/** The tables a number may be in: that of a case, that of one of its parts. */
const tables = [
  ['cases', 'case_number', 'received_at'],
  [
    'sub_cases',
    'sub_number',
    '(select received_at from cases where cases.case_number = sub_cases.case_number)',
  ],
];

/** The operation by which the department says what has happened to a case, each step once for its key. */
export function stepTaker({ database, calendar, limitOf, now }) {
  /** The case or sub-case, held until the transaction ends. */
  const lock = async (query, number) => {
    for (const [table, column, received] of tables) {
      const [row] = await query(
        `select *, ${received} as received_at from ${table} where ${column} = $1 for update`,
        [number],
      );
      if (row) return { ...row, table, column };
    }
    throw new Problem('not-found');
  };

  return async function addCaseStep(request) {
    const { caseNumber: number } = request.params;
    const { step, outcome, note, due: ownDue } = request.body;
    const sent = keyed(request, [number, request.body]);
    return database.transaction(async (query) => {
      const row = await lock(query, number);
      const before = await answerBefore(query, 'case_steps', sent);
      if (before) return before;

      const at = now();
      const day = dayInChina(at);
      const steps = await stepsOf(query, number, row.received_at);
      if (!mayFollow(steps, { step, outcome })) throw new Problem('case-step');
      const due = dueAfter(steps, { step, day, due: ownDue }, { limit: limitOf(row), calendar });
      const status = statusAfter({ step, outcome }) ?? row.status;
      await query(`update ${row.table} set status = $2, updated_at = $3 where ${row.column} = $1`, [
        number,
        status,
        at,
      ]);
      const after = [...steps, { step, at, day, outcome, note, due }];
      const answer = { caseNumber: number, status, ...timelineTold(after) };
      const [written] = await query(
        `insert into case_steps (idempotency_key, digest, case_number, step, outcome, note, due, at, answer)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning position`,
        [
          sent.key,
          sent.digest,
          number,
          step,
          outcome ?? null,
          note ?? null,
          due ?? null,
          at,
          JSON.stringify(answer),
        ],
      );
      if (!written) throw new Problem('key-reused');
      return answer;
    });
  };
}
