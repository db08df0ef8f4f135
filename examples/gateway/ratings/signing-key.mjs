import { randomBytes } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The key tokens are signed with: made at the first start, in a file for its owner alone. Codes that hang on walls hold as long as it is there;
 * several gateways on one database have one key, and are given it.
 *
 * @param {string} folder
 * @param {string} [name] of its file: each purpose has a key of its own
 */
export async function signingKey(folder, name = 'rating.key') {
  const file = path.join(folder, name);
  const standing = await readFile(file).catch(() => undefined);
  if (standing) return standing;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(32), { mode: 0o600, flush: true });
  // In one step: nobody reads half a key.
  await link(draft, file);
  await unlink(draft);
  return readFile(file);
}
