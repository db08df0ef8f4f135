import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainName } from './plain-name.js';

const alike: readonly (readonly string[])[] = [
  ['居民户口簿', '户口簿', '户口本（原件及复印件）', '《居民户口簿》复印件一式两份'],
  ['居民身份证', '身份证', '有效身份证件', '申请人身份证明', '中华人民共和国居民身份证 1份'],
  ['营业执照', '营业执照副本', '营业执照（正、副本）', '加盖公章的营业执照复印件', '企业营业执照'],
  ['不动产权证书', '房产证', '房屋所有权证', '不动产权证', '房地产权证书'],
  ['出生医学证明', '出生证', '出生证明', '《出生医学证明》原件'],
  ['居民死亡医学证明', '死亡证明', '居民死亡医学证明书'],
  ['授权委托书', '委托书', '授权书'],
  ['机动车驾驶证', '驾驶证'],
  ['近期免冠照片', '两寸白底免冠彩色照片'],
  ['毕业证书', '毕业证'],
  ['逝者居民身份证', '逝者有效身份证件'],
];

test('a paper with several names has one plain name', () => {
  for (const [first = '', ...others] of alike)
    for (const other of others) assert.equal(plainName(other), plainName(first), `${other}, ${first}`);
});

test('papers of other people, for other purposes, or that hold more, are not alike', () => {
  const apart = [
    ...alike.map(([first]) => first ?? ''),
    '法定代表人身份证',
    '身份证或者户口簿',
    '委托书和受托人身份证',
    '出生医学证明首次签发登记表',
    '国（境）外出生证明及中文译本',
    '设置地点实景照片',
    '食品经营许可申请书',
    '食品经营许可申请表',
    '房屋租赁合同',
    '结婚证',
    '离婚证',
    '营业执照或者其他登记证书',
    '户口注销证明',
    '居住证',
  ];
  assert.deepEqual(
    new Set(apart.map(plainName)).size,
    apart.length,
    apart.map((name) => `${name} ${plainName(name)}`).join('\n'),
  );
});
