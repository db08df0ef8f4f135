/**
 * What is rated. Online each case is rated once, or each step of it (一事一评); on site each visit is (一次一评): 国办发〔2019〕51号.
 * References are the issuer's own and never reach a page.
 */
export type RatingSubject =
  | { readonly scope: 'case'; readonly caseRef: string; readonly step?: string }
  | { readonly scope: 'visit'; readonly visitRef: string };

/** The same for the same subject, and for no other: the key of "one first rating, one follow-up" in a table. */
export const subjectKey = (subject: RatingSubject): string =>
  JSON.stringify(
    subject.scope === 'case' ? ['case', subject.caseRef, subject.step ?? null] : ['visit', subject.visitRef],
  );
