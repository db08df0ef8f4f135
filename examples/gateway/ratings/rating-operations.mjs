import { loadCalendar } from '@tongban/core/limits';
import { defaultRatingRules, reduceRating } from '@tongban/core/rating';
import { figureReader } from './figures.mjs';
import { ratingHandler } from './handle.mjs';
import { ratingInviter } from './invite.mjs';
import { tokenGiver, tokenIssuer } from './issue.mjs';
import { ratedThings } from './rated-things.mjs';
import { ratingReceiver } from './receive.mjs';
import { recordReader } from './records.mjs';
import { keepState, lockSubject } from './subjects.mjs';
import { ratingTokens } from './tokens.mjs';

/**
 * What a department says about its ratings (好差评).
 *
 * @typedef {object} RatingSettings
 * @property {import('./hmac-signer.mjs').TokenSigner} [signer] signs tokens; HMAC-SHA-256 with a key in the folder `data` without it
 * @property {import('@tongban/core/rating').RatingRules} [rules]
 * @property {readonly import('@tongban/core').RatingTagList[]} [tagLists] beside the national list; tags are picked from the first
 * @property {string} [page] address of the page a QR code leads to
 * @property {string} [complaintUrl] where one can complain after a bad rating: http or https
 * @property {string} [complaintPhone] the same by phone, `12345`
 * @property {readonly object[]} [windows] windows with a printed code, each with an `id`: see `RatedThing`
 * @property {(caseNumber: string) => object | undefined | Promise<object | undefined>} [caseOf] tells of a case what is known of it
 * @property {{ areaCode?: string, areaName?: string, department?: string, departmentCode?: string, source?: string }} [office] stands in
 *   records where a case says nothing else
 * @property {readonly import('@tongban/core/rating/records').RatingSerialiser[]} [serialisers] shapes of records beside those of core
 */

/**
 * Ratings: invited to, taken in once, handled, counted and reported.
 *
 * @param {{ database: import('../database.mjs').Database, settings: RatingSettings, limits: object, right: object,
 *   catalogue: { itemOfForm(id: string): object | undefined, item(id: string): object | undefined }, now: () => Date }} parts
 */
export async function ratingOperations({ database, settings, limits, right, catalogue, now }) {
  const {
    signer,
    tagLists = [],
    page = '/rating',
    office = {},
    serialisers,
    complaintUrl,
    complaintPhone,
  } = settings;
  const rules = { ...defaultRatingRules, ...settings.rules };
  const { signal } = new AbortController();
  const calendar = await loadCalendar();
  const tokens = ratingTokens(signer);
  const issue = tokenIssuer({ tokens, limits, now, signal });
  const things = ratedThings({
    database,
    itemOf: catalogue.itemOfForm,
    itemById: catalogue.item,
    windows: settings.windows,
    caseOf: settings.caseOf,
  });
  const parts = {
    database,
    tokens,
    issue,
    things,
    rules,
    tagLists,
    complaint: { ...(complaintUrl && { complaintUrl }), ...(complaintPhone && { complaintPhone }) },
    page,
    office,
    serialisers,
    calendar,
    limits,
    now,
    signal,
  };
  return {
    operations: {
      readRatingInvitation: ratingInviter(parts),
      createRating: ratingReceiver(parts),
      issueRatingToken: tokenGiver({ ...parts, isDepartment: right.isDepartment }),
      readRatingFigures: figureReader(parts),
      handleRating: right.only(ratingHandler(parts)),
      readRatingRecords: right.only(recordReader(parts)),
    },
    /** Ends what time ends, where the rules name a time. */
    async sweep() {
      const at = now().getTime();
      if (rules.firstDays === undefined && rules.followUpDays === undefined) return;
      const rows = await database.query(
        `select ref from rating_subjects where state->>'phase' in ('open', 'replied')`,
      );
      for (const { ref } of rows)
        await database.transaction(async (query) => {
          const row = await lockSubject(query, ref);
          await keepState(query, row, reduceRating(row.state, { type: 'lapsed', at }, rules));
        });
    },
  };
}
