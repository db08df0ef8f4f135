import { createHash, randomBytes } from 'node:crypto';
import { Problem } from './problems.mjs';
import { claimFiles, filesIn } from './claims.mjs';

/** Answers nested deeper than this are not of any form. */
const deepest = 100;

/**
 * Takes applications in, each once, and tells how they stand.
 *
 * @param {{ database: import('./database.mjs').Database, forms: any, files: any, now: () => Date,
 *   review?: (application: object) => Promise<readonly object[]> | readonly object[] }} parts
 *   `review` is where a department's own checks go: it gives issues
 */
export function caseOperations({ database, forms, files, now, review }) {
  const readByKey = async (query, key) =>
    (
      await query('select digest, case_number, token, received_at from cases where idempotency_key = $1', [
        key,
      ])
    )[0];

  /** The answer given before, if this key was used; the key of another application is refused. */
  const earlierAnswer = async (query, key, digest) => {
    const row = await readByKey(query, key);
    if (row && row.digest !== digest) throw new Problem('key-reused');
    return row && receipt(row);
  };

  return {
    async createCase(request, reply) {
      const key = request.headers['idempotency-key'].replaceAll('"', '');
      const { formId, formVersion, value } = request.body;
      const digest = createHash('sha256').update(canonical(request.body, deepest)).digest('hex');
      reply.code(201);

      const earlier = await earlierAnswer(database.query, key, digest);
      if (earlier) return earlier;
      const form = forms.find(formId, formVersion);
      if (!form) throw new Problem(forms.of(formId) ? 'form-version' : 'not-found');
      const found = form.issuesOf(value);
      const issues = found.length > 0 ? found : await review?.(request.body);
      if (issues?.length > 0) throw new Problem('issues', { issues: issues.map(asIssue) });

      return database.transaction(async (query) => {
        const at = now();
        const [row] = await query(
          `insert into cases (idempotency_key, digest, case_number, token, form_id, form_version, value, status, received_at, updated_at)
           values ($1, $2, $3 || lpad(nextval('case_numbers')::text, 6, '0'), $4, $5, $6, $7, 'received', $8, $8)
           on conflict (idempotency_key) do nothing
           returning case_number, token, received_at`,
          [key, digest, dayInChina(at), newToken(), formId, formVersion, JSON.stringify(value), at],
        );
        // The same application at the same moment, from another tab: the first one's answer is the answer.
        if (!row) return earlierAnswer(query, key, digest);
        const words = request.headers['accept-language'] ?? '';
        await claimFiles({
          query,
          files,
          form,
          caseNumber: row.case_number,
          found: filesIn(value),
          words,
          now,
        });
        return receipt(row);
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
      };
    },
  };
}

const receipt = (row) => ({
  status: 'accepted',
  caseNumber: row.case_number,
  receivedAt: row.received_at.toISOString(),
  token: row.token,
});

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

/** JSON with sorted names: a body that says the same is the same body. */
function canonical(value, depth) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth === 0) throw new Problem('request', { detail: 'nested too deeply' });
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry, depth - 1)).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name], depth - 1)}`).join(',')}}`;
}
