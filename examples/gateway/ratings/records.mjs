import { epointRecords, exchangeRecords, zhejiangRecords } from '@tongban/core/rating/records';
import { cursorOf, placeOf } from '../paging.mjs';
import { Problem } from '../problems.mjs';
import { standing } from './handle.mjs';

const usual = [zhejiangRecords(), epointRecords(), exchangeRecords()];

/**
 * The operation that hands ratings to the department as a platform wants them, page by page in the order they came: who goes on behind the
 * last one misses none. Platforms of another shape: `serialisers`.
 */
export function recordReader({ database, things, rules, calendar, office, serialisers = [] }) {
  const byName = new Map([...usual, ...serialisers].map((each) => [each.name, each]));

  const recordOf = async (row) => {
    const thing = await things.of(row);
    const { repliedAt } = row.state;
    return {
      areaCode: office.areaCode ?? '',
      ...(office.areaName && { areaName: office.areaName }),
      departmentCode: thing.departmentCode ?? office.departmentCode ?? '',
      itemCode: thing.itemCode ?? '',
      itemName: thing.item ?? '',
      caseNumber: row.case_number ?? row.ref,
      caseStatus: 'accepted',
      ...((thing.department ?? office.department) && { handledBy: thing.department ?? office.department }),
      source: office.source ?? '',
      ...thing.record,
      stage: row.stage,
      level: row.level,
      tags: row.tags,
      ...(row.words && { text: row.words, textReview: 'pending' }),
      ratedAt: row.rated_at.toISOString(),
      channel: row.channel,
      anonymous: row.anonymous,
      ...(row.publish !== null && { publish: row.publish }),
      ...(row.reply && { reply: row.reply }),
      ...(repliedAt !== undefined && { repliedAt: new Date(repliedAt).toISOString() }),
    };
  };

  return async function readRatingRecords(request) {
    const { format = 'exchange', after = '0', limit = 100, cursor } = request.query;
    const [from] = placeOf(cursor, isPlace) ?? [after];
    const serialiser = byName.get(format);
    if (!serialiser) throw new Problem('request', { pointer: '/query/format' });
    const rows = await database.query(
      `select * from ratings join rating_subjects using (ref) where position > $1 order by position limit $2`,
      [from, limit + 1],
    );
    const page = rows.slice(0, limit);
    const records = await Promise.all(
      page.map(async (row) => ({
        ...standing(row.id, row.state, { rules, calendar }),
        stage: row.stage,
        ...serialiser.write(await recordOf(row)),
      })),
    );
    return {
      format,
      records,
      // Where the next page begins, also when it is still empty: new ratings come behind it.
      next: cursorOf([Number(page.at(-1)?.position ?? from)]),
      after: String(page.at(-1)?.position ?? from),
      more: rows.length > limit,
    };
  };
}

const isPlace = ([position, ...more]) => Number.isSafeInteger(position) && position >= 0 && more.length === 0;
