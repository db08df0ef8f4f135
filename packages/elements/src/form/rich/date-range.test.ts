import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import type { Json } from '@tongban/core';
import { showField, type FieldStage } from '../../testing/show-field.js';
import { until } from '../../testing/until.js';

const range = { type: 'date-range' };
const day = { type: 'string', format: 'date' };
const object = { type: 'object', properties: { start: day, end: day }, required: ['start', 'end'] };

/** As a picker of the engine does it. */
async function pick(stage: FieldStage, index: number, value: string): Promise<void> {
  const input = stage.all<HTMLInputElement>('input[type=date]')[index]!;
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await stage.drawn();
}

describe('a field for two days', () => {
  const shapes: readonly (readonly [string, object, Json, Json])[] = [
    ['an object', object, { start: '2026-01-05' }, { start: '2026-01-05', end: '2026-02-01' }],
    [
      'an object with other names',
      { type: 'object', properties: { from: day, until: day } },
      { from: '2026-01-05' },
      { from: '2026-01-05', until: '2026-02-01' },
    ],
    ['a tuple', { type: 'array', prefixItems: [day, day] }, ['2026-01-05'], ['2026-01-05', '2026-02-01']],
    ['an interval', { type: 'string' }, '2026-01-05/', '2026-01-05/2026-02-01'],
  ];
  for (const [name, schema, half, whole] of shapes)
    it(`is answered as ${name}, and read from it`, async () => {
      const stage = await showField(range, schema);
      await pick(stage, 0, '2026-01-05');
      expect(stage.answer).to.deep.equal(half);
      await pick(stage, 1, '2026-02-01');
      expect(stage.answer).to.deep.equal(whole);
      const again = await showField(range, schema, { value: whole });
      const days = again.all<HTMLInputElement>('input[type=date]').map(({ value }) => value);
      expect(days).to.deep.equal(['2026-01-05', '2026-02-01']);
    });

  it('keeps what else the object holds', async () => {
    const stage = await showField(range, object, { value: { start: '2026-01-05', reason: '探亲' } });
    await pick(stage, 0, '2026-01-06');
    expect(stage.answer).to.deep.equal({ start: '2026-01-06', reason: '探亲' });
  });

  it('says that the last day is before the first, tied to the last', async () => {
    const stage = await showField(range, object, { value: { start: '2026-01-05', end: '2026-01-01' } });
    stage.form.reportValidity();
    await until(() => stage.read.includes('结束日期不能早于开始日期'));
    expect(stage.form.checkValidity()).to.equal(false);
    const [start, end] = stage.all('input[type=date]');
    expect(start!.getAttribute('aria-invalid')).to.equal(null);
    expect(end!.getAttribute('aria-invalid')).to.equal('true');
  });

  it('has no answer once both days are taken back', async () => {
    const stage = await showField(range, object, { value: { start: '2026-01-05' } });
    await pick(stage, 0, '');
    expect(stage.answer).to.equal(undefined);
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}, right and wrong`, async () => {
      const stage = await showField(range, object, {
        ...setting,
        value: { start: '2026-01-05', end: '2026-01-01' },
      });
      await expect(stage.app).to.be.accessible();
      stage.form.reportValidity();
      await stage.drawn();
      await expect(stage.app).to.be.accessible();
    });
});
