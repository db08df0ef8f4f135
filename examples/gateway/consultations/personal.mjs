// What must not be read by everybody: words of the contact, and numbers that belong to somebody.
import { checkCitizenId, checkMobileNumber } from '@tongban/core/codes';

/**
 * Where something personal stands in texts that are to be published.
 *
 * @param {Readonly<Record<string, string>>} texts
 * @param {Readonly<Record<string, string>> | null} contact of who asked
 */
export function personalIssues(texts, contact) {
  const known = Object.values(contact ?? {}).map(bare);
  return Object.entries(texts)
    .filter(
      ([, text]) => hasNumber(text) || known.some((each) => each.length > 1 && bare(text).includes(each)),
    )
    .map(([name]) => ({ pointer: `/${name}`, code: 'personal', params: {} }));
}

/** Without what people put between digits and between letters. */
const bare = (text) => text.toLowerCase().replaceAll(/[\s-]/g, '');

/** Digits in a row, or in three or four groups. */
const rows = /\d{3,6}(?:[ -]\d{3,6}){2,3}x?|\d{11,18}x?/gi;

const hasNumber = (text) =>
  (text.match(rows) ?? [])
    .map((each) => bare(each).toUpperCase())
    .some((each) => !checkMobileNumber(each) || !checkCitizenId(each));
