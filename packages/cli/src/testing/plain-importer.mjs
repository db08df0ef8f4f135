// An importer for the tests, plugged in as a third party would: tongban import --plugin ./plain-importer.mjs
//   { "plain": true, "records": [{ "id": "1", "name": "…", "colour": "…" }] }
const importer = {
  id: 'org.example.plain',
  name: 'plain',
  summary: 'Plain records, for tests 测试用',
  recognise: ({ bytes }) => (new TextDecoder().decode(bytes.subarray(0, 20)).includes('"plain"') ? 10 : 0),

  async import(files, { now, publisher, onProgress }) {
    const items = [];
    const issues = [];
    for (const file of files) {
      const { records } = JSON.parse(new TextDecoder().decode(file.bytes));
      for (const [index, record] of records.entries()) {
        const place = {
          file: file.name,
          row: index + 1,
          field: 'PLAIN.name',
          pointer: `/records/${index}/name`,
        };
        if (record.crash) throw new Error(`cannot read ${record.name}`);
        if (record.name) items.push(itemOf(record));
        else issues.push({ ...place, severity: 'error', code: 'required', params: { key: 'name' } });
        if (index % 500 > 0) continue;
        onProgress?.(index + 1, records.length);
        await new Promise(setImmediate);
      }
      onProgress?.(records.length, records.length);
    }
    const catalogue = {
      format: 'tongban-catalogue/1',
      publisher: { name: publisher ?? '津港市数据局（虚构）' },
      updated: now,
      items,
    };
    return { catalogue, issues, fields: fieldsOf(files) };
  },
};

function itemOf({ id, name, plainName, colour }) {
  return {
    id,
    name,
    ...(plainName ? { plainName } : {}),
    type: { system: 'natl.task-type', code: '20', text: '公共服务' },
    department: { name: '津港市市场监督管理局（虚构）' },
    ...(colour ? { data: { colour } } : {}),
  };
}

function fieldsOf(files) {
  return files.flatMap(({ name: file }) => [
    { file, field: 'PLAIN.id', fate: 'mapped', count: 3, to: ['/items/0/id'] },
    { file, field: 'PLAIN.name', fate: 'mapped', count: 2, to: ['/items/0/name'] },
    { file, field: 'PLAIN.colour', fate: 'unknown', count: 1, to: ['/items/0/data/colour'] },
  ]);
}

export const plugin = {
  name: 'org.example.plain-importer',
  apiVersion: 1,
  install: (host) => host.of({ name: 'catalogueImporter' }).register(importer),
};
