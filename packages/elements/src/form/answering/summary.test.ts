import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define-all.js';
import { control, questions, showForm, submit } from '../../testing/forms.js';
import { deep, deepAll, focused, textOf, withText } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import type { TbForm } from '../form.js';

const card = questions({
  'name!': { type: 'string', title: '姓名' },
  'way!': { title: '领取方式', enum: ['窗口', '邮寄'] },
  'phone!': { type: 'string', title: '手机号', format: 'mobile' },
  email: { type: 'string', title: '电子邮箱', format: 'email' },
});

const title = (form: TbForm): string => textOf(deep(form, '#summary .title'));
const entries = (form: TbForm): string[] =>
  deepAll(form, '#summary li').map((entry) => `${entry.className ? '✓' : ''}${textOf(entry)}`);
const said = (form: TbForm): string => textOf(deep(form, '.root > [role=status]'));

async function type(form: TbForm, label: string, text: string): Promise<void> {
  control(form, label).focus();
  await sendKeys({ type: text });
  await form.updateComplete;
}

function choose(form: TbForm, name: string): void {
  const option = withText(form, '.option', name).querySelector('input') as HTMLInputElement;
  option.focus();
  option.click();
}

describe('the summary of what is wrong', () => {
  const radios = [{ key: 'way', type: 'radios' }, 'name', 'phone', 'email'];

  it('counts what is left, says so politely, and leaves the focus where it is', async function () {
    this.timeout(30_000);
    const form = await showForm(card);
    await submit(form);
    expect(title(form)).to.equal('还有 3 处需要修改');
    await type(form, '姓名', '王');
    expect(title(form)).to.equal('还有 2 处需要修改');
    expect(entries(form)).to.deep.equal(['✓请填写“姓名”', '请选择“领取方式”', '请填写“手机号”']);
    await until(() => said(form) === '还有 2 处需要修改');
    expect(focused()).to.equal(control(form, '姓名'));
    // Read aloud as a whole when it comes, and not with each letter.
    expect(deep(form, '#summary').getAttribute('role')).to.equal('group');
    await expect(form).to.be.accessible();
  });

  it('lists what goes wrong meanwhile, in the order of the questions, and says what is wrong now', async () => {
    const form = await showForm(card);
    await submit(form);
    await type(form, '手机号', '12');
    await type(form, '电子邮箱', 'x');
    await sendKeys({ press: 'Tab' });
    await until(() => entries(form).length === 4);
    expect(entries(form).slice(2)).to.deep.equal([
      '“手机号”应为 11 位，现在是 2 位',
      '“电子邮箱”格式不对，应像 name@mail.example 这样',
    ]);
    expect(title(form)).to.equal('还有 4 处需要修改');
  });

  it('goes once nothing is left, but not under the hands of somebody who types', async () => {
    const form = await showForm(card, { value: { way: '窗口', phone: '13900000000' } });
    await submit(form);
    await type(form, '姓名', '王');
    expect(title(form)).to.equal('需要修改的地方都已改好');
    expect(document.title).not.to.contain('错误');
    await sendKeys({ press: 'Tab' });
    await until(() => deepAll(form, '#summary').length === 0);
    expect(said(form)).to.equal('需要修改的地方都已改好');
  });

  it('goes at once when the last is mended by a choice', async () => {
    const form = await showForm(card, { value: { name: '王', phone: '13900000000' }, form: radios });
    await submit(form);
    choose(form, '窗口');
    await until(() => deepAll(form, '#summary').length === 0);
  });

  it('forgets what is no longer asked', async () => {
    const people = questions({ people: { type: 'array', title: '股东', items: card } });
    const form = await showForm(people, { value: { people: [{ way: '窗口', phone: '13900000000' }, {}] } });
    await submit(form);
    expect(entries(form).length).to.equal(4);
    deep(form, '[aria-label="删除第 2 项"]').click();
    await until(() => entries(form).length === 1);
    expect(title(form)).to.equal('还有 1 处需要修改');
  });
});
