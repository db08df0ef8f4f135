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
    ['required', {}, { title: '姓名：' }, '请填写姓名'],
    ['required', {}, { title: '怎样领取许可证？', widget: 'radios' }, '请回答“怎样领取许可证”'],
    ['required', {}, { title: '证件类型', widget: 'select' }, '请选择证件类型'],
    ['multipleOf', { limit: 0.01 }, { title: '比例', value: 1.234 }, '比例最多 2 位小数'],
    ['multipleOf', { limit: 5 }, { title: '数量', value: 3 }, '数量应为 5 的倍数'],
    ['format', { format: 'mobile' }, { title: '手机号码', value: '139' }, '手机号码应为 11 位，现在是 3 位'],
    [
      'format',
      { format: 'email' },
      { title: '邮箱', value: 'a' },
      '邮箱格式不对，应像 name@mail.example 这样',
    ],
    ['constructor', {}, { title: '姓名', value: 'x' }, '姓名不符合要求，请检查'],
    ['format', { format: '__defineGetter__' }, { title: '姓名', value: 'x' }, '姓名格式不对，请检查'],
    ['required', {}, { title: '姓名', widget: 'valueOf' }, '请填写姓名'],
    ['keyword-of-tomorrow', {}, { title: '姓名', value: 'x' }, '姓名不符合要求，请检查'],
  ];
  for (const [code, params, asked, text] of cases)
    it(`say of ${code} ${JSON.stringify(params)} in ${asked.title}: ${text}`, () => {
      expect(said(code, params, asked)).to.equal(text);
    });
});
