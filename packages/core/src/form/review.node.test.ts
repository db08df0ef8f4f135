import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createForm } from './create-form.js';
import { reviewOf, type ReviewSection } from './review.js';

const schema = {
  properties: {
    applicant: {
      type: 'object',
      title: '申请人',
      properties: {
        name: { type: 'string', title: '姓名' },
        kind: { type: 'string', enum: ['a', 'b'], enumNames: ['个人', '企业'] },
      },
    },
    staff: { type: 'array', title: '人员', items: { type: 'object', properties: { n: { type: 'string' } } } },
    ways: {
      type: 'array',
      title: '方式',
      items: {
        oneOf: [
          { const: 1, title: '邮寄' },
          { const: 2, title: '自取' },
        ],
      },
    },
    secret: { type: 'string' },
  },
};
const form = [
  { type: 'wizard', items: ['applicant', { type: 'section', title: '其他', items: ['staff', 'ways'] }] },
  { key: 'secret', condition: "applicant.kind == 'b'" },
];
const value = {
  applicant: { name: '张三', kind: 'a' },
  staff: [{ n: 'x' }, { n: 'y' }],
  ways: [2, 9],
  secret: 's',
};

const linesOf = ({ entries, page, sections, title }: ReviewSection): string[] => [
  ...entries.map(
    (entry) => `${title}/${entry.title}=${entry.names?.join('+') ?? String(entry.value)} @${page ?? ''}`,
  ),
  ...sections.reduce<string[]>((out, inner) => out.concat(linesOf(inner)), []),
];

describe('the review of a form', () => {
  it('tells questions with their answers, by section, with names of choices, rows apart and nothing hidden', () => {
    const store = createForm({ schema, form, value });
    const [wizard] = store.state.root.children;
    const steps = wizard?.kind === 'group' ? wizard.children.map(({ key }) => key) : [];
    assert.deepEqual(linesOf(reviewOf(store.state)), [
      `申请人/姓名=张三 @${steps[0]}`,
      `申请人/kind=个人 @${steps[0]}`,
      `其他/方式=自取+9 @${steps[1]}`,
      `1/n=x @${steps[1]}`,
      `2/n=y @${steps[1]}`,
    ]);
  });

  it('leads to the field of an answer', () => {
    const store = createForm({ schema, value });
    const [section] = reviewOf(store.state).sections;
    assert.equal(section?.entries[0]?.key, store.state.keyOf('/applicant/name'));
  });
});
