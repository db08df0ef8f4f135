import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formats, moreFormats } from '@tongban/core/schema';
import { leftOut, ownOptions } from '../../packages/adapters/src/angular-schema-form/own-options.js';
import { controlOptions, listOptions } from '../../packages/adapters/src/json-forms/control-options.js';
import { elementKinds } from '../../packages/adapters/src/json-forms/elements.js';
import { fieldOptions, rowOptions } from '../../packages/adapters/src/rjsf/field-options.js';
import { widgets } from '../../packages/adapters/src/rjsf/widgets.js';
import { builtIns } from '../../packages/core/src/rules/built-in-functions.js';
import { inRepo } from '../paths.mjs';
import { blocksOf } from './blocks.mjs';
import { readDocument } from './documents.mjs';

const guides = (name) => [`docs/guides/${name}.md`, `docs/guides/${name}.zh-CN.md`];

/** Names in the first column of the tables below these marks, in any order. */
function namesIn(file, ...marks) {
  const lines = readDocument(file).split('\n');
  const found = marks.flatMap((mark) => {
    const start = lines.indexOf(`<!-- table: ${mark} -->`);
    assert.ok(start >= 0, `${file} has no table ${mark}`);
    const rows = lines.slice(start + 2);
    const end = rows.findIndex((line) => !line.startsWith('|'));
    return rows
      .slice(0, end)
      .flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  });
  assert.equal(new Set(found).size, found.length, `${file} names something twice`);
  return found.sort();
}

/** The words of a union type, or the keys of an interface, in the source of the form definition. */
function declared(pattern, word) {
  const source = readFileSync(inRepo('packages', 'core', 'src', 'form', 'definition.ts'), 'utf8');
  return [...pattern.exec(source)[1].matchAll(word)].map(([, name]) => name).sort();
}

/** Options that are read together with others, apart from the table of the code. */
const READ_TOGETHER = {
  rjsf: [
    'description',
    'help',
    'order',
    'widget',
    'field',
    'inputType',
    'enumNames',
    'enumOrder',
    'enumDisabled',
    'globalOptions',
  ],
  'json-forms': ['detail', 'elementLabelProp', 'elementLabelPropType'],
};

/** A document without what residents read. */
const withoutWords = (document) =>
  JSON.parse(
    JSON.stringify(document, (key, value) =>
      ['title', 'description', 'validationMessage'].includes(key) ? '…' : value,
    ),
  );

describe('the tables of the guides about forms name what the code knows', () => {
  for (const file of guides('bring-your-form')) {
    it(`${file}: options and widgets of rjsf`, () => {
      const options = [...Object.keys(fieldOptions), ...Object.keys(rowOptions), ...READ_TOGETHER.rjsf];
      assert.deepEqual(namesIn(file, 'rjsf options', 'rjsf options told'), options.sort());
      assert.deepEqual(namesIn(file, 'rjsf widgets'), Object.keys(widgets).sort());
    });

    it(`${file}: which of these are told`, () => {
      const told = namesIn(file, 'rjsf options told');
      const tells = (name) =>
        [true, false, '', 1].some(
          (value) => 'fault' in ((fieldOptions[name] ?? rowOptions[name])(value) ?? {}),
        );
      assert.deepEqual(
        told.filter((name) => !tells(name)),
        [],
      );
    });

    it(`${file}: elements and options of JSON Forms`, () => {
      assert.deepEqual(namesIn(file, 'json-forms elements'), Object.keys(elementKinds).sort());
      const options = [
        ...Object.keys(controlOptions),
        ...Object.keys(listOptions),
        ...READ_TOGETHER['json-forms'],
      ];
      assert.deepEqual(namesIn(file, 'json-forms options', 'json-forms options told'), options.sort());
    });

    it(`${file}: what is told of Angular Schema Form`, () => {
      assert.deepEqual(namesIn(file, 'asf told'), Object.keys(ownOptions).sort());
      for (const type of Object.keys(leftOut)) assert.ok(readDocument(file).includes(`\`${type}\``), type);
    });
  }

  for (const file of guides('form-definition')) {
    it(`${file}: keys of an entry`, () => {
      const keys = declared(/interface FormItem \{([\s\S]*?)\n\}/, /readonly (\w+)\?:/g);
      assert.deepEqual(namesIn(file, 'keys'), keys);
    });

    it(`${file}: widgets`, () => {
      assert.deepEqual(namesIn(file, 'widgets'), declared(/type WidgetName =([\s\S]*?);/, /'([^']+)'/g));
    });

    it(`${file}: formats`, () => {
      assert.deepEqual(
        namesIn(file, 'formats'),
        [...Object.keys(formats), ...Object.keys(moreFormats)].sort(),
      );
    });

    it(`${file}: functions of rules`, () => {
      assert.deepEqual(namesIn(file, 'functions'), Object.keys(builtIns).sort());
    });
  }

  it('the sample form is there in English, with the same questions, rules and values', () => {
    const sample = (name) =>
      JSON.parse(readFileSync(inRepo('examples', 'forms', 'senior-card', name), 'utf8'));
    for (const name of ['schema', 'form']) {
      const english = sample(`${name}-en.json`);
      assert.deepEqual(withoutWords(english), withoutWords(sample(`${name}.json`)));
      assert.doesNotMatch(JSON.stringify(english), /\p{Script=Han}/u);
    }
  });

  for (const file of guides('your-first-form'))
    it(`${file} shows the sample form as it is`, () => {
      for (const name of ['schema.json', 'form.json']) {
        const { code } = blocksOf(readDocument(file), file).find((block) => block.name === name);
        const sample = readFileSync(inRepo('examples', 'forms', 'senior-card', name), 'utf8');
        assert.deepEqual(JSON.parse(code), JSON.parse(sample));
      }
    });
});
