import { loadCalendar } from '@tongban/core/limits';
import { pageOf, placeOf, usualPage } from '../paging.mjs';
import { Problem } from '../problems.mjs';
import { caseLookUp } from './look-up.mjs';
import { stepTaker } from './take-step.mjs';
import { stepsOf, timelineTold } from './timeline.mjs';

/**
 * How cases go on (办件进度): one's own, one by its token or looked up, and what the department says has happened.
 *
 * @param {{ database: import('../database.mjs').Database, catalogue: object, right: object, limits: object, now: () => Date,
 *   identify: (request: object) => Promise<{ id: string } | undefined> }} parts
 */
export async function progressOperations({ database, catalogue, right, limits, now, identify }) {
  const lookUp = caseLookUp({ database, limits, now });
  const calendar = await loadCalendar();

  /** What the catalogue has about a case: its item, or the scenario of a joint one. */
  const about = ({ form_id: formId, joint }) => {
    const item = joint ? catalogue.scenario(formId)?.scenario : catalogue.itemOfForm(formId);
    return {
      ...(item?.name && { itemName: item.name }),
      ...(item?.department?.name && { department: item.department.name }),
    };
  };
  const limitOf = (row) =>
    (row.item ? catalogue.item(row.item) : !row.joint && catalogue.itemOfForm(row.form_id))?.promisedLimit;

  const inShort = (row) => ({
    caseNumber: row.case_number,
    formId: row.form_id,
    ...about(row),
    status: row.status,
    receivedAt: row.received_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  });

  const partsOf = async (row, options) => {
    const rows = await database.query('select * from sub_cases where case_number = $1 order by position', [
      row.case_number,
    ]);
    return Promise.all(
      rows.map(async ({ item, item_name: itemName, department, sub_number: caseNumber, status }) => ({
        item,
        itemName,
        department,
        caseNumber,
        status,
        ...timelineTold(await stepsOf(database.query, caseNumber, row.received_at), options),
      })),
    );
  };

  const byToken = async (token) => {
    const [row] = await database.query('select * from cases where token = $1', [token]);
    if (!row) throw new Problem('not-found');
    return row;
  };

  return {
    operations: {
      async listCases(request) {
        const person = await identify(request);
        if (!person) throw new Problem('unauthorised');
        const { limit = usualPage, cursor } = request.query;
        const [place] = placeOf(cursor, isPlace) ?? [null];
        const rows = await database.query(
          `select * from cases where person = $1 and ($2::bigint is null or position < $2) order by position desc limit $3`,
          [person.id, place, limit + 1],
        );
        return pageOf(rows, limit, {
          item: (row) => ({ ...inShort(row), token: row.token }),
          place: ({ position }) => [Number(position)],
        });
      },

      async readCaseProgress(request, reply) {
        const { token } = request.body;
        const row = token === undefined ? await lookUp.find(request.body, reply) : await byToken(token);
        const options = { notes: token !== undefined };
        const parts = await partsOf(row, options);
        return {
          ...inShort(row),
          ...timelineTold(await stepsOf(database.query, row.case_number, row.received_at), options),
          ...(parts.length > 0 && { subCases: parts }),
        };
      },

      addCaseStep: right.only(stepTaker({ database, calendar, limitOf, now })),
    },
    sweep: lookUp.sweep,
  };
}

const isPlace = ([position, ...more]) => Number.isSafeInteger(position) && more.length === 0;

/**
 * How often progress may be asked for: seldom where a number is looked up, since it can be guessed.
 *
 * @param {{ lookUpsOfClient: number, ratingRequestsOfClient: number }} limits
 * @param {(request: object) => string} clientOf
 */
export function progressRate({ lookUpsOfClient, ratingRequestsOfClient }, clientOf) {
  const isLookUp = ({ body }) => typeof body?.token !== 'string';
  return {
    // Only then it is known which of both it is.
    hook: 'preValidation',
    keyGenerator: (request) => `${isLookUp(request) ? 'look-up' : 'token'} ${clientOf(request)}`,
    max: (request) => (isLookUp(request) ? lookUpsOfClient : ratingRequestsOfClient),
  };
}
