import { escapePointer, Problem } from './problems.mjs';

/** Words for residents: in the language the browser asks for, Chinese otherwise. */
const words = {
  zh: {
    'file-missing': '文件已过期或没有传完，请重新上传',
    'file-differs': '文件与上传时不一致，请重新上传',
    'file-taken': '文件已用于另一份申请，请重新上传',
    'file-refused': '此表单不接受这样的文件',
  },
  en: {
    'file-missing': 'The file has expired or did not come whole. Upload it again.',
    'file-differs': 'The file is not the one that was uploaded. Upload it again.',
    'file-taken': 'The file belongs to another application. Upload it again.',
    'file-refused': 'The form does not take such files.',
  },
};

/**
 * Every file that answers hold, with the pointer to it.
 *
 * @param {unknown} value
 * @returns {{ pointer: string, file: { id: string, name: string, size: number, type: string } }[]}
 */
export function filesIn(value, pointer = '') {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name, size, type } = value;
  if (
    /^[a-f0-9]{32}$/.test(id) &&
    typeof name === 'string' &&
    typeof size === 'number' &&
    typeof type === 'string'
  )
    return [{ pointer, file: value }];
  return Object.entries(value).flatMap(([key, entry]) => filesIn(entry, `${pointer}/${escapePointer(key)}`));
}

/**
 * Ties files to a case, inside its transaction: all of them, or none and the case is not taken in.
 *
 * @param {object} about `found` as {@link filesIn} gives them; one with a `form` of its own goes by that
 * @throws {Problem} `issues`
 */
export async function claimFiles({ query, files, form, caseNumber, found, words: language, now }) {
  const issues = [];
  for (const { pointer, file, form: own = form } of found) {
    const code = await claim({ query, files, form: own, caseNumber, file, now });
    const message = words[language.startsWith('en') ? 'en' : 'zh'][code];
    if (code) issues.push({ pointer, code, params: {}, message });
  }
  if (issues.length > 0) throw new Problem('issues', { issues });
}

/** Why a file cannot be had; undefined when it can, and is claimed. */
async function claim({ query, files, form, caseNumber, file, now }) {
  // Locked until the case is in: nobody takes the file back meanwhile.
  const [row] = await query('select * from uploads where id = $1 for update', [file.id]);
  if (!row || (!row.claimed_by && row.expires_at <= now())) return 'file-missing';
  if (row.claimed_by === caseNumber) return undefined; // stands twice in the answers
  if (row.claimed_by) return 'file-taken';
  if (Number(row.size) !== file.size || row.type !== file.type) return 'file-differs';
  if (!takes(form, { size: file.size, type: file.type })) return 'file-refused';
  if (!(await files.isWhole(row))) return 'file-missing';
  await query('update uploads set claimed_by = $1 where id = $2', [caseNumber, file.id]);
  return undefined;
}

/** Whether a form takes a file of that size and type; a form that names no types takes all. */
export function takes(form, { size, type }) {
  const { maxBytes, types } = form.uploads;
  return size <= maxBytes && (types.length === 0 || types.some((wanted) => isOf(wanted, type)));
}

/** `image/*` is any image. */
const isOf = (wanted, type) =>
  wanted === type || (wanted.endsWith('/*') && type.startsWith(wanted.slice(0, -1)));
