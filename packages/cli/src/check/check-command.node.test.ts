import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCli } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const item = {
  id: '1',
  name: '食品经营备案',
  type: { system: 'natl.task-type', code: '20', text: '公共服务' },
  department: { name: '津港市市场监督管理局（虚构）' },
};
const catalogue = (extra: object, items: readonly object[] = [{ ...item, ...extra }]): object => ({
  format: 'tongban-catalogue/1',
  publisher: { name: '津港市数据局（虚构）' },
  updated: '2026-11-20',
  items,
});

describe('tongban check', { concurrency: 2 }, () => {
  const { folder, put } = temporaryFolder();
  const fine = put('fine.json', catalogue({}));
  const warned = put('warned.json', catalogue({ consult: { phones: ['call me'] } }));
  const wrong = put('wrong.json', catalogue({ visits: 'secret-value', name: '' }));
  const broken = put('broken.json', '{\n  "format": "tongban-catalogue/1",\n  "items": [}\n');
  const latin1 = put('fine.txt', '');

  it('ends with 0 when there is nothing to complain about', async () => {
    const { ended, stdout, stderr } = await runCli(['check', fine]);
    assert.equal(ended, 0);
    assert.match(stdout, /fine\.json: nothing to complain about/);
    assert.equal(stderr, '');
  });

  it('tells errors with their place and the name of the item, but no values, and ends with 1', async () => {
    const { ended, stdout } = await runCli(['check', wrong]);
    assert.equal(ended, 1);
    assert.match(stdout, /error +schema +\/items\/0\/visits .*should be: integer/);
    assert.doesNotMatch(stdout, /secret-value/);
    assert.match(stdout, /wrong\.json: errors \d+, warnings \d+/);
  });

  it('ends with 0 on warnings alone, with 1 when they count', async () => {
    const lenient = await runCli(['check', warned]);
    assert.match(lenient.stdout, /^warning .* Does not hold: \w/m);
    assert.equal(lenient.ended, 0);
    assert.equal((await runCli(['check', warned, '--strict'])).ended, 1);
  });

  it('says of a catalogue without items that it has none', async () => {
    const { ended, stdout } = await runCli(['check', put('none.txt', catalogue({}, [])), '--lang', 'zh']);
    assert.equal(ended, 0);
    assert.match(stdout, /^警告 +items-missing +\/items +不符合：目录中有事项$/m);
  });

  it('says which form is asked for', async () => {
    const misfits = { updated: '昨天', effectiveFrom: '2026/1/1', onlineUrl: 'javascript:1', initials: 'A' };
    const { stdout } = await runCli(['check', put('forms.json', catalogue(misfits))]);
    assert.match(stdout, /\/updated .* form that is asked for: YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss\+08:00$/m);
    assert.match(stdout, /\/effectiveFrom .* form that is asked for: YYYY-MM-DD$/m);
    assert.match(stdout, /\/onlineUrl .* form that is asked for: an address that starts with https/m);
    assert.match(stdout, /\/initials .* form that is asked for: \^\[a-z0-9\]\+\$$/m);
  });

  it('names the line and column from which a file is no JSON', async () => {
    const { ended, stdout } = await runCli(['check', broken, '--lang', 'zh']);
    assert.equal(ended, 1);
    assert.match(stdout, /从第 3 行第 13 列起不是 JSON/);
  });

  it('ends with 2 when a file is missing, having checked the others', async () => {
    const { ended, stdout, stderr } = await runCli(['check', `${folder}/none.json`, wrong]);
    assert.equal(ended, 2);
    assert.match(stderr, /There is no file .*none\.json/);
    assert.match(stdout, /wrong\.json: errors/);
  });

  it('prints one JSON document, also for what is no JSON', async () => {
    const { ended, stdout } = await runCli(['check', fine, broken, latin1, '--json']);
    const report = JSON.parse(stdout);
    assert.equal(ended, 1);
    assert.equal(report.errors, 2);
    assert.deepEqual(
      report.files.map((file: { errors: number }) => file.errors),
      [0, 1, 1],
    );
    assert.deepEqual(report.files[1].findings[0].params, { line: 3, column: 13 });
  });

  it('lists all of very many findings when asked', async () => {
    const many = put(
      'many.json',
      catalogue({ fees: Array.from({ length: 80_000 }, () => ({ name: '工本费' })) }),
    );
    const { ended, stdout, stderr } = await runCli(['check', many, '--rows', '0']);
    assert.equal(stderr, '');
    assert.equal(ended, 0);
    assert.ok(stdout.split('\n').length > 160_000);
  });

  it('lists no more rows than asked for, and then sums up by rule', async () => {
    const { stdout } = await runCli(['check', wrong, '--rows', '1']);
    assert.match(stdout, /… and \d+ more/);
    assert.match(stdout, /Count +What holds/);
  });
});
