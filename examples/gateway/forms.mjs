// The forms this gateway takes: files `{ id, version, schema, form, uploads }` of a folder, the same that the page shows.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileSchema } from '@tongban/core/schema';

/**
 * @typedef {{ id: string, version: string, issuesOf(value: unknown): readonly import('@tongban/core').Issue[],
 *   uploads: { maxBytes: number, types: readonly string[] } }} TakenForm
 */

/**
 * Reads the forms of some folders, subfolders included. A file that is no form is passed over: pages keep their examples beside them.
 *
 * @param {readonly string[]} folders
 * @param {number} uploadBytes what a file may weigh where the form says nothing
 * @returns {Promise<{ find(id: string, version: string): TakenForm | undefined, of(id: string): TakenForm | undefined }>}
 */
export async function readForms(folders, uploadBytes) {
  const forms = new Map();
  for (const folder of folders) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (!name.endsWith('.json')) continue;
      const form = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
      if (typeof form.id !== 'string' || typeof form.version !== 'string' || form.schema === undefined)
        continue;
      const validator = compileSchema(form.schema);
      const { maxBytes = uploadBytes, types = [] } = form.uploads ?? {};
      const taken = {
        id: form.id,
        version: form.version,
        issuesOf(value) {
          const issues = validator.validate(value);
          // It remembers what it has seen, for forms that ask again and again; here somebody's answers would stay in memory.
          validator.forget();
          return issues;
        },
        uploads: { maxBytes: Math.min(maxBytes, uploadBytes), types },
      };
      forms.set(form.id, [...(forms.get(form.id) ?? []), taken]);
    }
  }
  return {
    find: (id, version) => forms.get(id)?.find((form) => form.version === version),
    of: (id) => forms.get(id)?.at(-1),
  };
}
