import type { Sentence, Subject } from './sentence.js';
import { appointmentSentences } from './sentences/appointments.js';
import { ownAppointmentSentences } from './sentences/appointments-own.js';
import { caseLookUpSentences } from './sentences/case-look-up.js';
import { caseStepSentences } from './sentences/case-steps.js';
import { caseSentences } from './sentences/cases.js';
import { catalogueSentences } from './sentences/catalogue.js';
import { consultationDepartmentSentences } from './sentences/consultation-department.js';
import { consultationSentences } from './sentences/consultations.js';
import { contractSentences } from './sentences/contract.js';
import { draftSentences } from './sentences/drafts.js';
import { jointSentences, licenceSentences } from './sentences/joint.js';
import { progressSentences } from './sentences/progress.js';
import { publishedAnswerSentences } from './sentences/published-answers.js';
import { ratingDepartmentSentences } from './sentences/rating-department.js';
import { ratingPublicSentences } from './sentences/rating-public.js';
import { ratingSealedSentences } from './sentences/rating-sealed.js';
import { ratingWindowSentences } from './sentences/rating-windows.js';
import { ratingSentences } from './sentences/ratings.js';
import { sessionSentences } from './sentences/sessions.js';
import { uploadSentences } from './sentences/uploads.js';

/** What sentences are about; the words for each are `area.<name>`. */
export type Area = keyof typeof areas;

/** The sentences of each area, in the order they are tried. */
const areas = {
  catalogue: [catalogueSentences],
  applications: [contractSentences, caseSentences],
  progress: [progressSentences, caseStepSentences, caseLookUpSentences],
  joint: [jointSentences],
  licences: [licenceSentences],
  uploads: [uploadSentences],
  drafts: [draftSentences],
  ratings: [
    ratingSentences,
    ratingWindowSentences,
    ratingDepartmentSentences,
    ratingSealedSentences,
    ratingPublicSentences,
  ],
  appointments: [appointmentSentences, ownAppointmentSentences],
  consultations: [consultationSentences, publishedAnswerSentences, consultationDepartmentSentences],
  // The last one: nobody is signed in after it.
  sessions: [sessionSentences],
} satisfies Readonly<Record<string, readonly ((subject: Subject) => readonly Sentence[])[]>>;

/** Their names. */
export const areaNames = Object.keys(areas) as readonly Area[];

/** What is tried with that subject: all areas, or those named. */
export const sentencesOf = (subject: Subject, names: readonly Area[]): readonly Sentence[] =>
  names.flatMap((area) =>
    areas[area].flatMap((of) => of(subject)).map((sentence) => ({ ...sentence, area })),
  );
