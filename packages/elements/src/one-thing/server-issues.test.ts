import { expect } from '@open-wc/testing';
import type { HandedMaterial } from '@tongban/core/form';
import { englishOneThing } from '../i18n/en-one-thing.messages.js';
import { STEPS } from './journey.js';
import type { Model } from './model.js';
import { stepOfIssues } from './server-issues.js';
import { wizardMessages } from './wizard.messages.js';

const model = { steps: STEPS } as unknown as Model;
const materials: readonly HandedMaterial[] = [
  { key: 'a/plan', name: '布局图', items: ['a'], state: 'bring' },
  { key: 'licence/a', name: '身份证', items: ['a'], state: 'linked', grant: 'g' },
];
const saying =
  (messages: Readonly<Record<string, unknown>>) =>
  (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
    String(messages[key]).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
const issue = (pointer: string, code: string, message?: string) => ({
  pointer,
  code,
  params: {},
  ...(message !== undefined && { message }),
});
const told = (of: ReturnType<typeof issue>, messages: Readonly<Record<string, unknown>> = wizardMessages) =>
  stepOfIssues([of], { model, materials, say: saying(messages) });

describe('what a server says of a joint application that waited', () => {
  it('of a licence somebody else linked is told where it is linked, by name, with what to do', () => {
    const { materials: words } = told(issue('/joint/materials/1/grant', 'grant-person'));
    expect(words).to.have.length(1);
    for (const part of ['身份证：', '本人登录', '重新关联', '上传', '都在'])
      expect(words?.[0]).to.contain(part);
  });

  it('is told in English, too', () => {
    const { materials: words } = told(issue('/joint/materials/1/grant', 'grant-person'), englishOneThing);
    for (const part of ['sign in', 'link it again', 'upload', 'still here'])
      expect(words?.[0]).to.contain(part);
  });

  it('is told in the server’s own words where it has some', () => {
    expect(told(issue('/joint/materials/0', 'grant-person', '请本人登录'))).to.deep.equal({
      materials: ['布局图：请本人登录'],
    });
  });

  it('of a part that is missing is told where the form is', () => {
    expect(Object.keys(told(issue('/joint/parts', 'part-missing')))).to.deep.equal(['form']);
    expect(Object.keys(told(issue('/joint/parts/1', 'part-unknown')))).to.deep.equal(['form']);
  });
});
