import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { inRepo } from './paths.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'report-scenarios-'));
after(() => rmSync(folder, { recursive: true }));

const item = (id) => ({
  id,
  name: id,
  type: { system: 'natl.task-type', code: '20' },
  department: { name: '津港市某局（虚构）' },
  visits: 1,
  materials: [{ id: 'card', name: '居民身份证', licence: { code: 'ID' } }],
});
const base = { format: 'tongban-catalogue/1', publisher: { name: '津港市（虚构）' }, updated: '2026-11-16' };
const scenario = { id: 's', name: '一件小事', items: ['a', 'b'] };

function report(argument, env = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=source', '--import=tsx', inRepo('tools', 'report-scenarios.mjs'), argument],
    { encoding: 'utf8', cwd: inRepo('.'), env: { ...process.env, INIT_CWD: folder, ...env } },
  );
  return { status, stdout, stderr };
}

function write(name, content) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

test('a catalogue is reported on that lies in one file, named from where one stands', () => {
  write('one.json', { ...base, items: [item('a'), item('b')], scenarios: [scenario] });
  const { status, stdout, stderr } = report('one.json');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /一件小事 +median +2 +0 → 0 +2 → 1 +-50 %/);
});

test('a catalogue is reported on that lies in parts in a folder', () => {
  write('parts/base.json', base);
  for (const id of ['a', 'b']) write(`parts/items/${id}.json`, item(id));
  write('parts/scenarios/s.json', scenario);
  const { status, stdout, stderr } = report('parts');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /一件小事 +median +2/);
});

test('what is no catalogue with scenarios is told in a sentence', () => {
  const cases = [
    ['nowhere.json', /no file or folder .*nowhere\.json/],
    [write('broken.json', '{'), /broken\.json is no JSON/],
    [write('list.json', []), /list\.json is no catalogue/],
    [write('plain.json', { ...base, items: [item('a')] }), /plain\.json has no scenarios/],
    [path.dirname(write('empty/readme.txt', '')), /has no base\.json/],
  ];
  for (const [argument, expected] of cases) {
    const { status, stdout, stderr } = report(argument);
    assert.equal(status, 2, argument);
    assert.equal(stdout, '');
    assert.match(stderr, expected);
    assert.doesNotMatch(stderr, /\n +at /);
  }
});
