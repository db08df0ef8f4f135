import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assuranceOf, assurances, assuranceTables, isAtLeast, readAssurance } from './assurance.js';

describe('levels of assurance', () => {
  it('are each at least as sure as itself and those before', () => {
    assurances.forEach((level, index) =>
      assurances.forEach((least, other) => assert.equal(isAtLeast(level, least), index >= other)),
    );
  });

  for (const [platform, code, level] of [
    ['national', 'L2', 'verified'],
    ['guangdong', 4, 'strong'],
    ['guangdong', ' 5 ', 'inPerson'],
    ['zhejiang', '1', 'declared'],
    ['shandong', 0, 'declared'],
    ['shandong', '3', 'strong'],
  ] as const)
    it(`of ${platform}: ${code} is ${level}`, () =>
      assert.equal(assuranceOf(code, assuranceTables[platform]), level));

  for (const code of ['9', '', 'L9', 'constructor', '__proto__', 'toString'])
    it(`“${code}” opens nothing: nobody has defined it`, () =>
      assert.equal(assuranceOf(code, assuranceTables.national), 'none'));

  it('may come from a table of the host', () => {
    assert.equal(assuranceOf('gold', { gold: 'strong' }), 'strong');
  });

  it('are read from elsewhere only as they are written', () => {
    assert.deepEqual(assurances.map(readAssurance), assurances);
    for (const other of ['Strong', 3, null, undefined, ['strong']])
      assert.equal(readAssurance(other), undefined);
  });
});
