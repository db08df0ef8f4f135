import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { plainPlugin, runCli, type RunResult } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const count = 50_000;
const rounds = Number(process.env['KILL_ROUNDS'] ?? 2);

// Real processes, ended at moments nobody chose: half of them anywhere in the run, half while the file is written.
describe('an import of 50,000 records that is killed', () => {
  const { folder, put } = temporaryFolder();
  const input = put('big.json', {
    plain: true,
    records: Array.from({ length: count }, (_, index) => recordOf(index)),
  });
  const target = path.join(folder, 'catalogue.json');
  const old = '{"old":true}';
  let fullMs = 4000; // replaced by what a whole run takes here

  const run = (onStart?: (child: ChildProcess) => void): Promise<RunResult> =>
    runCli(['import', input, '-o', target, '--plugin', plainPlugin, '--rows', '1'], onStart && { onStart });
  const leftovers = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tongban-tmp'));
  const state = (): 'old' | 'new' => {
    const text = readFileSync(target, 'utf8');
    if (text === old) return 'old';
    assert.equal(JSON.parse(text).items.length, count); // whole, or this throws
    return 'new';
  };

  it('is done when it is left alone', async () => {
    const start = Date.now();
    assert.equal((await run()).ended, 0);
    fullMs = Date.now() - start;
    assert.equal(state(), 'new');
  });

  for (let round = 0; round < rounds; round += 1) {
    const whileWriting = round % 2 === 0;
    const moment = whileWriting ? 'while writing' : 'at any moment';

    it(`by SIGKILL ${moment} leaves a whole file (${round})`, async () => {
      writeFileSync(target, old);
      const { ended } = await run(killer('SIGKILL', whileWriting));
      assert.ok(ended === 'SIGKILL' || ended === 0, String(ended));
      state();
      assert.ok(leftovers().length <= 1, leftovers().join());
    });

    for (const [signal, exitCode] of [
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ] as const) {
      it(`by ${signal} ${moment} leaves a whole file and nothing else (${round})`, async () => {
        writeFileSync(target, old);
        const before = leftovers();
        const { ended } = await run(killer(signal, whileWriting));
        // The very first moments belong to Node: no handler of ours is there yet.
        assert.ok(ended === exitCode || ended === signal || ended === 0, String(ended));
        state();
        assert.deepEqual(
          leftovers().filter((name) => !before.includes(name)),
          [],
        );
      });
    }
  }

  it('is tidied up by the next run', async () => {
    assert.equal((await run()).ended, 0);
    assert.deepEqual(leftovers(), []);
    assert.equal(state(), 'new');
  });

  /** Ends the process at a random moment: of the whole run, or after its temporary file has appeared. */
  function killer(signal: NodeJS.Signals, whileWriting: boolean): (child: ChildProcess) => void {
    return (child) => {
      const later = (ms: number): unknown => setTimeout(() => child.kill(signal), Math.random() * ms);
      if (!whileWriting) return void later(fullMs);
      const known = new Set(leftovers());
      const watcher = watch(folder, (_, name) => {
        if (!name?.endsWith('.tongban-tmp') || known.has(name)) return;
        watcher.close();
        later(fullMs / 20);
      });
      child.once('close', () => watcher.close());
    };
  }
});

function recordOf(index: number): object {
  return { id: String(index), name: `建设工程消防设计审查第${index}号`, colour: '红'.repeat(100) };
}
