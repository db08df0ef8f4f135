import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDay, readMoment } from './dates.js';
import { isEmptyWord } from './empty-words.js';
import { readFlag } from './flag.js';
import { halfWidthDigits, normaliseHours, normalisePhone } from './half-width.js';
import { nameSeparators, splitValues } from './multi-value.js';
import { findPhones } from './phones.js';
import { plainText, telUrl } from './plain-text.js';

test('words that say nothing are told from words that do', () => {
  for (const word of [
    '',
    ' ',
    '　',
    '无',
    '无。',
    ' 无 ',
    '暂无',
    '暂无信息',
    '暂无信息。',
    '/',
    'none',
    'None',
    'NULL',
    '—',
  ]) {
    assert.ok(isEmptyWord(word), JSON.stringify(word));
  }
  for (const word of ['0', '无数量限制', '否', '无/有', 'nonesuch', '一'])
    assert.ok(!isEmptyWord(word), word);
});

test('joined codes are split at every separator seen in sources', () => {
  assert.deepEqual(splitValues('1^2^3'), ['1', '2', '3']);
  assert.deepEqual(splitValues('2,3，4;6；9'), ['2', '3', '4', '6', '9']);
  assert.deepEqual(splitValues('a|b'), ['a', 'b']);
  assert.deepEqual(splitValues('^1^^1^无'), ['1']);
  assert.deepEqual(splitValues('公示, 听证^专家评审', nameSeparators), ['公示, 听证', '专家评审']);
});

test('yes and no are read from digits by their kind, and from words', () => {
  assert.equal(readFlag('1'), true);
  assert.equal(readFlag('0'), false);
  assert.equal(readFlag('2'), undefined);
  assert.equal(readFlag('2', '12'), false);
  assert.equal(readFlag('0', '12'), undefined);
  assert.equal(readFlag(' 是 '), true);
  assert.equal(readFlag('否'), false);
  assert.equal(readFlag('toString'), undefined);
});

test('hours lose full-width digits, colons and dashes only where they are part of a time', () => {
  assert.equal(
    normaliseHours('工作日：上午9:00-12:00、下午14：00－１７：３０'),
    '工作日：上午9:00-12:00、下午14:00-17:30',
  );
  assert.equal(normaliseHours('周一—周五 ８：30～12：00'), '周一—周五 8:30-12:00');
  assert.equal(halfWidthDigits('第２３条'), '第23条');
});

test('phones are found in half width, and words beside them are noticed', () => {
  assert.equal(normalisePhone('０２２—１２３４ ５６７８'), '022-1234 5678');
  assert.deepEqual(findPhones('0777—6428820'), { phones: ['0777-6428820'], wordy: false });
  assert.deepEqual(findPhones('咨询电话：022-23456789、12345；13800138000'), {
    phones: ['022-23456789', '12345', '13800138000'],
    wordy: false,
  });
  assert.deepEqual(findPhones('窗口咨询：津港市长江道1号；（022）23456789转802'), {
    phones: ['(022)23456789转802'],
    wordy: true,
  });
  assert.deepEqual(findPhones('长江道1234567890123号').phones, []);
});

test('days come from epoch milliseconds in Shanghai and from the ways dates are written', () => {
  assert.equal(readDay(1572192000000), '2019-10-28');
  assert.equal(readDay('1572192000000'), '2019-10-28');
  // 23:30 UTC is the next day in Shanghai.
  assert.equal(readDay(Date.UTC(2024, 1, 28, 23, 30)), '2024-02-29');
  for (const text of [
    '20240229',
    '2024-02-29',
    '2024/2/29',
    '2024年2月29日',
    '2024-02-29 08:00:00',
    '2024-02-28T23:30:00Z',
    '2024/2/29 8:00',
    '202402290800',
  ]) {
    assert.equal(readDay(text), '2024-02-29', text);
  }
  for (const text of ['20230229', '2024-13-01', 'soon', '2024', '20240229 25:00:00']) {
    assert.equal(readDay(text), undefined, text);
  }
  assert.equal(readDay(5), undefined);
  assert.equal(readDay(NaN), undefined);
});

test('moments carry the offset of Shanghai, or are days when there is no time', () => {
  assert.equal(readMoment(1572335054000), '2019-10-29T15:44:14+08:00');
  assert.equal(readMoment('20240301T093000'), '2024-03-01T09:30:00+08:00');
  assert.equal(readMoment('2024-03-01 09:30'), '2024-03-01T09:30:00+08:00');
  assert.equal(readMoment('20240301'), '2024-03-01');
  assert.equal(readMoment('2024/3/1 9:30:05'), '2024-03-01T09:30:05+08:00');
  assert.equal(readMoment('202403010930'), '2024-03-01T09:30:00+08:00');
});

test('plain text loses its tags, not what stands between signs of comparison', () => {
  assert.equal(plainText('<p>年龄<18周岁或>60周岁</p><br/>免费'), '年龄<18周岁或>60周岁\n\n免费');
  assert.equal(plainText('<a href="https://example.cn">官网</a>'), '官网');
  assert.equal(plainText('<br'.repeat(100_000)).length, 300_000);
  assert.equal(plainText('<'.repeat(200_000)).length, 200_000);
});

test('telephone links dial digits, and an extension after a comma', () => {
  assert.equal(telUrl('(022) 2345-6789 转 802'), 'tel:02223456789,802');
  assert.equal(telUrl('12345'), 'tel:12345');
  assert.equal(telUrl('请到窗口'), undefined);
  assert.equal(telUrl(`1${' '.repeat(100_000)}!`), undefined);
});
