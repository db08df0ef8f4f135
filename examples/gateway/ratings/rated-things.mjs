// What is known of a case or a window that is rated: for the page, for figures and for records.
import { subjectKey } from '@tongban/core/rating';

/**
 * @typedef {{ setting: 'online' | 'on-site', item?: string, itemCode?: string, department?: string, departmentCode?: string,
 *   window?: string, windowId?: string, staff?: string, mayRate?: boolean,
 *   record?: Partial<import('@tongban/core/rating/records').RatingRecord> }} RatedThing
 *   `staff` is shown to who rates, and only if it is given; `mayRate: false`: nothing was handled yet; `record`: what is reported beside the
 *   rating
 */

/**
 * Looks up what is rated.
 *
 * @param {{ database: import('../database.mjs').Database, itemOf: (form: string) => object | undefined, itemById: (id: string) => object | undefined,
 *   windows?: readonly (RatedThing & { id: string })[],
 *   caseOf?: (caseNumber: string) => Promise<RatedThing | undefined> | RatedThing | undefined }} parts
 *   `caseOf` is where a department's own cases come from; without it there are those taken in here
 */
export function ratedThings({ database, itemOf, itemById, windows = [], caseOf }) {
  for (const { id } of windows)
    if (!/^[\w-]{1,40}$/.test(id))
      throw new Error('the id of a window is letters, digits, - and _, 40 at most');
  const byId = new Map(windows.map((window) => [window.id, window]));

  const ownCase = async (caseNumber) => {
    const [row] = await database.query(
      `select form_id, null as item, null as item_name, null as department, status from cases where case_number = $1
       union all select form_id, item, item_name, department, status from sub_cases where sub_number = $1`,
      [caseNumber],
    );
    if (!row) return undefined;
    const item = row.item ? itemById(row.item) : itemOf(row.form_id);
    const name = row.item_name ?? item?.name;
    const department = row.department ?? item?.department?.name;
    return {
      setting: 'online',
      ...(name && { item: name }),
      ...(item?.taskCode && { itemCode: item.taskCode }),
      ...(department && { department }),
      ...(item?.department?.code && { departmentCode: item.department.code }),
      record: {
        ...(item?.region && { areaCode: item.region }),
        caseStatus: row.status === 'done' ? 'done' : row.status === 'received' ? 'pending' : 'accepted',
      },
    };
  };

  const window = (id) => {
    const found = byId.get(id);
    return found && { setting: 'on-site', ...found, windowId: id };
  };

  return {
    case: async (caseNumber) => (caseOf ? caseOf(caseNumber) : ownCase(caseNumber)),
    window,
    /** Of a row of `rating_subjects`. */
    of: async ({ case_number: caseNumber, window_id: windowId }) =>
      (caseNumber ? await (caseOf ?? ownCase)(caseNumber) : window(windowId)) ?? { setting: 'on-site' },
  };
}

/** The columns of a case's row. */
export const caseSubject = (caseNumber, thing) => ({
  key: subjectKey({ scope: 'case', caseRef: caseNumber }),
  caseNumber,
  windowId: null,
  itemCode: thing.itemCode ?? null,
  departmentCode: thing.departmentCode ?? null,
});

/** Those of a visit. Its window stands before the dot of its reference. */
export const visitSubject = (ref, things) => {
  const windowId = ref.slice(0, ref.indexOf('.'));
  const thing = things.window(windowId);
  return {
    key: subjectKey({ scope: 'visit', visitRef: ref }),
    caseNumber: null,
    windowId,
    itemCode: thing?.itemCode ?? null,
    departmentCode: thing?.departmentCode ?? null,
  };
};
