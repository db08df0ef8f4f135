import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { temporaryName } from './temporary-name.js';
import { writeWhole } from './write-whole.js';

describe('writing a whole file', () => {
  const { folder, put } = temporaryFolder();
  const leftovers = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tongban-tmp'));

  it('makes a new file and replaces an old one', async () => {
    const file = path.join(folder, 'new.json');
    await writeWhole(file, ['a', 'b']);
    assert.equal(readFileSync(file, 'utf8'), 'ab');
    await writeWhole(file, ['c'.repeat(3_000_000)]);
    assert.equal(statSync(file).size, 3_000_000);
    assert.deepEqual(leftovers(), []);
  });

  it('keeps the old file, and nothing else, when making the new one fails', async () => {
    const file = put('old.json', 'old');
    function* pieces(): Generator<string> {
      yield 'x'.repeat(2_000_000);
      throw new Error('no more');
    }
    await assert.rejects(writeWhole(file, pieces()), /no more/);
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(leftovers(), []);
  });

  it('keeps the rights of the old file', async () => {
    const file = put('secret.json', 'old');
    chmodSync(file, 0o600);
    await writeWhole(file, ['new']);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    chmodSync(file, 0o664); // a folder a group shares, though the umask takes the group's right to write
    await writeWhole(file, ['new']);
    assert.equal(statSync(file).mode & 0o777, 0o664);
  });

  it('writes where a link leads and leaves the link', async () => {
    const file = put('real.json', 'old');
    const link = path.join(folder, 'link.json');
    symlinkSync(file, link);
    await writeWhole(link, ['new']);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(file, 'utf8'), 'new');
  });

  it('removes what killed runs left for this file, and nothing of others', async () => {
    const nobody = spawnSync(process.execPath, ['-e', '']).pid; // a process that has ended
    const mine = path.basename(temporaryName('kept.json'));
    const named = (target: string, host: string, pid: number): string =>
      put(mine.replace('kept.json', target).replace(/\.[^.]+\.\d+\.(?=[0-9a-f]{8})/, `.${host}.${pid}.`), '');
    const host = hostname()
      .replace(/[^\w-]/g, '-')
      .slice(0, 40);
    const killed = named('kept.json', host, nobody);
    const running = named('kept.json', host, process.ppid);
    const other = named('other.json', host, nobody);
    const elsewhere = named('kept.json', 'elsewhere', nobody);
    const longAgo = named('kept.json', 'longago', nobody);
    utimesSync(longAgo, 0, 0);

    await writeWhole(path.join(folder, 'kept.json'), ['{}']);
    assert.deepEqual([killed, longAgo].filter(existsSync), []);
    assert.deepEqual(
      [running, other, elsewhere].filter((file) => !existsSync(file)),
      [],
    );
  });
});
