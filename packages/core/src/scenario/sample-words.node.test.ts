import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { Catalogue } from '../format/generated/types.js';

const file = new URL('../../../../examples/catalogue/catalogue.json', import.meta.url);
const { forms = [] } = JSON.parse(readFileSync(file, 'utf8')) as Catalogue;

/** The words of a form of the sample for a number that is wrong beside other answers. */
function wordsOf(id: string, key: string): string | undefined {
  const all = JSON.stringify(forms.filter((form) => form.id === id)[0]);
  const entry = new RegExp(`"key":"${key}".*?"validationMessage":\\{.*?"invalidIf":"(.*?)"`).exec(all);
  return entry?.[1];
}

// In the joint form the rules of both hold, with the words of one.
for (const key of ['motherIdNumber', 'fatherIdNumber'])
  it(`the forms for a newborn say the same of a wrong ${key}`, () => {
    const words = wordsOf('birth-certificate', key);
    assert.ok(words?.includes('身份证号码'));
    assert.equal(wordsOf('birth-registration', key), words);
  });
