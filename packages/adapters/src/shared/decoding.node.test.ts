import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBytes } from './decode-bytes.js';
import { decodeEntities } from './decode-entities.js';
import { findGarbling } from './garbled.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('files are decoded by their mark, as UTF-8 where they are that, else as GB18030', () => {
  const gbk = Uint8Array.of(0xd5, 0xfe, 0xce, 0xf1);
  assert.deepEqual(decodeBytes(gbk), { text: '政务', charset: 'gb18030' });
  assert.deepEqual(decodeBytes(utf8('\ufeff政务')), { text: '政务', charset: 'utf-8' });
  assert.equal(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x3f, 0x65)).text, '政');
});

test('a few broken bytes in UTF-8 do not turn the whole file into other characters', () => {
  const bytes = utf8('政务服务事项办理指南'.repeat(5));
  bytes[4] = 0x20;
  const { text, charset } = decodeBytes(bytes);
  assert.equal(charset, 'utf-8');
  assert.ok(text.includes('\ufffd') && text.endsWith('办理指南'));
});

test('entities are decoded up to three rounds, and addresses are left alone', () => {
  assert.equal(decodeEntities('&amp;amp;lt;b&amp;gt;'), '<b>');
  assert.equal(decodeEntities('&amp;amp;amp;amp;'), '&amp;');
  assert.equal(decodeEntities('?a=1&copy=2&lt=3'), '?a=1&copy=2&lt=3');
  assert.equal(decodeEntities('&mdash;&#20013;&#x56fd;'), '—中国');
});

test('texts read with the wrong charset are recognised, and good texts are not', () => {
  assert.equal(findGarbling('津港\ufffd市'), 'replacement');
  assert.equal(findGarbling('锟斤拷锟斤拷'), 'replacement');
  for (const text of ['事项目录', '政务服务', '办理时限：五个工作日', '“一网通办”']) {
    const garbled = new TextDecoder('gb18030').decode(utf8(text)).replace(/\ufffd/g, '');
    assert.equal(findGarbling(garbled), 'utf8-as-gbk', text);
  }
  assert.equal(findGarbling('鈥滄斂鍔♀€�'), 'replacement');
  assert.equal(findGarbling('ÊÂÏîÃû³Æ'), 'gbk-as-latin1');
  for (const good of [
    '',
    'ASCII only',
    '政务服务“一网通办”：马上办',
    '缁衣巷 12 号',
    'Café Zürich',
    '《办法》（2024年）第３条—５',
    '銀行 鐵路 證明',
  ]) {
    assert.equal(findGarbling(good), undefined, good);
  }
});
