import { expect } from '@open-wc/testing';
import '../../define-all.js';
import { control, messages, questions, showForm, submit } from '../../testing/forms.js';
import { deep, deepAll, focused, textOf, withText } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

const company = {
  type: 'object',
  properties: {
    kind: { type: 'string', title: '类型', enum: ['个体', '公司'] },
    name: { type: 'string', title: '名称', description: '按执照填写' },
  },
  if: { properties: { kind: { const: '公司' } }, required: ['kind'] },
  then: { required: ['name'] },
};

describe('what is drawn for each field', () => {
  it('keeps the control and its focus when the answer has to be given, is missing and is there again', async () => {
    const form = await showForm(company, { value: { kind: '个体' } });
    const name = control(form, '名称');
    expect(name.getAttribute('aria-describedby')).to.equal(deep(form, '.hint').id);
    expect(deepAll(form, '.required .star').length).to.equal(0);
    form.value = { kind: '公司' };
    await submit(form);
    expect(control(form, '名称')).to.equal(name);
    expect(name.getAttribute('aria-required')).to.equal('true');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(name.closest('.field')?.querySelector('label') as Element)).to.equal('名称*');
    expect(messages(form).length).to.equal(1);
    name.focus();
    name.value = '津港食品店';
    name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => messages(form).length === 0);
    expect(focused()).to.equal(name);
    expect(name.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('keeps the box that has the focus when choices go, and takes away those that are no more', async () => {
    const options = (...values: string[]): unknown =>
      questions({
        pick: { type: 'string', title: '方式', enum: values, 'x-schema-form': { type: 'radios' } },
      });
    const form = await showForm(options('邮寄', '自取', '电子'));
    const first = deep<HTMLInputElement>(form, '.option input');
    first.focus();
    form.schema = options('邮寄', '代领');
    await until(() => deepAll(form, '.option').length === 2);
    expect(deepAll(form, '.option').map((option) => textOf(option))).to.deep.equal(['邮寄', '代领']);
    expect(deep(form, '.option input')).to.equal(first);
    expect(focused()).to.equal(first);
  });

  it('tells of a question that is left by adding a row, with the focus in the new one', async () => {
    const person = questions({ 'name!': { type: 'string', title: '姓名' } });
    const form = await showForm(questions({ members: { type: 'array', title: '股东', items: person } }), {
      value: { members: [{}] },
    });
    deep(form, '.row input').focus();
    withText(form, 'button', '添加股东').click();
    await until(() => deepAll(form, '.row').length === 2);
    await until(() => focused() === deep(deepAll(form, '.row')[1] as Element, 'input'));
    await until(() => messages(form).length === 1);
    expect(deepAll(form, '.row')[0]?.querySelectorAll('.issue').length).to.equal(1);
  });
});
