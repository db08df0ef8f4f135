// What somebody can be asked beside the number of a case, so that a number alone opens nothing.
import { digestOf } from '../digest.mjs';

/** Formats of core that documents of identity have. */
const documentFormats = ['citizen-id', 'uscc'];

/**
 * What an application tells by its form: the answer to `name`, and the number of the document, by its format.
 *
 * @param {{ find(id: string, version: string): { schema?: object } | undefined }} forms
 * @returns {(application: object) => { name?: string, document?: string }}
 */
export const answersByForm = (forms) => (application) => {
  const found = {};
  for (const { formId, formVersion, value } of [...(application.joint?.parts ?? []), application]) {
    const properties = formId && forms.find(formId, formVersion)?.schema?.properties;
    for (const [key, schema] of Object.entries(properties ?? {})) {
      const answer = value?.[key];
      if (typeof answer !== 'string' || answer === '') continue;
      if (key === 'name') found.name ??= answer;
      if (documentFormats.includes(schema?.format)) found.document ??= answer;
    }
  }
  return found;
};

/** What is kept, and compared, of a further answer: no letter of it. Of a document the last four characters are asked. */
export function digestOfAnswer(caseNumber, kind, answer) {
  const plain = answer.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return digestOf([caseNumber, kind, kind === 'document' ? plain.slice(-4) : plain]);
}

/** Keeps the further answers of a case that is taken in. */
export async function keepFurtherAnswers(query, caseNumber, answers) {
  for (const kind of ['name', 'document'])
    if (answers?.[kind])
      await query('insert into case_answers (case_number, kind, digest) values ($1, $2, $3)', [
        caseNumber,
        kind,
        digestOfAnswer(caseNumber, kind, answers[kind]),
      ]);
}
