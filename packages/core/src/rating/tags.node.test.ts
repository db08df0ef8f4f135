import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RatingTagList } from '@tongban/core/catalogue';
import {
  nationalTags,
  nationalTagVersion,
  ratingLevels,
  tagListOf,
  tagOf,
  tagsFor,
  tagText,
} from '@tongban/core/rating';

test('the national list has eight tags for each level, three of them shown at once', () => {
  for (const level of ratingLevels) {
    const { first, more } = tagsFor(nationalTags, level);
    assert.deepEqual([first.length, more.length], [3, 5]);
    for (const { code } of first.concat(more)) assert.equal(Number(code.charAt(0)), level);
  }
});

test('codes of the national list go with the words they are published with', () => {
  const published: readonly (readonly [string, string])[] = [
    ['510', '一窗受理一次办结'],
    ['513', '可以全程网上办理'],
    ['517', '服务热情效率高'],
    ['406', '填写一张表单就可完成申报'],
    ['413', '服务态度较好'],
    ['307', '一次性告知需要补正的材料'],
    ['314', '服务态度一般'],
    ['207', '没有提供材料样本'],
    ['210', '同样内容的证明材料被要求多次提交'],
    ['214', '服务态度生硬'],
    ['108', '在办事指南之外增加新的审批条件'],
    ['111', '办事指南提供样本有错'],
    ['115', '服务态度差效率低'],
  ];
  for (const [code, text] of published) assert.equal(tagText(code), text);
  assert.equal(new Set(nationalTags.tags.map(({ code }) => code)).size, 40);
  assert.equal(new Set(nationalTags.tags.map(({ text }) => text)).size, 40);
});

test('codes of the former list are known, and offered nowhere', () => {
  for (const code of ['501', '509', '401', '405', '301', '306', '201', '206', '101', '107']) {
    assert.equal(nationalTagVersion(code), '1');
    assert.equal(tagOf(nationalTags, code), undefined);
    assert.equal(tagText(code), undefined);
  }
  for (const code of ['510', '413', '314', '207', '115']) assert.equal(nationalTagVersion(code), '2');
  for (const code of ['500', '518', '414', '315', '215', '116', '600', '51', '5100', ''])
    assert.equal(nationalTagVersion(code), undefined, code);
});

test('a newer list of a catalogue is used by its version, and what it gives up is no longer offered', () => {
  const newer: RatingTagList = {
    version: '3',
    tags: [
      { code: '510', text: '一窗受理一次办结', level: 5, active: false },
      { code: '520', text: '智能客服解答清楚', level: 5 },
    ],
  };
  assert.equal(tagListOf('3', [newer]), newer);
  assert.equal(tagListOf('2', [newer]), nationalTags);
  assert.equal(tagListOf('4', [newer]), undefined);
  assert.deepEqual(
    tagsFor(newer, 5).first.map(({ code }) => code),
    ['520'],
  );
  assert.equal(tagText('520', [newer]), '智能客服解答清楚');
});
