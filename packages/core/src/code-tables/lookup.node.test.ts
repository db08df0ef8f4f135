import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFor, codeSystems, codeTable, lookup } from './lookup.js';

test('a code has the words of its own system', () => {
  assert.equal(lookup('natl.task-type', '20'), '公共服务');
  assert.equal(lookup('gd.task-type', '20'), '其他行政权力');
  assert.equal(lookup('natl.server-type', '6'), '行政机关');
  assert.equal(lookup('gbt39046.server-type', '6'), '其他组织');
});

test('unknown systems and codes, and names every object has, have no words', () => {
  assert.equal(lookup('item-library.four-handle', '1'), undefined);
  assert.equal(lookup('natl.task-type', '1'), undefined);
  assert.equal(lookup('natl.task-type', 'constructor'), undefined);
  assert.equal(lookup('constructor', 'name'), undefined);
});

test('words lead back to their code', () => {
  assert.equal(codeFor('natl.handle-type', '快递申请'), '3');
  assert.equal(codeFor('natl.handle-type', '骑马'), undefined);
});

test('every system has a table with words for each code', () => {
  assert.ok(codeSystems().length >= 25);
  for (const system of codeSystems()) {
    const entries = Object.entries(codeTable(system) ?? {});
    assert.ok(entries.length > 0, system);
    for (const [code, text] of entries) assert.ok(code.trim() && text.trim(), `${system} ${code}`);
  }
});

test('both lists of topics skip 080 and end with local ones and others', () => {
  for (const system of ['natl.person-topic', 'natl.legal-topic']) {
    assert.equal(lookup(system, '080'), undefined);
    assert.equal(lookup(system, '998'), '地方特色');
    assert.equal(lookup(system, '999'), '其他');
  }
});
