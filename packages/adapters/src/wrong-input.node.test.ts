import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTbError } from '@tongban/core';
import { catalogueImporters, createHost, type ImportIssue } from '@tongban/core/extensions';
import {
  csvFixtures,
  fixture,
  fixtureJson,
  fixtureSets,
  jsonFile,
  run,
  textFile,
} from '../fixtures/fixtures.js';
import { exchangeTablesImporter } from './exchange-tables/exchange-tables.js';
import { guangdongImporter } from './guangdong/guangdong.js';
import { importersPlugin } from './importers-plugin.js';
import { itemLibraryImporter } from './item-library/item-library.js';

type Row = Record<string, unknown>;

/** What tests look at in an issue. */
const brief = (issues: readonly ImportIssue[]): unknown[] =>
  issues.map(({ severity, code, file, row, field, pointer }) => [severity, code, file, row, field, pointer]);

/** The item-library fixture after `change`. */
function library(change: (record: Record<string, Row & Row[]>) => void): ReturnType<typeof jsonFile> {
  const json = fixtureJson('item-library.json') as { data: { list: Record<string, Row & Row[]>[] } };
  change(json.data.list[0] as Record<string, Row & Row[]>);
  return jsonFile('a.json', json);
}

/** The exchange tables after `change`. */
function tables(change: (tables: Record<string, Row[]>) => void): ReturnType<typeof jsonFile> {
  const json = fixtureJson('exchange-tables.json') as Record<string, Row[]>;
  change(json);
  return jsonFile('t.json', json);
}

test('the plugin registers all importers and takes them out again', () => {
  const host = createHost();
  const undo = importersPlugin.install(host);
  const names = host
    .of(catalogueImporters)
    .all()
    .map((importer) => importer.name);
  assert.deepEqual(names, ['item-library', 'exchange-tables', 'guangdong']);
  undo();
  assert.deepEqual(host.of(catalogueImporters).all(), []);
});

test('each importer is sure of its own fixtures, and no other is', () => {
  for (const { path, name } of fixtureSets) {
    const sure = fixtureSets.filter(({ importer }) => importer.recognise(fixture(path)) === 10);
    assert.deepEqual(
      sure.map(({ importer }) => importer.name),
      [name],
    );
  }
  for (const file of csvFixtures()) assert.equal(exchangeTablesImporter.recognise(file), 10);
  for (const { importer } of fixtureSets) assert.equal(importer.recognise(textFile('a.txt', '津港')), 0);
});

test('files that hold no JSON are told with their name, and nothing throws', async () => {
  for (const [text, code] of [
    ['{"STATUS":', 'not-json'],
    ['<!DOCTYPE html><html><body>502</body></html>', 'html-page'],
    ['  ', 'empty-file'],
    ['[]', undefined],
  ] as const) {
    for (const { importer } of fixtureSets) {
      const { issues, catalogue } = await run(importer, [textFile('bad.json', text)]);
      assert.deepEqual(catalogue.items, []);
      if (code)
        assert.deepEqual(
          [issues[0]?.severity, issues[0]?.code, issues[0]?.file],
          ['error', code, 'bad.json'],
        );
    }
  }
});

test('a table that is missing is told, and the rest of the record is imported', async () => {
  const answer = await run(itemLibraryImporter, [library((record) => delete record['AUDIT_MATERIAL'])]);
  assert.deepEqual(brief(answer.issues)[0], [
    'warning',
    'table-missing',
    'a.json',
    1,
    undefined,
    '/data/list/0',
  ]);
  assert.equal(answer.catalogue.items[0]?.faqs?.length, 2);
  const nothing = await run(itemLibraryImporter, [library((record) => delete record['AUDIT_ITEM'])]);
  assert.deepEqual(nothing.catalogue.items, []);
  assert.equal(nothing.issues[0]?.code, 'table-missing');
  assert.ok(JSON.stringify(nothing.catalogue.data).includes('食品经营许可证'), 'kept as data');
  const tableless = await run(exchangeTablesImporter, [tables((all) => delete all['task_general_material'])]);
  assert.ok(
    tableless.issues.some(
      ({ code, params }) => code === 'table-missing' && params['table'] === 'task_general_material',
    ),
  );
});

test('values that are not what their field holds are told with row and field, and kept as data', async () => {
  const file = library((record) => {
    Object.assign(record['AUDIT_ITEM'] as Row, {
      publishdate: 'soon',
      limit_scene_num: '一次',
      is_fee: '7',
      login_url: 'javascript:alert(1)',
      task_type: '77',
      ywcode: '123',
      areacode: '12',
      promise_type: '',
    });
  });
  const { catalogue, issues } = await run(itemLibraryImporter, [file]);
  const found = issues.map(({ code, field, row, pointer }) => `${code} ${field} ${row} ${pointer}`).sort();
  const at = (field: string): string => `AUDIT_ITEM.${field} 1 /data/list/0/AUDIT_ITEM/${field}`;
  assert.deepEqual(
    found,
    [
      `code-format ${at('areacode')}`,
      `code-format ${at('ywcode')}`,
      `date ${at('publishdate')}`,
      `flag ${at('is_fee')}`,
      `limit-unit ${at('promise_day')}`,
      `number ${at('limit_scene_num')}`,
      `unknown-code ${at('task_type')}`,
      `url ${at('login_url')}`,
    ].sort(),
  );
  const [item] = catalogue.items;
  assert.deepEqual(item?.type, { system: 'natl.task-type', code: '77' });
  assert.equal(item?.promisedLimit, undefined);
  assert.equal(item?.data?.['AUDIT_ITEM.promise_day'], '5');
  assert.equal(item?.data?.['AUDIT_ITEM.login_url'], 'javascript:alert(1)');
});

test('a bare number of days of a deferred material stays data and is told, for want of a unit', async () => {
  const { catalogue, issues } = await run(itemLibraryImporter, [
    library((record) => Object.assign(record['AUDIT_MATERIAL']?.[1] as Row, { td_tlimit: '5' })),
  ]);
  assert.deepEqual(brief(issues), [
    [
      'warning',
      'limit-unit',
      'a.json',
      1,
      'AUDIT_MATERIAL.td_tlimit',
      '/data/list/0/AUDIT_MATERIAL/1/td_tlimit',
    ],
  ]);
  const material = catalogue.items[0]?.materials?.[1];
  assert.equal(material?.data?.['AUDIT_MATERIAL.td_tlimit'], '5');
  assert.equal(material?.deferral?.limit, undefined);
});

test('codes of another length are taken as local ones', async () => {
  const { catalogue, issues } = await run(itemLibraryImporter, [
    library((record) =>
      Object.assign(record['AUDIT_ITEM'] as Row, { task_code: '511A0138000000-511602000000-000-1-00' }),
    ),
  ]);
  assert.equal(catalogue.items[0]?.localTaskCode, '511A0138000000-511602000000-000-1-00');
  assert.equal(catalogue.items[0]?.taskCode, undefined);
  assert.ok(issues.some(({ code }) => code === 'code-format'));
});

test('fields and tables nobody knows are kept under their own names and reported', async () => {
  const { catalogue, fields } = await run(itemLibraryImporter, [
    library((record) => {
      (record['AUDIT_ITEM'] as Row)['brand_new'] = { deep: ['x', 'y'] };
      (record['AUDIT_QA']?.[1] as Row)['new'] = 7;
      record['AUDIT_NEW'] = [{ a: 1 }, { a: 2 }] as never;
    }),
  ]);
  const data = catalogue.items[0]?.data;
  assert.deepEqual(data?.['AUDIT_ITEM.brand_new'], { deep: ['x', 'y'] });
  assert.equal(data?.['AUDIT_QA.new#2'], 7);
  assert.equal(data?.['AUDIT_NEW.a#2'], 2);
  const unknown = fields.filter(({ fate }) => fate === 'unknown').map(({ field, count }) => [field, count]);
  assert.deepEqual(unknown.sort(), [
    ['AUDIT_ITEM.brand_new.deep', 2],
    ['AUDIT_NEW.a', 2],
    ['AUDIT_QA.new', 1],
  ]);
});

test('rows without a key, and rows of nobody, are told and kept with the catalogue', async () => {
  const { catalogue, issues } = await run(exchangeTablesImporter, [
    tables((all) => {
      Object.assign(all['task_general_questions']?.[0] as Row, { task_guid: 'nobody', task_code: 'x' });
      Object.assign(all['task_general_fee_project']?.[0] as Row, { task_guid: '', task_code: null });
      Object.assign(all['task_punish_basic']?.[0] as Row, { row_guid: '' });
    }),
  ]);
  assert.deepEqual(
    issues.map(({ code, row }) => [code, row]),
    [
      ['no-key', 1],
      ['orphan', 1],
      ['no-key', 1],
    ],
  );
  assert.equal(catalogue.data?.['task_general_questions.answer'], '公示期满后五个工作日内。');
  assert.equal(catalogue.items.length, 5);
});

test('a row that lacks what its entry needs is kept as data with an error, and other rows stand', async () => {
  const { catalogue, issues } = await run(itemLibraryImporter, [
    library((record) => Object.assign(record['AUDIT_MATERIAL']?.[0] as Row, { material_name: '无' })),
  ]);
  assert.deepEqual(
    issues.filter(({ code }) => code === 'required').map(({ severity, params }) => [severity, params['key']]),
    [['error', 'material_name']],
  );
  assert.equal(catalogue.items[0]?.materials?.length, 2);
  assert.equal(catalogue.items[0]?.data?.['AUDIT_MATERIAL.sign_ask'], '申请人签字或者盖章');
});

test('an item without name, type and body is shown with stand-ins, and each is an error', async () => {
  const { catalogue, issues } = await run(itemLibraryImporter, [
    library((record) =>
      Object.assign(record['AUDIT_ITEM'] as Row, { task_name: '', task_type: null, dept_name: '暂无' }),
    ),
  ]);
  assert.deepEqual(
    issues.map(({ severity, params }) => [severity, params['key']]),
    [
      ['error', 'task_name'],
      ['error', 'task_type'],
      ['error', 'dept_name'],
    ],
  );
  assert.equal(catalogue.items[0]?.department.name, '未注明');
  assert.equal(catalogue.items[0]?.type.text, undefined);
});

test('what is missing or repeated is told by the name of its column and the earlier row', async () => {
  const { issues } = await run(exchangeTablesImporter, [
    textFile('task_general_basic.csv', 'row_guid,task_name,task_type,dept_name\na,甲,01,丙\n,,,\n,乙,,丙\n'),
    textFile('task_general_material.csv', 'row_guid,task_guid,material_name\nm,a,\n,a,申请表\n'),
    textFile('task_public_basic.csv', 'row_guid,task_name,task_type,dept_name\na,甲,20,丙\n'),
  ]);
  const told = issues.filter(({ code }) => ['required', 'no-key', 'duplicate'].includes(code));
  assert.deepEqual(
    told.map(({ code, field, pointer, params }) => [code, field, pointer, params['key']].join(' ')),
    [
      'required task_general_material.material_name /2/material_name material_name',
      'no-key task_general_material.row_guid /3/row_guid row_guid',
      'no-key task_general_basic.row_guid /3/row_guid row_guid',
      'required task_general_basic.task_name /3/task_name task_name',
      'required task_general_basic.task_type /3/task_type task_type',
      'required task_general_basic.dept_name /3/dept_name dept_name',
      'no-key task_general_basic.row_guid /4/row_guid row_guid',
      'required task_general_basic.task_type /4/task_type task_type',
      'duplicate task_public_basic.row_guid /2/row_guid row_guid',
    ],
  );
  assert.deepEqual(told.find(({ code }) => code === 'duplicate')?.params, {
    table: 'task_public_basic',
    key: 'row_guid',
    row: 2,
    with: 'task_general_basic.csv',
  });
});

test('a CSV file may have semicolons or tabs between its columns', async () => {
  for (const mark of [';', '\t']) {
    const lines = [
      ['row_guid', 'task_name', 'task_type', 'dept_name'],
      ['g1', '甲，乙, 丙', '01', '丁'],
    ].map((cells) => cells.join(mark));
    const file = textFile('task_punish_basic.csv', `\ufeff${lines.join('\r\n')}`);
    const { catalogue, issues } = await run(exchangeTablesImporter, [file]);
    assert.deepEqual(issues, []);
    assert.equal(catalogue.items[0]?.name, '甲，乙, 丙');
    assert.equal(exchangeTablesImporter.recognise({ ...file, name: 'export.csv' }), 5);
  }
});

test('a number out of range is told as that', async () => {
  const { issues } = await run(itemLibraryImporter, [
    library((record) =>
      Object.assign(record['AUDIT_ITEM'] as Row, { promise_day: '-3', limit_scene_num: '1.5' }),
    ),
  ]);
  assert.deepEqual(
    issues.map(({ code, field, params }) => [code, field, params['max']]),
    [
      ['number-range', 'AUDIT_ITEM.limit_scene_num', '999999999'],
      ['number-range', 'AUDIT_ITEM.promise_day', '9999'],
    ],
  );
});

test('texts that lost their charset on the way are told with file, row and field', async () => {
  const garbled: Record<string, string> = {
    replacement: '锟斤拷津港',
    'utf8-as-gbk': '鏀垮姟鏈嶅姟',
    'gbk-as-latin1': 'ÕþÎñ·þÎñ',
    'utf8-as-latin1': 'æ”¿åŠ¡æœ\u008då\u008aš',
  };
  for (const [kind, text] of Object.entries(garbled)) {
    const { issues } = await run(itemLibraryImporter, [
      library((record) => Object.assign(record['AUDIT_ITEM'] as Row, { accept_name: text })),
    ]);
    assert.deepEqual(
      issues.map(({ code, file, row, field, params }) => [code, file, row, field, params['kind']]),
      [['charset', 'a.json', 1, 'AUDIT_ITEM.accept_name', kind]],
    );
  }
});

test('CSV issues name the line, and broken or surplus cells lose nothing', async () => {
  const text =
    'row_guid,task_name,task_type,dept_name,task_code\r\ng1,津港事项,01,津港市民政局（虚构）,x,surplus\r\n';
  const { catalogue, issues, fields } = await run(exchangeTablesImporter, [
    textFile('task_punish_basic.csv', text),
  ]);
  assert.deepEqual(brief(issues), [
    ['warning', 'column-count', 'task_punish_basic.csv', 2, undefined, ''],
    ['warning', 'code-format', 'task_punish_basic.csv', 2, 'task_punish_basic.task_code', '/2/task_code'],
  ]);
  assert.equal(catalogue.items[0]?.data?.['task_punish_basic.column_6'], 'surplus');
  assert.ok(fields.some(({ field, fate }) => field === 'task_punish_basic.column_6' && fate === 'unknown'));
});

test('tables of cases and people are refused unread: they have no business in a catalogue', async () => {
  const secret = '张三（虚构）';
  const files = [
    textFile('pro_accept.csv', `project_no,applyer_name\r\n1,${secret}\r\n`),
    tables((all) => (all['uc_province_user'] = [{ user_name: secret }])),
  ];
  const answer = await run(exchangeTablesImporter, files);
  assert.deepEqual(
    answer.issues.map(({ severity, code }) => [severity, code]),
    [
      ['error', 'personal-table'],
      ['error', 'personal-table'],
    ],
  );
  assert.ok(!JSON.stringify(answer).includes(secret));
});

test('a dump with a record a line may hold answers without a record and pages of HTML', async () => {
  const [record] = fixtureJson('guangdong.json') as unknown[];
  const lines = [
    JSON.stringify(record),
    '{"errCode":0,"msg":"未找到匹配的信息"}',
    '<html><head><title>502</title></head>',
    '<body>Bad Gateway</body></html>',
    JSON.stringify({
      errCode: 1,
      data: { AUDIT_ITEM: { ITEM_ID: 'two', CATANAME: '二', TASK_TYPE: '01', DEPT_NAME: '三' } },
    }),
  ];
  const { catalogue, issues } = await run(guangdongImporter, [textFile('dump.jsonl', lines.join('\n'))]);
  assert.equal(catalogue.items.length, 2);
  assert.deepEqual(
    issues.map(({ severity, code, row }) => [severity, code, row]),
    [
      ['warning', 'no-record', 2],
      ['error', 'html-page', 3],
    ],
  );
});

test('an import nobody waits for any more ends as cancelled', async () => {
  const cancel = new AbortController();
  cancel.abort();
  for (const { importer, path } of fixtureSets) {
    await assert.rejects(run(importer, [fixture(path)], { signal: cancel.signal }), (error) =>
      isTbError(error, 'cancelled'),
    );
  }
});

test('progress is told as records are done', async () => {
  const told: (readonly [number, number])[] = [];
  await run(exchangeTablesImporter, [fixture('exchange-tables.json')], {
    onProgress: (done, total) => told.push([done, total]),
  });
  assert.deepEqual(told.at(-1), [5, 5]);
});

test('links without an item go with their situation, whatever the case of the columns', async () => {
  const { catalogue, issues } = await run(exchangeTablesImporter, [
    textFile('task_general_basic.csv', 'ROW_GUID,TASK_NAME,TASK_TYPE,DEPT_NAME\na,甲,01,丙\nb,乙,01,丙\n'),
    textFile('task_general_material.csv', 'ROW_GUID,TASK_GUID,MATERIAL_NAME\nm,a,申请表\nn,b,申请表\n'),
    textFile('audit_item_condition.csv', 'ROW_GUID,TASK_GUID,CONDITION_NAME\nc,a,租房\nd,b,自有\n'),
    textFile('audit_material_condition.csv', 'CONDITION_GUID,MATERIAL_GUID\nc,m\nd,n\n'),
  ]);
  assert.deepEqual(
    issues.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.deepEqual(
    catalogue.items.map((item) => item.situations?.[0]?.options[0]?.materials),
    [['m'], ['n']],
  );
});

test('a file nested beyond all reason is told, not read', async () => {
  const text = `{"AUDIT_ITEM":{"task_name":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
  const { catalogue, issues } = await run(itemLibraryImporter, [textFile('a.json', text)]);
  assert.deepEqual(brief(issues), [['error', 'depth', 'a.json', undefined, undefined, '']]);
  assert.deepEqual(catalogue.items, []);
});

test('a key that lost digits as a JSON number is told', async () => {
  const text = '{"AUDIT_ITEM":{"rowguid":1234567890123456789,"task_name":"津港"}}';
  const { issues } = await run(itemLibraryImporter, [textFile('a.json', text)]);
  assert.ok(issues.some(({ code, field }) => code === 'rounded' && field === 'AUDIT_ITEM.rowguid'));
});

test('a limit whose number and unit column name two units stays data', async () => {
  const { catalogue, issues } = await run(itemLibraryImporter, [
    library((record) =>
      Object.assign(record['AUDIT_ITEM'] as Row, { promise_day: '5个工作日', promise_type: '2' }),
    ),
  ]);
  assert.deepEqual(
    issues.map(({ code, field }) => [code, field]),
    [['limit-unit', 'AUDIT_ITEM.promise_day']],
  );
  assert.equal(catalogue.items[0]?.promisedLimit, undefined);
  assert.equal(catalogue.items[0]?.data?.['AUDIT_ITEM.promise_day'], '5个工作日');
});

test('words that deny a reason exempt from no material', async () => {
  const exemptionOf = async (words: string): Promise<unknown> => {
    const record = {
      AUDIT_ITEM: { ITEM_ID: '1', CATANAME: '甲' },
      AUDIT_MATERIAL: [{ MATERIAL_ID: 'm', MATERIAL_NAME: '身份证', SUBMISSIONREQUIRED_TEXT: words }],
    };
    const { catalogue } = await run(guangdongImporter, [jsonFile('a.json', record)]);
    return catalogue.items[0]?.materials?.[0]?.exemption?.reason;
  };
  assert.equal(await exemptionOf('免提交（电子证照调用）'), 'licence');
  assert.equal(await exemptionOf('无需提交，数据共享核验'), 'sharing');
  for (const words of ['未关联电子证照', '需提交证照原件', '不适用告知承诺', '不可共享'])
    assert.equal(await exemptionOf(words), undefined, words);
});

test('a table named like a part of every object is kept like any other', async () => {
  const record = { AUDIT_ITEM: { ITEM_ID: '1', CATANAME: '甲' }, constructor: [{ a: 'kept' }] };
  const { catalogue } = await run(guangdongImporter, [jsonFile('a.json', record)]);
  assert.equal(catalogue.items[0]?.data?.['constructor.a'], 'kept');
});

test('long lists and pages take time in proportion', { timeout: 20_000 }, async () => {
  const ids = Array.from({ length: 12_000 }, (_, index) => `f${index}`);
  const { catalogue } = await run(itemLibraryImporter, [
    library((record) => Object.assign(record['AUDIT_MATERIAL']?.[0] as Row, { form_guid: ids.join(',') })),
  ]);
  assert.equal(catalogue.items[0]?.materials?.[0]?.blanks?.length, 12_000);
  const page = `<!doctype html>\n${'<p>津港</p>\n'.repeat(100_000)}`;
  const { issues } = await run(guangdongImporter, [textFile('a.json', page)]);
  assert.deepEqual(brief(issues), [['error', 'html-page', 'a.json', undefined, undefined, '']]);
});
