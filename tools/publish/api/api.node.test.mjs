import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { faultsOf } from './api.mjs';
import { readChangesets } from './changesets.mjs';
import { fixtureElement, reportsOf } from './fixture-package.mjs';
import { readReport, writeReport } from './report.mjs';

const { attributes, members } = fixtureElement;

/** What somebody does to the package, and what the check has to say about it. */
const BREAKING = {
  'an attribute is taken away': {
    change: { element: { attributes: attributes.slice(0, 1) } },
    says: /Elements: tb-fixture has lost `attribute mode: Mode`/,
    declared: 'The attribute `mode` of `<tb-fixture>` is gone.',
  },
  'the default of an attribute is another': {
    change: { element: { attributes: [{ ...attributes[0], default: "'a'" }, attributes[1]] } },
    says: /tb-fixture had `attribute code: string = ''`, has `attribute code: string = 'a'`/,
    declared: '`tb-fixture` begins with a code.',
  },
  'an event is taken away': {
    change: { element: { events: [] } },
    says: /tb-fixture has lost `event tb-apply: TbApplyEvent`/,
    declared: '`tb-fixture` no longer fires `tb-apply`.',
  },
  'a token is taken away': {
    change: { replace: { 'dist/base.styles.js': ['--tb-ink', '--tb-text'] } },
    says: /Tokens: --tb-ink is gone/,
    declared: 'The token `--tb-ink` has another name.',
  },
  'an export is taken away': {
    change: { replace: { 'dist/index.d.ts': ['export declare const limit: number;', ''] } },
    says: /@tongban\/fixture\/index: limit is gone/,
    declared: '`limit` is gone.',
  },
  'a signature is another': {
    change: { replace: { 'dist/check.d.ts': ['strict: boolean', 'strict: string'] } },
    says: /check was `.*strict: boolean.*`, is `.*strict: string.*`/,
    declared: '`check()` takes a word.',
  },
  'a member of an interface is of another type': {
    change: { replace: { 'dist/check.d.ts': ['note?: string', 'note?: number'] } },
    says: /Finding had `readonly note\?: string;`, has `readonly note\?: number;`/,
    declared: '`Finding.note` is a number.',
  },
  'a type that is only named in a signature is another': {
    change: { replace: { 'dist/rule.d.ts': ['id: string', 'id: number'] } },
    says: /Rule had `readonly id: string;`, has `readonly id: number;`/,
    declared: 'The id of a `Rule` is a number.',
  },
  'others have to give more than before': {
    change: { replace: { 'dist/check.d.ts': ['note?: string', 'note?: string; readonly place: string'] } },
    says: /Finding now demands `readonly place: string;`/,
    declared: 'A `Finding` has a place.',
  },
};

const HARMLESS = {
  'an attribute and a property are added': {
    element: {
      attributes: [...attributes, { name: 'lang', type: { text: 'string' } }],
      members: [...members, { kind: 'field', name: 'lang', type: { text: 'string' } }],
    },
  },
  'an export is added': {
    replace: { 'dist/index.d.ts': ['export declare', 'export declare const more: string; export declare'] },
  },
  'an interface gets a member one may leave out': {
    replace: { 'dist/check.d.ts': ['note?: string', 'note?: string; readonly place?: string'] },
  },
  'a class gets a method': { replace: { 'dist/check.d.ts': ['run(): void', 'run(): void; stop(): void'] } },
  'what was only named in a signature is exported': {
    replace: { 'dist/index.d.ts': ['export declare', "export { Rule } from './rule.js'; export declare"] },
  },
  'what was private, protected or called by the browser is gone': {
    replace: {
      'dist/check.d.ts': [
        'private old; protected step(): void; run(): void; connectedCallback(): void',
        'run(): void;',
      ],
    },
  },
  'words in a comment are other words': {
    replace: { 'dist/check.d.ts': ['What is wrong.', 'What is not right.'] },
  },
};

let reports;
before(() => {
  reports = reportsOf({
    released: {},
    ...Object.fromEntries(Object.entries(BREAKING).map(([name, { change }]) => [name, change])),
    ...HARMLESS,
  });
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-changesets-'));
after(() => rmSync(folder, { recursive: true }));

/** Faults of a variant, with one changeset if there is one. */
function faults(variant, { bump, words, version = '0.1.0', name = '@tongban/fixture' } = {}) {
  writeFileSync(path.join(folder, 'README.md'), 'no changeset');
  const file = path.join(folder, 'brave-cups-sing.md');
  rmSync(file, { force: true });
  if (bump) writeFileSync(file, `---\n'${name}': ${bump}\n---\n\n${words}\n`);
  const current = reports[variant];
  const changesets = readChangesets(folder);
  return faultsOf({
    name: 'fixture',
    version,
    current,
    written: current,
    released: reports.released,
    changesets,
  });
}

describe('the API check', () => {
  for (const [name, { says, declared }] of Object.entries(BREAKING)) {
    it(`fails when ${name}, and says what to do`, () => {
      const [fault, ...others] = faults(name);
      assert.match(fault, says);
      assert.match(
        fault,
        /add \.changeset\/<any-name>\.md with "@tongban\/fixture": minor and words that name/,
      );
      assert.deepEqual(others, []);
    });

    it(`lets it pass when ${name} and a changeset says so`, () =>
      assert.deepEqual(faults(name, { bump: 'minor', words: declared }), []));
  }

  for (const name of Object.keys(HARMLESS)) {
    it(`has nothing to say when ${name}`, () => assert.deepEqual(faults(name), []));
  }

  const gone = 'an export is taken away';
  const words = '`limit` is gone.';

  it('is not content with a changeset that raises too little', () =>
    assert.equal(faults(gone, { bump: 'patch', words }).length, 1));

  it('is not content with a changeset of another package', () =>
    assert.equal(faults(gone, { bump: 'minor', words, name: '@tongban/core' }).length, 1));

  it('is not content with a changeset about something else', () =>
    assert.equal(faults(gone, { bump: 'minor', words: 'A new element: `tb-fixture`.' }).length, 1));

  it('asks for a major version from 1.0 on', () => {
    assert.match(faults(gone, { bump: 'minor', words, version: '1.2.0' })[0], /"@tongban\/fixture": major/);
    assert.deepEqual(faults(gone, { bump: 'major', words, version: '1.2.0' }), []);
  });

  it('asks for the report when it no longer shows what is exported', () => {
    const outdated = {
      name: 'fixture',
      version: '0.1.0',
      current: reports[gone],
      written: reports.released,
      changesets: [],
    };
    assert.match(faultsOf(outdated)[0], /npm run api/);
  });

  it('does not pass when there is nothing to compare with', () => {
    const { released: current } = reports;
    const faults = faultsOf({ name: 'fixture', version: '0.1.0', current, written: current, changesets: [] });
    assert.deepEqual(
      faults.map((fault) => fault.slice(0, 44)),
      ['docs/api/released/fixture.api.md is missing,'],
    );
  });
});

describe('a report', () => {
  it('comes back as it was written', () => {
    const { released } = reports;
    assert.equal(writeReport('@tongban/fixture', readReport(released)), released);
  });

  it('shows public members only, and what a signature names', () => {
    const declarations = [...readReport(reports.released).values()].flat();
    const checker = declarations.find(({ head }) => head === 'export class Checker');
    assert.deepEqual(checker.members, ['run(): void;']);
    assert.ok(declarations.some(({ head }) => head === 'interface Rule'));
  });
});
