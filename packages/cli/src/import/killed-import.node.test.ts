import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { plainPlugin, runCli, type RunResult } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const count = 50_000;
const runMs = 5000; // about what a whole run takes
const writeMs = 200;
const rounds = Number(process.env['KILL_ROUNDS'] ?? 1);

// Real processes, ended at moments nobody chose. KILL_ROUNDS=20 kills more of them.
describe('an import of 50,000 records that is killed', () => {
  const { folder, put } = temporaryFolder();
  const input = put('big.json', {
    plain: true,
    records: Array.from({ length: count }, (_, index) => recordOf(index)),
  });
  const target = path.join(folder, 'catalogue.json');
  const old = '{"old":true}';

  const run = (onStart?: (child: ChildProcess) => void): Promise<RunResult> =>
    runCli(['import', input, '-o', target, '--plugin', plainPlugin, '--rows', '1'], onStart && { onStart });
  const leftovers = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tongban-tmp'));
  const state = (): 'old' | 'new' => {
    const text = readFileSync(target, 'utf8');
    if (text === old) return 'old';
    assert.equal(JSON.parse(text).items.length, count); // whole, or this throws
    return 'new';
  };

  for (const [signal, exitCode, moments] of [
    ['SIGKILL', 'SIGKILL', ['while writing', 'at any moment']],
    ['SIGTERM', 143, ['while writing', 'at any moment']],
    ['SIGINT', 130, ['while writing']],
  ] as const) {
    for (const moment of moments) {
      for (let round = 1; round <= rounds; round += 1) {
        it(`by ${signal} ${moment} leaves a whole file (round ${round})`, async () => {
          writeFileSync(target, old);
          const before = leftovers();
          const { ended } = await run(killer(signal, moment));
          // 0: it was done by then. The signal itself: in its very first moments no handler of ours is there yet.
          assert.ok([exitCode, signal, 0].includes(ended as number), String(ended));
          state();
          const left = leftovers().filter((name) => !before.includes(name));
          assert.ok(left.length <= (signal === 'SIGKILL' ? 1 : 0), left.join());
        });
      }
    }
  }

  it('is tidied up by the next run', async () => {
    assert.equal((await run()).ended, 0);
    assert.deepEqual(leftovers(), []);
    assert.equal(state(), 'new');
  });

  /** Ends the process at a random moment: of the whole run, or after its temporary file has appeared. */
  function killer(
    signal: NodeJS.Signals,
    moment: 'while writing' | 'at any moment',
  ): (child: ChildProcess) => void {
    return (child) => {
      const later = (ms: number): unknown => setTimeout(() => child.kill(signal), Math.random() * ms);
      if (moment === 'at any moment') return void later(runMs);
      const known = new Set(leftovers());
      const watcher = watch(folder, (_, name) => {
        if (!name?.endsWith('.tongban-tmp') || known.has(name)) return;
        watcher.close();
        later(writeMs);
      });
      child.once('close', () => watcher.close());
    };
  }
});

function recordOf(index: number): object {
  return { id: String(index), name: `建设工程消防设计审查第${index}号`, colour: '红'.repeat(100) };
}
