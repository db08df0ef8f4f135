// Electronic licences: finding those of the person who is signed in, and the right to use one in one case (用证码).
import { randomBytes } from 'node:crypto';
import { dayInChina } from '@tongban/core/limits';
import { jointWords } from './joint-words.mjs';
import { maskedName, maskedNumber } from './masked.mjs';
import { Problem } from './problems.mjs';

/** How long a licence that was found can be linked, and a right can be used. Seconds. */
const seconds = { ref: 15 * 60, grant: 2 * 3600 };

/**
 * @typedef {{ id: string, credit?: 'bad-credit' | 'false-commitment',
 *   licences?: readonly { id: string, code: string, name: string, holder: string, number: string, issuer?: string, validUntil?: string }[] |
 *   (() => Promise<readonly object[]>) }} Person
 *   who is signed in: `id` is kept beside what they may use; names and numbers of licences whole, they are masked here
 */

/**
 * Licence operations over whoever `identify` says is signed in.
 *
 * @param {{ database: import('./database.mjs').Database, identify: (request: object) => Promise<Person | undefined>, now: () => Date }} parts
 */
export function licenceOperations({ database, identify, now }) {
  const signedIn = async (request) => {
    const person = await identify(request);
    if (!person) throw new Problem('unauthorised');
    return person;
  };
  const held = async ({ licences = [] }) => {
    const all = typeof licences === 'function' ? await licences() : licences;
    const today = dayInChina(now().getTime());
    return all.filter(({ validUntil }) => validUntil === undefined || validUntil >= today);
  };
  const keep = async (kind, { person, licence, item }) => {
    const token = randomBytes(24).toString('base64url');
    const expiresAt = new Date(now().getTime() + seconds[kind] * 1000);
    await database.query(
      `insert into licence_rights (token, kind, person, licence, code, item, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [token, kind, person.id, licence.id, licence.code, item ?? null, expiresAt],
    );
    return { token, expiresAt };
  };

  return {
    async findLicences(request) {
      const person = await signedIn(request);
      const found = (await held(person)).filter(({ code }) => request.body.codes.includes(code));
      const licences = [];
      for (const licence of found) {
        const { token } = await keep('ref', { person, licence });
        const { code, name, holder, number, issuer, validUntil } = licence;
        licences.push({
          code,
          name,
          holder: maskedName(holder),
          number: maskedNumber(number),
          ...(issuer && { issuer }),
          ...(validUntil && { validUntil }),
          ref: token,
        });
      }
      return { licences };
    },

    async linkLicence(request, reply) {
      const person = await signedIn(request);
      const { ref, item } = request.body;
      const [row] = await database.query(
        `select licence from licence_rights where token = $1 and kind = 'ref' and person = $2 and expires_at > $3`,
        [ref, person.id, now()],
      );
      const licence = row && (await held(person)).find(({ id }) => id === row.licence);
      if (!licence) throw new Problem('not-found');
      const { token, expiresAt } = await keep('grant', { person, licence, item });
      reply.code(201);
      return { code: licence.code, name: licence.name, grant: token, expiresAt: expiresAt.toISOString() };
    },
  };
}

/**
 * Uses the rights of a joint application, inside its transaction: all of them, or none and the case is not taken in.
 *
 * @throws {Problem} `issues`
 */
export async function useGrants({ query, grants, person, caseNumber, words: language, now }) {
  const words = jointWords(language);
  const issues = [];
  for (const { pointer, grant, code, items } of grants) {
    // Locked until the case is in: two cases at once use it once.
    const [row] = await query(
      `select person, code, item, expires_at, used_by from licence_rights where token = $1 and kind = 'grant' for update`,
      [grant],
    );
    const wrong = grantFault(row, { person, code, items, now });
    if (wrong) issues.push({ pointer, code: wrong, params: {}, message: words(wrong) });
    else await query('update licence_rights set used_by = $1 where token = $2', [caseNumber, grant]);
  }
  if (issues.length > 0) throw new Problem('issues', { issues });
}

function grantFault(row, { person, code, items, now }) {
  if (!row || row.used_by || row.expires_at <= now()) return 'grant-expired';
  if (row.person !== person?.id) return 'grant-person';
  return row.code === code && items.includes(row.item) ? undefined : 'grant-differs';
}
