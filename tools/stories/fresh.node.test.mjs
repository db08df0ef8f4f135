import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isFresh, writeStamp } from './fresh.mjs';

const early = new Date('2026-01-01');
const late = new Date('2026-03-01');

describe('a built book', () => {
  let folder, stamp, sources;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'book-'));
    sources = path.join(folder, 'sources');
    stamp = path.join(folder, 'stamp');
    await mkdir(path.join(sources, 'generated'), { recursive: true });
    await writeFile(path.join(sources, 'a.ts'), '');
    await writeFile(path.join(sources, 'generated', 'b.ts'), '');
    for (const name of ['a.ts', 'generated', '.']) await utimes(path.join(sources, name), early, early);
    writeStamp(stamp, new Date('2026-02-01'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is fresh while nothing it is made from is newer', () => {
    assert.equal(isFresh(stamp, [sources]), true);
  });

  it('is not when a file has changed', async () => {
    await utimes(path.join(sources, 'a.ts'), late, late);
    assert.equal(isFresh(stamp, [sources]), false);
  });

  it('is not when a file was taken away', async () => {
    await rm(path.join(sources, 'a.ts'));
    assert.equal(isFresh(stamp, [sources]), false);
  });

  it('is not when it was never built', () => {
    assert.equal(isFresh(path.join(folder, 'nothing'), [sources]), false);
  });

  it('does not mind what is made anew by every build', async () => {
    await utimes(path.join(sources, 'generated', 'b.ts'), late, late);
    assert.equal(isFresh(stamp, [sources]), true);
  });
});
