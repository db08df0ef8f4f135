import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readHalls } from './appointments/read-halls.mjs';
import { appointmentSuite } from './testing/appointment-suite.mjs';
import { newDataFolder } from './testing/data-folder.mjs';

describe('appointments', () => appointmentSuite(async () => ({ data: await newDataFolder() })));

describe('settings of halls', () => {
  const theme = { id: 'a', name: '业务', slots: [{ from: '09:00', until: '10:00', total: 1 }] };
  const hall = { id: 'h', name: '大厅', address: '某路', hours: '每天', themes: [theme] };

  it('of the example are read from their file', async () => {
    const { halls } = await readHalls(fileURLToPath(new URL('check-halls.json', import.meta.url)));
    assert.equal(halls.length, 2);
    assert.ok(halls.every(({ name, address }) => /虚构/.test(name) && /虚构/.test(address)));
  });

  it('that are wrong are refused with the place', async () => {
    const wrong = [
      [{ halls: [] }, /^halls: \/halls /],
      [{ halls: [{ ...hall, themes: [{ ...theme, windws: [] }] }] }, /^halls: \/halls\/0\/themes\/0 /],
      [{ halls: [{ ...hall, closed: ['2026-02-30'] }] }, /^halls: \/halls\/0\/closed\/0 /],
      [
        {
          halls: [{ ...hall, themes: [{ ...theme, slots: [{ from: '10:00', until: '09:00', total: 1 }] }] }],
        },
        /^halls: times of h a /,
      ],
    ];
    for (const [given, message] of wrong) await assert.rejects(readHalls(given), { message });
  });

  it('of a file that is no JSON are refused with its name alone', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-halls-'));
    const file = path.join(folder, 'halls.json');
    await writeFile(file, '{ 张三');
    await assert.rejects(readHalls(file), { message: `${file}: no JSON` });
    await rm(folder, { recursive: true });
  });
});
