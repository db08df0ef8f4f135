// A department's own form, as a folder holds it: schema.json, form.json if there is one, and a page if there is one.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createForm } from '@tongban/core/form';
import { formHints } from '@tongban/core/form/hints';
import { moreFormats, schemaFaults } from '@tongban/core/schema';

/** What keeps a folder from being served; its message has a line for each mistake, with the file and the place in it. */
export class FolderError extends Error {}

/**
 * Reads the folder and looks its form over.
 *
 * `name` is the folder's. `formId` is what the page has to say where the schema has no `$id`: that name, by which the example gateway knows
 * the form. `remarks` are parts that will be left out, `hints` are what is probably a slip, each with its file, line and column. `page` is
 * the folder's own, if there is one.
 * @throws {FolderError} where there is no form that can be shown
 */
export async function readFormFolder(folder) {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new FolderError(`${folder}: there is no such folder`);
  const documents = {
    schema: await readDocument(path.join(folder, 'schema.json')),
    form: await readDocument(path.join(folder, 'form.json')),
  };
  const { schema, form } = documents;
  refuse([
    schema.missing && `${schema.file}: there is no such file; it says what the form asks`,
    schema.mistake ?? (schema.places && !isObject(schema.value) && `${schema.file}: a schema is an object`),
    form.mistake ?? (form.places && !Array.isArray(form.value) && `${form.file}: a layout is a list`),
  ]);

  const told = ({ in: name = 'schema', pointer, reason }) => {
    const { file, places } = documents[name];
    const { line, column } = places.of(pointer);
    return `${file}:${line}:${column}: ${[pointer, reason].filter(Boolean).join(' ')}`;
  };
  const twice = Object.entries(documents).flatMap(([name, { places }]) =>
    (places?.twice ?? []).map(({ pointer, place: { line, column } }) => {
      const said = `${pointer} stands twice in its object; only the last counts`;
      return `${documents[name].file}:${line}:${column}: ${said}`;
    }),
  );
  const hints = [...twice, ...formHints({ schema: schema.value, form: form.value }).map(told)];
  const stopped = schemaFaults(schema.value, { moreFormats }).filter(({ code }) => code !== 'unsupported');
  refuse(stopped.map(told), hints);
  const { faults } = createForm({ schema: schema.value, form: form.value });
  const refused = faults.filter(({ code, pointer }) => code === 'unusable' && pointer === '');
  refuse(refused.map(told), hints);
  const name = path.basename(path.resolve(folder));
  return {
    name,
    formId: typeof schema.value.$id === 'string' ? undefined : name,
    layout: form.value !== undefined,
    // A rule of the schema has no place in the layout.
    remarks: faults.map((fault) => told(documents[fault.in].places ? fault : { ...fault, in: 'schema' })),
    hints,
    page: await firstThere(folder, ['index.html', 'page.html']),
  };
}

/** Stops with all the mistakes there are, and with what is probably one, too. */
function refuse(mistakes, hints = []) {
  const lines = mistakes.filter(Boolean);
  if (lines.length > 0) throw new FolderError([...lines, ...hints.map((hint) => `hint: ${hint}`)].join('\n'));
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ file, missing }`, `{ file, mistake }`, or `{ file, value, places }`. */
async function readDocument(file) {
  let bytes;
  try {
    bytes = await readFile(file);
  } catch ({ code }) {
    return code === 'ENOENT'
      ? { file, missing: true }
      : { file, mistake: `${file}: cannot be read (${code})` };
  }
  let text;
  try {
    // A byte order mark is passed over, as it is where a page fetches the file.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { file, mistake: `${file}: is not UTF-8 (GBK, perhaps); save it as UTF-8` };
  }
  const { jsonPlaces } = await import('../../packages/cli/dist/files/json-places.js');
  try {
    return { file, value: JSON.parse(text), places: jsonPlaces(text) };
  } catch {
    const { jsonErrorPlace } = await import('../../packages/cli/dist/files/json-error.js');
    const { line, column } = jsonErrorPlace(text);
    return { file, mistake: `${file}: is no JSON from line ${line}, column ${column} on` };
  }
}

async function firstThere(folder, names) {
  for (const name of names) if (await stat(path.join(folder, name)).catch(() => undefined)) return name;
  return undefined;
}
