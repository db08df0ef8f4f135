import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import { showField } from '../../testing/show-field.js';
import { textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

describe('what exactly is wrong with a number', () => {
  it('is said in words also by a form that has none for it, beside one that has', async () => {
    const schema = { type: 'string', format: 'mobile' };
    const first = await showField({ type: 'mobile' }, schema, { value: '1990000' });
    first.form.reportValidity();
    await until(() => first.all('.issue').length > 0);
    expect(textOf(first.find('.issue'))).to.include('11 位');

    const second = await showField({ type: 'text' }, schema, { value: '1990000' });
    second.form.reportValidity();
    await until(() => second.all('.issue').length > 0);
    expect(textOf(second.find('.issue'))).to.include('格式不对');
  });
});
