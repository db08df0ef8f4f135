import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define-all.js';
import { control, questions, showForm } from '../../testing/forms.js';
import { settled } from '../../testing/mount.js';
import { deep, textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import type { TbForm } from '../form.js';

const schema = questions({ why: { type: 'string', title: '理由', maxLength: 3 } });

/** What the live region of the form has said, in order. */
function heard(form: TbForm): string[] {
  const all: string[] = [];
  const region = deep(form, '.root > [role=status]');
  new MutationObserver(() => all.push((region.textContent ?? '').trim())).observe(region, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return all;
}

describe('a text with a limit', () => {
  const show = async (lang?: string): Promise<TbForm> => {
    const form = await showForm(schema, { form: [{ key: 'why', type: 'textarea' }], ...(lang && { lang }) });
    const text = control<HTMLTextAreaElement>(form, '理由');
    text.focus();
    await until(() => form.updateComplete);
    await settled(form);
    return form;
  };

  it('is marked in words and not by colour alone once it is too long', async () => {
    const form = await show();
    await sendKeys({ type: 'abc' });
    expect(textOf(deep(form, '.counter'))).to.equal('3 / 3');
    await sendKeys({ type: 'de' });
    await until(() => textOf(deep(form, '.counter')) === '超出 2 字 · 5 / 3');
    expect(deep(form, '.counter').classList.contains('over')).to.equal(true);
    await until(() => getComputedStyle(deep(form, '.counter > *')).fontWeight === '600');
    await expect(form).to.be.accessible();
  });

  it('is told once to be too long, not with each letter, and again when it is so once more', async () => {
    const form = await show();
    const all = heard(form);
    await sendKeys({ type: 'abcdef' });
    await until(() => all.length > 0);
    await settled(form);
    expect(all).to.deep.equal(['超过 3 个字了']);
    for (let times = 0; times < 3; times += 1) await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: 'x' });
    await until(() => all.length > 1);
    expect(all.length).to.equal(2);
  });

  it('is marked in English, too', async () => {
    const form = await show('en');
    await sendKeys({ type: 'abcd' });
    await until(() => textOf(deep(form, '.counter')) === '1 character too many · 4 / 3');
  });
});
