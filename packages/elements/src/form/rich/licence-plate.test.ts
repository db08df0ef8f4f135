import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import { showField } from '../../testing/show-field.js';
import { until } from '../../testing/until.js';

const plate = { type: 'licence-plate' };
const schema = { type: 'string', format: 'licence-plate' };

describe('a field for a licence plate', () => {
  it('is answered by a province that is picked and signs that are typed', async () => {
    const stage = await showField(plate, schema);
    const province = stage.find<HTMLSelectElement>('select');
    province.value = '沪';
    province.dispatchEvent(new Event('change', { bubbles: true }));
    await stage.type('a12345');
    await stage.press('Tab');
    expect(stage.answer).to.equal('沪A12345');
    expect(stage.find('input').value).to.equal('A12345');
  });

  it('takes a whole plate that is pasted apart', async () => {
    const stage = await showField(plate, schema);
    await stage.type('粤Ｂ·１２３４５');
    await stage.press('Tab');
    expect(stage.answer).to.equal('粤B12345');
    expect(stage.find<HTMLSelectElement>('select').value).to.equal('粤');
    expect(stage.find('input').value).to.equal('B12345');
  });

  it('says of eight signs that they are of a new-energy vehicle', async () => {
    const stage = await showField(plate, schema, { value: '粤AD12345' });
    expect(stage.read).to.include('新能源');
  });

  it('says what is missing, once it is left', async () => {
    const stage = await showField(plate, schema);
    await stage.type('A12345');
    await stage.press('Tab');
    await until(() => stage.read.includes('还没有选择省份简称'));
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}, empty and wrong`, async () => {
      const stage = await showField(plate, schema, setting);
      await expect(stage.app).to.be.accessible();
      await stage.type('12');
      await stage.press('Tab');
      await expect(stage.app).to.be.accessible();
    });
});
