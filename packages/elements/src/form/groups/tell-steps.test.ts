import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define-all.js';
import { control, questions, showForm } from '../../testing/forms.js';
import { settled } from '../../testing/mount.js';
import { deep, focused, textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import type { TbForm } from '../form.js';

const schema = questions({
  staff: { type: 'boolean', title: '有员工' },
  count: { type: 'integer', title: '人数' },
  note: { type: 'string', title: '备注' },
});

const show = (rest: object = {}): Promise<TbForm> =>
  showForm(schema, {
    form: [
      {
        type: 'wizard',
        tabs: [
          { title: '基本情况', items: ['staff'] },
          { title: '员工', items: ['count'], condition: 'staff' },
          { title: '其他', items: ['note'] },
        ],
      },
    ],
    ...rest,
  });

const said = (form: TbForm): string => (deep(form, '.root > [role=status]').textContent ?? '').trim();
const where = (form: TbForm): string => textOf(deep(form, 'tb-step-nav'));

describe('a wizard whose steps come and go', () => {
  it('says so and how many there are, shows it, and leaves the focus where it is', async () => {
    const form = await show();
    expect(where(form)).to.contain('共 2 步');
    const staff = control(form, '有员工');
    staff.focus();
    await sendKeys({ press: ' ' });
    await until(() => said(form) === '增加了步骤：员工。现在共 3 步。');
    await settled(form);
    expect(where(form)).to.contain('共 3 步');
    expect(focused()).to.equal(staff);
    await sendKeys({ press: ' ' });
    await until(() => said(form) === '去掉了步骤：员工。现在共 2 步。');
    expect(focused()).to.equal(staff);
  });

  it('says it in English', async () => {
    const form = await show({ lang: 'en' });
    await until(() => where(form).includes('Step 1 of 2'));
    control(form, '有员工').focus();
    await sendKeys({ press: ' ' });
    await until(() => said(form) !== '');
    expect(said(form)).to.equal('Added to the steps: 员工. There are 3 steps now.');
  });

  it('says nothing of answers that the page puts in', async () => {
    const form = await show();
    form.value = { staff: true };
    await settled(form);
    await until(() => where(form).includes('共 3 步'));
    expect(said(form)).to.equal('');
  });
});
