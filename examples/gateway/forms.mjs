// The forms this gateway takes: the same files that the page shows.
//
//   contact-details.json          one file: { id, version, schema, form, uploads: { maxBytes, types } }
//   food-business/schema.json     a folder: known by the $id of its schema, and by the folder's name;
//   food-business/form.json       schema-v2.json and form-v2.json beside them are another version of it
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprintOf } from '@tongban/core/form';
import { compileSchema, moreFormats, schemaFaults } from '@tongban/core/schema';

/**
 * @typedef {{ versions: readonly string[], issuesOf(value: unknown): readonly import('@tongban/core').Issue[],
 *   schema?: object, uploads: { maxBytes: number, types: readonly string[] } }} TakenForm
 */

/**
 * Reads the forms of some folders, subfolders included. A file that is no form is passed over: pages keep their examples beside them.
 *
 * @param {readonly string[]} folders
 * @param {number} uploadBytes what a file may weigh where the form says nothing
 * @returns {Promise<{ find(id: string, version: string): TakenForm | undefined, of(id: string): TakenForm | undefined }>}
 *   `of` gives the last version
 */
export async function readForms(folders, uploadBytes) {
  const forms = new Map();
  for (const folder of folders) {
    for (const name of (await readdir(folder, { recursive: true })).sort()) {
      if (!name.endsWith('.json')) continue;
      const found = await readForm(path.join(folder, name));
      if (!found) continue;
      const taken = takenForm(found, uploadBytes);
      for (const id of found.ids) forms.set(id, [...(forms.get(id) ?? []), taken]);
    }
  }
  return {
    find: (id, version) => forms.get(id)?.find(({ versions }) => versions.includes(version)),
    of: (id) => forms.get(id)?.at(-1),
  };
}

/**
 * What stands in a file, if it is a form or the schema of one.
 * @throws {Error} that names the file and what is wrong with it
 */
async function readForm(file) {
  const content = await readJson(file);
  const [, suffix] = /^schema(-[\w-]+)?\.json$/.exec(path.basename(file)) ?? [];
  const { dir, base } = path.parse(file);
  if (base === `schema${suffix ?? ''}.json`) {
    const layout = path.join(dir, `form${suffix ?? ''}.json`);
    return {
      file,
      ids: [path.basename(dir), content?.$id].filter(Boolean),
      versions: [],
      schema: content,
      form: existsSync(layout) ? layoutIn(await readJson(layout), layout) : undefined,
    };
  }
  // Lists stand beside forms: mistakes to be found, layouts.
  if (Array.isArray(content)) return undefined;
  if (kindOf(content) !== 'an object') throw new Error(`${file}: holds ${kindOf(content)}, not a form`);
  const { id, version, schema, form, uploads } = content;
  if (typeof id !== 'string' || typeof version !== 'string' || schema === undefined) return undefined;
  return { file, at: '/schema', ids: [id], versions: [version], schema, form, uploads };
}

async function readJson(file) {
  const bytes = await readFile(file);
  let text;
  try {
    // A byte order mark is passed over, as it is where a page fetches the file.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file}: not UTF-8`);
  }
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says quotes the file.
    throw new Error(`${file}: no JSON`);
  }
}

function layoutIn(content, file) {
  if (Array.isArray(content)) return content;
  throw new Error(`${file}: holds ${kindOf(content)}, a layout is a list`);
}

/** What a value of JSON is, in words. */
function kindOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * A form as the gateway takes it.
 * @throws {Error} that names the file, the place in it, and what is wrong there
 * @returns {TakenForm}
 */
export function takenForm(
  { file, at = '', versions = [], schema, form, uploads: { maxBytes, types = [] } = {} },
  uploadBytes,
) {
  const refuse = (pointer, reason) => {
    throw new Error([`${file}:`, pointer, reason].filter(Boolean).join(' '));
  };
  if (!['an object', 'a boolean'].includes(kindOf(schema)))
    refuse(at, `holds ${kindOf(schema)}, not a schema`);
  const [fault] = schemaFaults(schema, { moreFormats }).filter(({ code }) => code !== 'unsupported');
  if (fault) refuse(at + fault.pointer, fault.reason);
  const validator = compileSchema(schema, { moreFormats });
  return {
    // What <tb-form> sends: a page that shows other questions than the gateway knows is told so.
    versions: [...versions, fingerprintOf(schema, form)],
    schema,
    issuesOf(value) {
      const issues = validator.validate(value);
      // It remembers what it has seen, for forms that ask again and again; here somebody's answers would stay in memory.
      validator.forget();
      return issues;
    },
    uploads: { maxBytes: Math.min(maxBytes ?? uploadBytes, uploadBytes), types },
  };
}
