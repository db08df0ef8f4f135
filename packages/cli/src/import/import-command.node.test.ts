import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { plainPlugin, runCli, type RunResult } from '../testing/run-cli.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const records = [
  { id: '1', name: '食品经营许可', plainName: '开饭店', colour: 'secret-value' },
  { id: '2', name: '居民身份证换领' },
];

describe('tongban import', { concurrency: 2 }, () => {
  const { folder, put } = temporaryFolder();
  const input = put('good.json', { plain: true, records });
  const faulty = put('faulty.json', {
    plain: true,
    records: [...records, { id: '3', note: 'secret-value' }],
  });
  const at = (name: string): string => path.join(folder, name);
  const read = (name: string): any => JSON.parse(readFileSync(at(name), 'utf8')); // eslint-disable-line @typescript-eslint/no-explicit-any
  const run = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<RunResult> =>
    runCli(['import', '--plugin', plainPlugin, ...args], { env: { ...env } });

  it('writes a catalogue with initials and tells what became of the fields', async () => {
    const { ended, stdout, stderr } = await run([
      input,
      '--from',
      'plain',
      '-o',
      at('a.json'),
      '--title',
      '津港',
    ]);
    assert.equal(ended, 0, stdout);
    assert.equal(stderr, '');
    assert.deepEqual(
      read('a.json').items.map((item: { initials: string }) => item.initials),
      ['spjyxkkfd', 'jmsfzhl'],
    );
    assert.equal(read('a.json').title, '津港');
    assert.match(stdout, /Records: 2, items: 2/);
    assert.match(stdout, /mapped +2 +5/);
    assert.match(stdout, /Unknown fields \(values\):\n {2}PLAIN\.colour \(1\)/);
    assert.match(stdout, /In the catalogue: errors 0, warnings \d/);
    assert.doesNotMatch(stdout, /secret-value/);
  });

  it('recognises the files when no importer is named', async () => {
    const { ended, stdout } = await run([input, '-o', at('b.json'), '--publisher', '北原县数据局（虚构）']);
    assert.equal(ended, 0);
    assert.match(stdout, /Importer: plain/);
    assert.equal(read('b.json').publisher.name, '北原县数据局（虚构）');
  });

  it('writes what could be read when there are errors, says so, and ends with 1', async () => {
    const { ended, stdout } = await run([faulty, '-o', at('c.json'), '--lang', 'zh']);
    assert.equal(ended, 1);
    assert.equal(read('c.json').items.length, 2);
    assert.match(stdout, /^错误 +faulty\.json +3 +PLAIN\.name +缺少 name$/m);
    assert.match(stdout, /已写入：.*（含错误/);
    assert.doesNotMatch(stdout, /secret-value/);
  });

  it('leaves the catalogue that is there alone when no item came out, and ends with 1', async () => {
    writeFileSync(at('kept.json'), '{"old":true}');
    const empty = put('empty.json', { plain: true, records: [] });
    const { ended, stdout } = await run([empty, '-o', at('kept.json'), '--report', at('kept-report.json')]);
    assert.equal(ended, 1);
    assert.deepEqual(read('kept.json'), { old: true });
    assert.equal(read('kept-report.json').written, null);
    assert.match(stdout, /No item was found.*kept\.json, it stays as it was/);
    const nothing = put('nothing.json', { plain: true, records: [{ id: '3' }] });
    const chinese = await run([nothing, '-o', at('x.json'), '--lang', 'zh']);
    assert.equal(chinese.ended, 1);
    assert.equal(existsSync(at('x.json')), false);
    assert.match(chinese.stdout, /没有找到任何事项，未写入目录/);
  });

  it('prints one JSON document, and writes the same as a report', async () => {
    const { ended, stdout, stderr } = await run([
      faulty,
      '-o',
      at('d.json'),
      '--json',
      '--report',
      at('report.json'),
    ]);
    const report = JSON.parse(stdout);
    assert.equal(ended, 1);
    assert.equal(stderr, '');
    assert.deepEqual(read('report.json'), report);
    assert.deepEqual([report.from, report.records, report.items, report.errors], ['plain', 3, 2, 1]);
    assert.equal(report.fields.length, 3);
    assert.doesNotMatch(stdout, /secret-value/);
  });

  it('lists every field when asked', async () => {
    const { stdout } = await run([input, '-o', at('e.json'), '--fields']);
    assert.match(stdout, /good\.json +PLAIN\.colour +unknown, kept as data +1 +\/items\/0\/data\/colour/);
  });

  for (const [title, args, message] of [
    [
      'an importer nobody knows',
      [input, '--from', 'nonsense', '-o', at('x.json')],
      /plain +Plain records, for tests/,
    ],
    ['a shape nobody knows', [put('x.txt', 'x'), '-o', at('x.json')], /No importer recognises these files/],
    ['a missing input', [at('none.json'), '-o', at('x.json')], /There is no file .*none\.json/],
    ['a folder as input', [folder, '-o', at('x.json')], /is a folder/],
    ['an output that is an input', [input, '-o', input], /will not be overwritten/],
    ['an output in no folder', [input, '-o', at('none/x.json')], /no folder to write/],
    [
      'a report in place of the catalogue',
      [input, '-o', at('x.json'), '--report', `${folder}/./x.json`],
      /both the catalogue and the report/,
    ],
    ['an output that is a folder', [input, '-o', folder], /is not a file/],
    [
      'a missing plugin',
      [input, '-o', at('x.json'), '--plugin', './none.mjs'],
      /plugin \.\/none\.mjs cannot be loaded/,
    ],
  ] as const) {
    it(`ends with 2 and writes nothing for ${title}`, async () => {
      const { ended, stdout, stderr } = await run(args);
      assert.equal(ended, 2);
      assert.match(stderr, message);
      assert.equal(stdout, '');
      assert.equal(existsSync(at('x.json')), false);
    });
  }

  it('tells of a bug in an importer without quoting the data', async () => {
    const { ended, stderr } = await run([
      put('crash.json', { plain: true, records: [{ crash: true, name: 'secret-value' }] }),
      '-o',
      at('f.json'),
    ]);
    assert.equal(ended, 2);
    assert.match(stderr, /bug in tongban or in a plugin/);
    assert.match(stderr, /plain-importer\.mjs/);
    assert.doesNotMatch(stderr, /secret-value/);
  });

  it('leaves nothing but what was asked for', () => {
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    );
  });
});
