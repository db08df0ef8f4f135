// The gateway takes the sample forms as they lie beside their pages.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fingerprintOf } from '@tongban/core/form';
import { readForms } from './forms.mjs';

const examples = fileURLToPath(new URL('../forms', import.meta.url));
const read = async (...names) => JSON.parse(await readFile(path.join(examples, ...names), 'utf8'));

describe('the forms of a gateway', () => {
  for (const name of ['food-business', 'senior-card', 'start-up']) {
    it(`are the files of the page: ${name}, by the version <tb-form> sends`, async () => {
      const forms = await readForms([examples], 1000);
      const [schema, form] = [await read(name, 'schema.json'), await read(name, 'form.json')];
      const taken = forms.find(name, fingerprintOf(schema, form));
      assert.deepEqual(taken?.issuesOf(await read(name, 'sample.json')), []);
      assert.notDeepEqual(taken.issuesOf({}), []);
      assert.equal(forms.find(schema.$id, fingerprintOf(schema, form)), taken);
    });
  }

  it('are known in each of their languages, as the first form of the guides has them', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-languages-'));
    const schema = await read('senior-card', 'schema.json');
    const form = await read('senior-card', 'form.json');
    const english = { ...schema, title: 'Application for a senior card' };
    await writeFile(path.join(folder, 'schema.json'), JSON.stringify(schema));
    await writeFile(path.join(folder, 'form.json'), JSON.stringify(form));
    await writeFile(path.join(folder, 'schema-en.json'), JSON.stringify(english));
    await writeFile(path.join(folder, 'form-en.json'), JSON.stringify(form));
    const forms = await readForms([folder], 1000);
    await rm(folder, { recursive: true });
    for (const words of [schema, english])
      assert.notEqual(forms.find(schema.$id, fingerprintOf(words, form)), undefined, words.title);
  });

  it('are not taken in another version', async () => {
    const forms = await readForms([examples], 1000);
    assert.equal(forms.find('senior-card', '0'), undefined);
    assert.notEqual(forms.of('senior-card'), undefined);
  });

  /** Files in a folder, and what is said of them at the start. */
  const unusable = [
    [
      'a schema that cannot be trusted',
      { 'schema.json': '{"$ref":"#/$defs/nowhere"}' },
      /schema\.json: \/\$ref/,
    ],
    ['a schema that is nothing', { 'schema.json': 'null' }, /schema\.json: .*null/],
    ['a schema that is a list', { 'schema.json': '[]' }, /schema\.json: .*a list/],
    ['a file that is nothing', { 'contact.json': 'null' }, /contact\.json: .*null/],
    ['a file that is a text', { 'contact.json': '"form"' }, /contact\.json: .*a string/],
    ['a file that is no JSON', { 'contact.json': '{"id":' }, /contact\.json: no JSON/],
    ['a layout that is no JSON', { 'schema.json': '{}', 'form.json': '[' }, /form\.json: no JSON/],
    ['a layout that is no list', { 'schema.json': '{}', 'form.json': '{}' }, /form\.json: .*an object/],
    [
      'a schema in one file that is nothing',
      { 'contact.json': '{"id":"a","version":"1","schema":null}' },
      /contact\.json: \/schema .*null/,
    ],
  ];
  for (const [what, files, says] of unusable) {
    it(`are refused at the start, by name and reason: ${what}`, async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-forms-'));
      for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
      await assert.rejects(readForms([folder], 1000), says);
      await rm(folder, { recursive: true });
    });
  }

  it('may have examples and lists of mistakes beside them', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-forms-'));
    await writeFile(path.join(folder, 'schema.json'), '{"$id":"urn:a"}');
    await writeFile(path.join(folder, 'wrong.json'), '[]');
    await writeFile(path.join(folder, 'sample.json'), '{"name":"张三"}');
    assert.notEqual((await readForms([folder], 1000)).of('urn:a'), undefined);
    await rm(folder, { recursive: true });
  });
});
