import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCli } from './testing/run-cli.js';

describe('the command line', { concurrency: 2 }, () => {
  it('has help in the language of the environment', async () => {
    assert.match(
      (await runCli(['import', '--help'])).stdout,
      /^Usage: tongban import \[options\] <FILE\.\.\.>/,
    );
    const chinese = await runCli(['--help'], { env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } });
    assert.match(chinese.stdout, /^用法： tongban \[选项\] \[命令\]/);
    assert.match(chinese.stdout, /退出码：0 正常/);
  });

  it('tells its version', async () => {
    const { ended, stdout } = await runCli(['--version']);
    assert.equal(ended, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });

  for (const [args, message] of [
    [[], /Usage: tongban/],
    [['nonsense'], /There is no command nonsense/],
    [['check'], /Missing: FILE/],
    [['check', 'a.json', '--nonsense'], /There is no option --nonsense/],
    [['check', 'a.json', '--rows', 'x'], /--rows <NUMBER> does not take this value/],
    [['check', 'a.json', '--lang', 'fr'], /--lang <LANG> does not take this value/],
    [['import', 'a.json'], /The option -o, --output <FILE> is needed/],
    [['import', 'a.json', '-o'], /The option -o, --output <FILE> needs a value/],
  ] as const) {
    it(`ends with 2 for: tongban ${args.join(' ')}`, async () => {
      const { ended, stdout, stderr } = await runCli(args);
      assert.equal(ended, 2);
      assert.match(stderr, message);
      assert.equal(stdout, '');
    });
  }
});
