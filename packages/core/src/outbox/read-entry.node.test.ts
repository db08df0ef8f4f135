import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newEntry, type OutboxEntry } from './outbox-entry.js';
import { readEntry } from './read-entry.js';

const entry = newEntry({ key: 'a', kind: 'case', group: 'g', body: { name: '张三' } }, 1_000, 3);

/** As pages wrote entries before they had a version. */
const first = {
  key: 'a',
  kind: 'case',
  body: { name: '张三' },
  addedAt: 1_000,
  attempts: 2,
  nextAt: 9_000,
  fate: { phase: 'waiting', code: 'network' },
};

const fateOf = (stored: unknown): unknown => readEntry(stored)?.fate;

describe('an entry out of a store', () => {
  it('is read as it was written', () => {
    const written: unknown = JSON.parse(JSON.stringify(entry));
    assert.deepEqual(readEntry(written), entry);
  });

  it('of the first version is brought up to date, and waits on as it did', () => {
    const expected: OutboxEntry = {
      ...(first as unknown as OutboxEntry),
      version: 2,
      sequence: 0,
      kept: 'disk',
    };
    assert.deepEqual(readEntry(first), expected);
  });

  it('of a newer version is there without being changed, with its place in its group', () => {
    const read = readEntry({ ...entry, version: 99, body: 'of another shape', fate: 'none' });
    assert.deepEqual(
      [read?.key, read?.kind, read?.group, read?.sequence, read?.addedAt, read?.body, read?.fate],
      ['a', 'case', 'g', 3, 1_000, null, { phase: 'unreadable', why: 'newer' }],
    );
  });

  it('of a phase nobody knows was written by a newer page', () => {
    assert.deepEqual(fateOf({ ...entry, fate: { phase: 'parked' } }), { phase: 'unreadable', why: 'newer' });
  });

  for (const [what, stored] of [
    ['without a fate', { ...entry, fate: undefined }],
    ['without a body', { ...entry, body: undefined }],
    ['whose time is a text', { ...entry, nextAt: '1' }],
    ['whose group is a number', { ...entry, group: 1 }],
    ['whose version is none', { ...entry, version: 'two' }],
    ['with nothing but a key', { key: 'a' }],
  ] as const)
    it(`${what} is there, as damaged`, () =>
      assert.deepEqual(fateOf(stored), { phase: 'unreadable', why: 'damaged' }));

  for (const [what, stored] of [
    ['nothing', null],
    ['a text', 'a'],
    ['one without a key', { ...entry, key: undefined }],
  ] as const)
    it(`${what} is none`, () => assert.equal(readEntry(stored), undefined));
});
