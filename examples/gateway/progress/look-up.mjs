// Finding a case by its number and one further answer: numbers are written on paper and can be guessed, so guessing has to lead nowhere.
import { timingSafeEqual } from 'node:crypto';
import { digestOf } from '../digest.mjs';
import { Problem } from '../problems.mjs';
import { digestOfAnswer } from './further-answers.mjs';

/** Compared with where there is nothing to compare with. */
const nothing = digestOf('nothing has this digest');

/**
 * @param {{ database: import('../database.mjs').Database, limits: { wrongLookUps: number, lookUpSeconds: number }, now: () => Date }} parts
 */
export function caseLookUp({ database, limits, now }) {
  /** Counts a guess at a number before it is looked at, whether there is such a case or not: many at once get no more than one after the other. */
  const countGuess = async (number, reply) => {
    const at = now();
    const until = new Date(at.getTime() + limits.lookUpSeconds * 1000);
    const [guesses] = await database.query(
      `insert into case_guesses as known (number_digest, wrong, until) values ($1, 1, $2)
       on conflict (number_digest) do update set
         wrong = case when known.until <= $3 then 1 else known.wrong + 1 end,
         until = case when known.until <= $3 then $2 else known.until end
       returning wrong, until`,
      [number, until, at],
    );
    if (guesses.wrong <= limits.wrongLookUps) return;
    reply.header('retry-after', String(Math.ceil((guesses.until.getTime() - at.getTime()) / 1000)));
    throw new Problem('rate-limited');
  };

  return {
    /**
     * The row of a case. A wrong number, a wrong answer, and one the case does not have take the same way to the same end.
     *
     * @throws {Problem} `not-found`, `rate-limited`
     */
    async find({ caseNumber, ...answer }, reply) {
      const [[kind, text]] = Object.entries(answer);
      const number = digestOf(['case', caseNumber]);
      await countGuess(number, reply);
      const given = digestOfAnswer(caseNumber, kind, text);
      const [row] = await database.query(
        `select cases.*, known.digest as known from (select $1::text as wanted) as asked
         left join cases on cases.case_number = asked.wanted
         left join case_answers as known on known.case_number = asked.wanted and known.kind = $2`,
        [caseNumber, kind],
      );
      const isRight = timingSafeEqual(Buffer.from(given), Buffer.from(row.known ?? nothing));
      if (!isRight) throw new Problem('not-found');
      await database.query('delete from case_guesses where number_digest = $1', [number]);
      return row;
    },
    sweep: () => database.query('delete from case_guesses where until <= $1', [now()]),
  };
}
