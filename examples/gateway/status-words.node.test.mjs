// How a case stands: the page has words for all that a gateway may say, and for nothing else.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { parse } from 'yaml';
import { answeringMessages } from '../../packages/elements/src/form/answering/answering.messages.ts';
import * as english from '../../packages/elements/src/i18n/en-form.messages.ts';

const description = new URL('../../docs/reference/gateway.openapi.yaml', import.meta.url);
const { enum: statuses } = parse(await readFile(description, 'utf8')).components.schemas.Status;

for (const [language, messages] of [
  ['Chinese', answeringMessages],
  ['English', Object.assign({}, ...Object.values(english))],
])
  it(`has ${language} words for each status of the description, and for no other`, () => {
    const words = Object.entries(messages).filter(([key]) => key.startsWith('form.case.'));
    assert.deepEqual(words.map(([key]) => key.slice('form.case.'.length)).sort(), [...statuses].sort());
    assert.equal(new Set(words.map(([, said]) => said)).size, statuses.length);
  });
