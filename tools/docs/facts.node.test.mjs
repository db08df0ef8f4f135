import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readSizes, readmes, withSizes } from '../generate/size-table.mjs';
import { inRepo } from '../paths.mjs';
import { POLICIES } from '../static-server.mjs';
import { readContract } from './contract.mjs';
import { documentFiles, readDocument } from './documents.mjs';

const GUIDES = {
  theming: ['docs/guides/theming.md', 'docs/guides/theming.zh-CN.md'],
  csp: ['docs/guides/csp.md', 'docs/guides/csp.zh-CN.md'],
};

const source = (file) => readFileSync(inRepo('packages', 'elements', 'src', file), 'utf8');

const tableRows = (text) => text.split('\n').filter((line) => line.startsWith('| '));

/** The rows of the table of tokens: `{ '--tb-radius': ['12px', '', ''] }`. */
function tokenRows(text) {
  const rows = text.split('\n').filter((line) => line.startsWith('| `--tb-'));
  return Object.fromEntries(
    rows.map((line) => {
      const [name, ...values] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`|`$/g, ''));
      return [name, values.slice(0, 3)];
    }),
  );
}

/** The same, out of the styles: default, dark, elder. */
function tokensInStyles() {
  const sets = source('app/app.styles.ts');
  const [dark, elder] = [/const dark = css`([^`]*)`/, /\[mode='elder'\]\) \{([^}]*)\}/].map((set) =>
    Object.fromEntries(
      [...set.exec(sets)[1].matchAll(/(--tb-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
    ),
  );
  const defaults = [
    ...source('shared/styles/base.styles.ts').matchAll(/var\(\s*(--tb-[\w-]+),([^;]*?)\)(?=[\s;/]|$)/gm),
  ];
  return Object.fromEntries(
    defaults.map(([, name, value]) => [
      name,
      [value.replace(/\s+/g, ' ').trim(), dark[name] ?? '', elder[name] ?? ''],
    ]),
  );
}

describe('what documents say of the build', () => {
  const sizes = readSizes();

  for (const file of readmes) {
    it(`the sizes in ${file} are those of the built files`, () => {
      assert.deepEqual(tableRows(withSizes(file, readDocument(file), sizes)), tableRows(readDocument(file)));
    });

    it(`what a page with a guide costs is told at the top of ${file} as in its table`, () => {
      const { bytes } = sizes.find(({ key }) => key === 'page');
      const [, told] = /(\d+) KB[ （]?(?:for a page|压缩后)/.exec(readDocument(file)) ?? [];
      assert.ok(Math.abs(Number(told) - bytes / 1024) < 1, `${told} KB, but it is ${bytes / 1024}`);
    });
  }
});

describe('the pages on the security policy', () => {
  for (const file of GUIDES.csp)
    it(`show both tested policies: ${file}`, () => {
      for (const name of ['strict', 'allow-list'])
        assert.ok(readDocument(file).includes(`Content-Security-Policy: ${POLICIES[name]}\n`), name);
    });
});

describe('the tables of tokens', () => {
  const real = tokensInStyles();

  for (const file of GUIDES.theming)
    it(`tell all there are, with their values: ${file}`, () => {
      const told = tokenRows(readDocument(file));
      assert.deepEqual(Object.keys(told).sort(), Object.keys(real).sort());
      for (const [name, values] of Object.entries(real)) assert.deepEqual(told[name], values, name);
    });

  it('are those of the manifest', () => {
    assert.deepEqual(readContract().tokens.sort(), Object.keys(real).sort());
  });
});

describe('the table of what one sees when nothing shows', () => {
  const messages = ['shared/common', 'shared/catalogue-view/material', 'item-guide/item-guide']
    .map((file) => source(`${file}.messages.ts`))
    .join('\n');

  for (const file of ['docs/guides/embed-a-guide.md', 'docs/guides/embed-a-guide.zh-CN.md'])
    it(`has words the elements say: ${file}`, () => {
      const [, table] = readDocument(file).split(/^## (?:When nothing shows|没有显示出来？)$/m);
      const told = table
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .slice(3) // the head, and the row without words
        .map((line) => line.split('|')[1].trim());
      assert.equal(told.length, 5);
      assert.deepEqual(
        told.filter((words) => !messages.includes(words.replace('…', '{code}'))),
        [],
      );
    });
});

describe('options in documents', () => {
  const words = readdirSync(inRepo('packages', 'cli', 'src'), { recursive: true })
    .filter((file) => /(program|usage-words|words\/\w+)\.ts$/.test(file))
    .map((file) => readFileSync(inRepo('packages', 'cli', 'src', file), 'utf8'))
    .join('\n');

  for (const file of documentFiles().filter((name) =>
    /import-and-check|catalogue-editor|cli\/README/.test(name),
  ))
    it(`are options of the command: ${file}`, () => {
      const named = [...readDocument(file).matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option);
      assert.deepEqual(
        [...new Set(named)].filter((option) => !words.includes(option)),
        [],
      );
    });
});
