import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FormDefinition } from '@tongban/core/form';
import '../define-all.js';
import { control, messages, questions, showForm, submit } from '../testing/forms.js';
import { settled } from '../testing/mount.js';
import { textOf } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

const schema = (title = '姓名'): object =>
  questions({
    'name!': { type: 'string', title },
    'phone!': { type: 'string', title: '电话' },
  }) as object;
const layout = (): FormDefinition => ['name', { key: 'phone', description: '只用来联系您' }];

/** Types into the first question, and leaves the second with something wrong. */
async function fillIn(form: TbForm): Promise<void> {
  await submit(form);
  control(form, '姓名').focus();
  await sendKeys({ type: 'Wang' });
  await form.updateComplete;
}

/** Nothing of it was lost. */
async function expectUntouched(form: TbForm, name: HTMLInputElement): Promise<void> {
  await settled(form);
  expect(control(form, '姓名')).to.equal(name);
  expect((form.renderRoot as ShadowRoot).activeElement).to.equal(name);
  expect(form.value).to.deep.equal({ name: 'Wang' });
  expect(messages(form)).to.deep.equal(['请填写“电话”']);
  form.undo();
  await settled(form);
  expect(form.value).to.deep.equal({});
}

describe('a form that is handed the same again', () => {
  it('goes on as it is when its schema and layout are new objects that say the same', async () => {
    const form = await showForm(schema(), { form: layout() });
    await fillIn(form);
    const name = control(form, '姓名');
    for (let render = 0; render < 3; render += 1) {
      form.schema = schema();
      form.form = layout();
      await form.updateComplete;
    }
    await expectUntouched(form, name);
  });

  it('takes a schema and a layout that say something else, with what has been filled in', async () => {
    const form = await showForm(schema(), { form: layout() });
    await fillIn(form);
    form.schema = schema('申请人姓名');
    await settled(form);
    expect(control(form, '申请人姓名').value).to.equal('Wang');
    form.form = ['phone'];
    await settled(form);
    expect(textOf(form)).not.to.include('申请人姓名');
  });

  it('takes the same questions in another order', async () => {
    const form = await showForm(
      questions({ a: { type: 'string', title: '甲' }, b: { type: 'string', title: '乙' } }),
    );
    form.schema = questions({ b: { type: 'string', title: '乙' }, a: { type: 'string', title: '甲' } });
    await settled(form);
    expect(textOf(form).indexOf('乙')).to.be.lessThan(textOf(form).indexOf('甲'));
  });

  it('takes what the page has changed in place, once it is handed over as a new object', async () => {
    const own = schema() as { properties: { name: { title: string } } };
    const form = await showForm(own);
    await new Promise((idle) => setTimeout(idle, 900));
    own.properties.name.title = '申请人姓名';
    form.schema = { ...own };
    await settled(form);
    expect(textOf(form)).to.include('申请人姓名');
  });

  it('takes a schema after one that could not be used, since it is no JSON', async () => {
    const round = schema() as Record<string, unknown>;
    round['x-self'] = round;
    const form = await showForm(round);
    await until(() => textOf(form).includes('这张表格有错误'));
    form.schema = schema('申请人姓名');
    await until(() => textOf(form).includes('申请人姓名'));
  });

  it('goes on as it is when its checks are new functions for the same answers, and asks the newest', async () => {
    const asked: string[] = [];
    const checks = (name: string): TbForm['checks'] => ({
      '/name': () => Promise.resolve((asked.push(name), [])),
    });
    const form = await showForm(schema(), { checks: checks('first') });
    await fillIn(form);
    const name = control(form, '姓名');
    form.checks = checks('second');
    await form.updateComplete;
    expect(control(form, '姓名')).to.equal(name);
    asked.length = 0;
    await sendKeys({ type: ' Xiao' });
    control(form, '电话').focus();
    await until(() => asked.length > 0);
    expect(asked).to.deep.equal(['second']);
  });

  it('keeps its issues, its history and the focus when it is handed the answers it has', async () => {
    const form = await showForm(schema());
    await fillIn(form);
    const name = control(form, '姓名');
    form.value = { name: 'Wang' };
    await expectUntouched(form, name);
  });

  it('takes other answers, also those it was given before', async () => {
    const form = await showForm(schema(), { value: { name: 'Li' } });
    control(form, '姓名').focus();
    await sendKeys({ type: 'x' });
    form.value = { name: 'Li' };
    await settled(form);
    expect(control(form, '姓名').value).to.equal('Li');
  });
});

describe('a form that is told something while it is still being made', () => {
  it('can only be read if that was said last', async () => {
    const form = await showForm(schema());
    form.schema = { ...schema(), if: { required: ['name'] }, then: {} };
    await Promise.resolve();
    await Promise.resolve();
    form.readonly = true;
    await settled(form);
    await until(() => control(form, '姓名').readOnly);
  });
});
