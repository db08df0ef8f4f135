import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Item } from '@tongban/core/catalogue';
import { initialsOf, withInitials } from './initials.js';

describe('pinyin initials', () => {
  for (const [text, initials] of [
    ['居民身份证换领', 'jmsfzhl'],
    ['重庆市行政许可', 'cqsxzxk'],
    ['长沙银行开户', 'csyhkh'],
    ['３年以上（含３年）', '3nysh3n'],
    ['ＩＣ卡 / NFC', 'icknfc'],
    ['女方', 'nf'],
    ['——', ''],
    ['', ''],
  ] as const) {
    it(`of ${text || 'nothing'} are ${initials || 'none'}`, () => assert.equal(initialsOf(text), initials));
  }

  const item = (extra: Partial<Item>): Item => ({
    id: '1',
    name: '食品经营许可',
    type: { system: 'natl.task-type', code: '01' },
    department: { name: '津港市市场监督管理局（虚构）' },
    ...extra,
  });
  const filled = async (extra: Partial<Item>): Promise<string | undefined> =>
    (await withInitials([item(extra)], () => undefined))[0]?.initials;

  it('are those of the name and the plain name', async () => {
    assert.equal(await filled({}), 'spjyxk');
    assert.equal(await filled({ plainName: '开饭店' }), 'spjyxkkfd');
  });

  it('stay where the source has them, and are left out where there are none', async () => {
    assert.equal(await filled({ initials: 'abc' }), 'abc');
    assert.equal(await filled({ name: '…' }), undefined);
  });
});
