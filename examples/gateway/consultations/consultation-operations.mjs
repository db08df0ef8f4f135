import { loadCalendar } from '@tongban/core/limits';
import { dayMs } from '../china-time.mjs';
import { publishedReader } from './published.mjs';
import { consultationReceiver } from './receive.mjs';
import { consultationRecords } from './records.mjs';
import { consultationStatus } from './status.mjs';
import { consultationHandler } from './steps.mjs';

/** What holds where the department says nothing: working days until an answer is due, days after the end that words and contact are kept. */
export const usualConsultations = {
  dueDays: { consult: 5, complaint: 15, suggestion: 15, report: 15 },
  keepDays: 180,
};

/**
 * Questions, complaints, suggestions and reports (咨询、投诉、建议、举报).
 *
 * @param {{ database: import('../database.mjs').Database, settings?: Partial<typeof usualConsultations>, right: object, now: () => Date }} parts
 */
export async function consultationOperations({ database, settings, right, now }) {
  const { dueDays: ownDays, keepDays } = { ...usualConsultations, ...settings };
  const dueDays = { ...usualConsultations.dueDays, ...ownDays };
  const parts = { database, dueDays, calendar: await loadCalendar(), now };
  return {
    operations: {
      createConsultation: consultationReceiver(parts),
      readConsultationStatus: consultationStatus(parts),
      readPublishedAnswers: publishedReader(parts),
      handleConsultation: right.only(consultationHandler(parts)),
      readConsultationRecords: right.only(consultationRecords(parts)),
    },
    /** Takes away what was sent, by whom, and the answer, so many days after it was closed. */
    sweep: () =>
      database.query(
        `update consultations set words = null, contact = null, answer = null where state = 'closed' and words is not null and updated_at < $1`,
        [new Date(now().getTime() - keepDays * dayMs)],
      ),
  };
}
