import { randomBytes } from 'node:crypto';
import { Problem } from './problems.mjs';
import { claimFiles, filesIn } from './claims.mjs';
import { useGrants } from './licences.mjs';
import { keyed, sameBefore } from './once.mjs';
import { keepFurtherAnswers } from './progress/further-answers.mjs';
import { whatFollows } from './what-follows.mjs';

/**
 * Takes applications in, each once, and tells how they stand.
 *
 * @param {{ database: import('./database.mjs').Database, forms: any, files: any, now: () => Date, joint: ReturnType<typeof import('./joint.mjs').jointCheck>,
 *   identify: (request: object) => Promise<import('./licences.mjs').Person | undefined>,
 *   review?: (application: object) => Promise<readonly object[]> | readonly object[] }} parts
 *   `review` is where a department's own checks go: it gives issues
 */
export function caseOperations({ database, forms, files, now, joint, identify, review, furtherAnswers }) {
  const readByKey = async (query, key) =>
    (
      await query(
        'select digest, case_number, token, received_at, joint from cases where idempotency_key = $1',
        [key],
      )
    )[0];

  const subCasesOf = (query, caseNumber) =>
    query(
      'select item, item_name, department, sub_number, status from sub_cases where case_number = $1 order by position',
      [caseNumber],
    );

  /** The answer given before, if this key was used; the key of another application is refused. */
  const earlierAnswer = async (query, { sent, words }) => {
    const row = sameBefore(await readByKey(query, sent.key), sent);
    return row && receipt(row, await subCasesOf(query, row.case_number), words);
  };

  /** An application for one item: what is wrong with it, and which files it holds. */
  const single = ({ formId, formVersion, value }) => {
    const form = forms.find(formId, formVersion);
    if (!form) throw new Problem(forms.of(formId) ? 'form-version' : 'not-found');
    return { issues: form.issuesOf(value), form, files: filesIn(value), parts: [], grants: [] };
  };

  return {
    async createCase(request, reply) {
      const sent = keyed(request);
      const { formId, formVersion, value, joint: several } = request.body;
      reply.code(201);

      const words = request.headers['accept-language'] ?? '';
      const earlier = await earlierAnswer(database.query, { sent, words });
      if (earlier) return earlier;
      // One application cannot be filed under the name of another.
      if (several && formId !== several.scenario)
        throw new Problem('request', { pointer: '/body/formId', detail: 'not the scenario of joint' });
      const person = await identify(request);
      const looked = several
        ? await joint.look(several, { credit: person?.credit, language: words })
        : single(request.body);
      const issues = looked.issues.length > 0 ? looked.issues : await review?.(request.body);
      if (issues?.length > 0) throw new Problem('issues', { issues: issues.map(asIssue) });
      const further = await furtherAnswers(request.body, person);

      return database.transaction(async (query) => {
        const at = now();
        const [row] = await query(
          `insert into cases (idempotency_key, digest, case_number, token, form_id, form_version, value, joint, person, status, received_at, updated_at)
           values ($1, $2, $3 || lpad(nextval('case_numbers')::text, 6, '0'), $4, $5, $6, $7, $8, $9, 'received', $10, $10)
           on conflict (idempotency_key) do nothing
           returning case_number, token, received_at, joint`,
          [
            sent.key,
            sent.digest,
            dayInChina(at),
            newToken(),
            formId,
            formVersion,
            // The parts hold the answers of a joint application.
            JSON.stringify(several ? null : value),
            several ? JSON.stringify(looked.kept) : null,
            person?.id ?? null,
            at,
          ],
        );
        // The same application at the same moment, from another tab: the first one's answer is the answer.
        if (!row) return earlierAnswer(query, { sent, words });
        const caseNumber = row.case_number;
        const { form = unbound, files: found, parts, grants } = looked;
        await claimFiles({ query, files, form, caseNumber, found, words, now });
        await keepFurtherAnswers(query, caseNumber, further);
        await useGrants({ query, grants, person, caseNumber, words, now });
        for (const [position, part] of parts.entries())
          await addSubCase(query, { caseNumber, position, part, at });
        return receipt(row, await subCasesOf(query, caseNumber), words);
      });
    },

    async readCaseStatus(request) {
      const [row] = await database.query(
        'select case_number, form_id, status, received_at, updated_at from cases where token = $1',
        [request.body.token],
      );
      if (!row) throw new Problem('not-found');
      return {
        caseNumber: row.case_number,
        formId: row.form_id,
        status: row.status,
        receivedAt: row.received_at.toISOString(),
        updatedAt: row.updated_at.toISOString(),
        ...withSubCases(await subCasesOf(database.query, row.case_number)),
      };
    },
  };
}

/** Of files that stand in the parts of a joint application: what a form of the catalogue says of them, its schema has checked. */
const unbound = { uploads: { maxBytes: Infinity, types: [] } };

const addSubCase = (query, { caseNumber, position, part, at }) =>
  query(
    `insert into sub_cases (case_number, position, sub_number, item, item_name, department, form_id, form_version, value, status, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received', $10)`,
    [
      caseNumber,
      position,
      `${caseNumber}-${String(position + 1).padStart(2, '0')}`,
      part.item,
      part.itemName,
      part.department,
      part.formId,
      part.formVersion,
      JSON.stringify(part.value),
      at,
    ],
  );

const withSubCases = (rows) =>
  rows.length === 0
    ? {}
    : {
        subCases: rows.map(({ item, item_name, department, sub_number, status }) => ({
          item,
          itemName: item_name,
          department,
          caseNumber: sub_number,
          status,
        })),
      };

function receipt(row, subCases, language) {
  const next = row.joint ? whatFollows(row.joint, language) : undefined;
  return {
    status: 'accepted',
    caseNumber: row.case_number,
    receivedAt: row.received_at.toISOString(),
    token: row.token,
    ...(next && { next }),
    ...withSubCases(subCases),
  };
}

const asIssue = ({ pointer, code, params, message }) => ({
  pointer,
  code,
  params: params ?? {},
  ...(message && { message }),
});

const newToken = () => randomBytes(24).toString('base64url');

/** 20261122, by the clock of China, which has one time zone and no summer time. */
const dayInChina = (at) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
