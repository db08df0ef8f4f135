import { expect } from '@open-wc/testing';
import type { FormIssue } from '@tongban/core/form';
import { translate } from '@tongban/core/i18n';
import type { Words } from '../../shared/words.js';
import '../rich/number-faults.js';
import { numberFaultMessages } from '../rich/number-faults.messages.js';
import { messages } from './answering-part.js';
import { issueText, type Asked } from './issue-words.js';

const words = {
  say: (key: string, params: Record<string, string | number> = {}) =>
    translate([messages, numberFaultMessages], 'zh-CN', key, params),
} as unknown as Words;

const said = (code: string, params: FormIssue['params'], asked: Asked): string =>
  issueText({ pointer: '/a', code, params }, asked, words);

describe('words for what is wrong', () => {
  const cases: readonly [string, FormIssue['params'], Asked, string][] = [
    ['required', {}, { title: '姓名：' }, '请填写“姓名”'],
    ['required', {}, { title: '' }, '请填写这一项'],
    ['pattern', {}, { title: '：', value: 'x' }, '这一项格式不对，请检查'],
    ['required', {}, { title: '怎样领取许可证？', widget: 'radios' }, '请回答“怎样领取许可证”'],
    ['required', {}, { title: '证件类型', widget: 'select' }, '请选择“证件类型”'],
    ['multipleOf', { limit: 0.01 }, { title: '比例', value: 1.234 }, '“比例”最多 2 位小数'],
    ['multipleOf', { limit: 5 }, { title: '数量', value: 3 }, '“数量”应为 5 的倍数'],
    [
      'format',
      { format: 'mobile' },
      { title: '手机号码', value: '139' },
      '“手机号码”应为 11 位，现在是 3 位',
    ],
    [
      'format',
      { format: 'email' },
      { title: '邮箱', value: 'a' },
      '“邮箱”格式不对，应像 name@mail.example 这样',
    ],
    [
      'type',
      { type: 'integer' },
      { title: '从业人数', value: '三人', schema: { type: 'integer' } },
      '“从业人数”应为整数，例如 120',
    ],
    [
      'type',
      { type: 'integer' },
      { title: '从业人数', value: 1.5, schema: { type: 'integer' } },
      '“从业人数”应为整数，例如 120',
    ],
    [
      'type',
      { type: 'number' },
      { title: '面积', value: '很大', schema: { type: 'number' } },
      '“面积”应为数字，例如 120.5',
    ],
    ['const', { limit: 100 }, { title: '合计', value: 99 }, '“合计”应为 100'],
    ['const', { limit: 'company' }, { title: '类型', value: 'person' }, '请从给出的选项中选择“类型”'],
    ['const', { limit: true }, { title: '同意', value: false, widget: 'checkbox' }, '请勾选“同意”'],
    ['invalidIf', {}, { title: '去世日期', value: '2150-01-01' }, '“去世日期”不符合要求，请检查'],
    ['constructor', {}, { title: '姓名', value: 'x' }, '“姓名”不符合要求，请检查'],
    ['format', { format: '__defineGetter__' }, { title: '姓名', value: 'x' }, '“姓名”格式不对，请检查'],
    ['required', {}, { title: '姓名', widget: 'valueOf' }, '请填写“姓名”'],
    ['keyword-of-tomorrow', {}, { title: '姓名', value: 'x' }, '“姓名”不符合要求，请检查'],
  ];
  for (const [code, params, asked, text] of cases)
    it(`say of ${code} ${JSON.stringify(params)} in ${asked.title}: ${text}`, () => {
      expect(said(code, params, asked)).to.equal(text);
    });
});
