import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import { showField } from '../../testing/show-field.js';

const money = { type: 'money' };
const number = { type: 'number' };
const text = { type: 'string', format: 'money' };

describe('a field for money', () => {
  it('keeps a number where the schema asks for one, and shows thousands once it is left', async () => {
    const stage = await showField(money, number);
    await stage.type('10030.5');
    expect(stage.find('input').value).to.equal('10030.5');
    await stage.press('Tab');
    expect(stage.answer).to.equal(10030.5);
    expect(stage.find('input').value).to.equal('10,030.50');
  });

  it('keeps exact text where the schema asks for text', async () => {
    const stage = await showField(money, text);
    await stage.type('￥１２，３４５，６７８，９０１，２３４．５６元');
    expect(stage.answer).to.equal('12345678901234.56');
  });

  it('says the sum in capital figures, which describe the field', async () => {
    const stage = await showField(money, number, { value: 10030.5 });
    const capital = stage.find('.capital');
    expect(capital.textContent).to.equal('人民币壹万零叁拾元伍角整');
    expect(stage.find('input').getAttribute('aria-describedby')!.split(' ')).to.include(capital.id);
  });

  it('says nothing in capital figures where the definition wants none, and has the unit it names', async () => {
    const stage = await showField({ ...money, capital: false, unit: '万元' }, number, { value: 3 });
    expect(stage.all('.capital')).to.have.length(0);
    expect(stage.find('.unit').textContent).to.equal('万元');
  });

  it('takes digits in between the thousands it has put up itself', async () => {
    const stage = await showField(money, number, { value: 1234567 });
    const input = stage.find('input');
    input.focus();
    input.setSelectionRange(9, 9);
    await stage.type('8');
    expect(stage.answer).to.equal(12345678);
    await stage.press('Tab');
    expect(stage.find('input').value).to.equal('12,345,678');
  });

  it('keeps what is no sum as it was typed, and says so once it is left', async () => {
    const stage = await showField(money, number);
    await stage.type('三百');
    await stage.press('Tab');
    expect(stage.answer).to.equal('三百');
    expect(stage.find('input').value).to.equal('三百');
    expect(stage.find('input').getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps a sum that a number cannot hold as text, which is an issue', async () => {
    const stage = await showField(money, number);
    await stage.type('123456789012345678');
    await stage.press('Tab');
    expect(stage.answer).to.equal('123456789012345678');
    expect(stage.find('input').getAttribute('aria-invalid')).to.equal('true');
  });

  it('has no answer once it is emptied', async () => {
    const stage = await showField(money, number, { value: 5 });
    stage.find('input').select();
    await stage.press('Delete');
    expect(stage.answer).to.equal(undefined);
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }, { readOnly: true }] as const)
    it(`is accessible with ${JSON.stringify(setting)}`, async () => {
      const stage = await showField(money, number, { ...setting, value: 10030.5 });
      await expect(stage.app).to.be.accessible();
    });
});
