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

  it('are not taken in another version', async () => {
    const forms = await readForms([examples], 1000);
    assert.equal(forms.find('senior-card', '0'), undefined);
    assert.notEqual(forms.of('senior-card'), undefined);
  });

  it('are refused at the start when their schema cannot be trusted', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-forms-'));
    await writeFile(path.join(folder, 'schema.json'), '{"$ref":"#/$defs/nowhere"}');
    await assert.rejects(readForms([folder], 1000), /schema\.json: \/\$ref/);
    await rm(folder, { recursive: true });
  });
});
