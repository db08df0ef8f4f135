import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differs } from './output.mjs';

describe('the output in a document', () => {
  it('is that of the command, whatever the spaces at the ends of lines', () => {
    assert.equal(differs('a  b\nc\n', 'a  b  \nc\n\n'), undefined);
  });

  it('may leave out lines and parts of lines', () => {
    assert.equal(differs('a\n…\nd 1 … 3\n', 'a\nb\nc\nd 1 2 3\n'), undefined);
    assert.equal(differs('……\nd\n', 'd\n'), undefined);
  });

  it('may have dots that the command prints', () => {
    assert.equal(differs('… and 4 more\n', '… and 4 more\n'), undefined);
  });

  it('differs by a line too many, too few, or another one', () => {
    for (const real of ['a\nb\nc\n', 'a\n', 'a\nx\n']) assert.match(differs('a\nb\n', real), /another one/);
    assert.match(differs('…\nend\n', 'a\nend\nmore\n'), /another one/);
  });
});
