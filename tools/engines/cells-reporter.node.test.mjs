import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inRepo } from '../paths.mjs';

const SUITE = `
import { before, describe, it } from 'node:test';
describe('list in chromium-64', { concurrency: false }, () => {
  it('searches (strict policy)', (test) => test.diagnostic('engine chromium-64: HeadlessChrome/64.0'));
  it('searches (allow-list policy)', () => { throw new Error('waited'); });
  it('prints (strict policy)', { skip: 'has no paper' }, () => {});
});
describe('guide in chromium-64', () => {
  before(() => { throw new Error('the browser never came'); });
  it('opens (strict policy)', () => {});
});
it('stands alone', () => {});
`;

describe('the reporter of one engine', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tongban-reporter-'));
  let told;

  before(() => {
    writeFileSync(path.join(folder, 'suite.mjs'), SUITE);
    told = report(path.join(folder, 'suite.mjs'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('tells the version of the browser', () => assert.equal(told.version, 'HeadlessChrome/64.0'));
  it('tells what became of each journey under each policy', () => {
    assert.deepEqual(
      told.cells.filter(({ group }) => group === 'list'),
      [
        { group: 'list', journey: 'searches', policy: 'strict', outcome: 'passed' },
        { group: 'list', journey: 'searches', policy: 'allow-list', outcome: 'failed', why: 'waited' },
        { group: 'list', journey: 'prints', policy: 'strict', outcome: 'lacking', why: 'has no paper' },
      ],
    );
  });
  it('takes journeys whose browser never came as failed', () => {
    const [cell] = told.cells.filter(({ group }) => group === 'guide');
    assert.equal(cell.outcome, 'failed');
  });
  it('takes in tests without a group', () => {
    const [cell] = told.cells.filter(({ group }) => group === '');
    assert.deepEqual(cell, { group: '', journey: 'stands alone', policy: '', outcome: 'passed' });
  });
});

/** Runs a file as an engine's process does. */
function report(file) {
  const goal = `${file}.json`;
  const reporter = inRepo('tools', 'engines', 'cells-reporter.mjs');
  const env = { ...process.env };
  delete env.NODE_TEST_CONTEXT; // otherwise the run would report to this one
  spawnSync(process.execPath, [`--test-reporter=${reporter}`, `--test-reporter-destination=${goal}`, file], {
    env,
  });
  return JSON.parse(readFileSync(goal, 'utf8'));
}
