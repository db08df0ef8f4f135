import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fieldRenderers } from '@tongban/core/form';
import '../define-all.js';
import { control, messages, questions, showForm, submit } from '../testing/forms.js';
import { settled } from '../testing/mount.js';
import { deep, deepAll, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

/** A question of each kind, an answer, what it is typed as, and how it reads. */
const kinds: readonly {
  readonly widget: string;
  readonly schema: object;
  readonly options?: object;
  readonly value: unknown;
  readonly keys?: string;
  readonly reads: string;
}[] = [
  { widget: 'text', schema: { type: 'string' }, value: '王小明', keys: '王小明', reads: '王小明' },
  {
    widget: 'textarea',
    schema: { type: 'string', maxLength: 20 },
    value: '两句话',
    keys: '两句话',
    reads: '两句话',
  },
  { widget: 'number', schema: { type: 'number' }, value: 120.5, keys: '120.5', reads: '120.5' },
  { widget: 'password', schema: { type: 'string' }, value: 'a b', keys: 'a b', reads: '' },
  {
    widget: 'email',
    schema: { type: 'string', format: 'email' },
    value: 'a@b.example',
    keys: 'a@b.example',
    reads: 'a@b.example',
  },
  {
    widget: 'url',
    schema: { type: 'string', format: 'uri' },
    value: 'urn:abc:12',
    keys: 'urn:abc:12',
    reads: 'urn:abc:12',
  },
  {
    widget: 'phone',
    schema: { type: 'string', format: 'phone' },
    value: '010-2345678',
    keys: '010-2345678',
    reads: '010-2345678',
  },
  {
    widget: 'postcode',
    schema: { type: 'string', format: 'postcode' },
    value: '301202',
    keys: '301202',
    reads: '301202',
  },
  { widget: 'date', schema: { type: 'string', format: 'date' }, value: '2026-05-08', reads: '2026年5月8日' },
  {
    widget: 'time',
    schema: { type: 'string', format: 'time' },
    value: '09:30:00+08:00',
    reads: '09:30:00+08:00',
  },
  {
    widget: 'datetime',
    schema: { type: 'string', format: 'date-time' },
    value: '2026-05-08T09:30:00+08:00',
    reads: '2026-05-08T09:30:00+08:00',
  },
  {
    widget: 'select',
    schema: { enum: ['a', 'b'] },
    options: { titleMap: { a: '甲', b: '乙' } },
    value: 'b',
    reads: '乙',
  },
  {
    widget: 'radios',
    schema: { enum: ['a', 'b'] },
    options: { titleMap: { a: '甲', b: '乙' } },
    value: 'a',
    reads: '甲',
  },
  {
    widget: 'checkboxes',
    schema: { type: 'array', items: { enum: ['a', 'b'] } },
    options: { titleMap: { a: '甲', b: '乙' } },
    value: ['a', 'b'],
    reads: '甲、乙',
  },
  { widget: 'checkbox', schema: { type: 'boolean' }, value: true, reads: '是' },
  { widget: 'switch', schema: { type: 'boolean' }, value: true, reads: '是' },
];

const one = (kind: (typeof kinds)[number], rest: object = {}): Promise<TbForm> =>
  showForm(questions({ a: { ...kind.schema, title: '问题' } }), {
    form: [{ key: 'a', type: kind.widget, ...kind.options }],
    ...rest,
  });

describe('the fields of <tb-form>', () => {
  for (const kind of kinds) {
    describe(kind.widget, () => {
      it('shows its answer and gives it back as it was', async () => {
        const form = await one(kind, { value: { a: kind.value } });
        expect(form.value).to.deep.equal({ a: kind.value });
        const inputs = deepAll<HTMLInputElement>(form, '.field input, .field select, .field textarea');
        expect(
          inputs.some((input) =>
            ['checkbox', 'radio'].includes(input.type) ? input.checked : input.value !== '',
          ),
        ).to.equal(true);
        await expect(form).to.be.accessible();
      });

      it('reads as an answer in the review', async () => {
        const form = await one(kind, { value: { a: kind.value }, view: 'review' });
        await until(() => deepAll(form, '.review').length > 0);
        expect(deepAll(form, 'dd:not(.action)').map(textOf).join('')).to.equal(kind.reads);
      });

      it('is read-only and disabled where the form is', async () => {
        const form = await one(kind, { value: { a: kind.value }, readonly: true });
        const input = deep<HTMLInputElement>(form, '.field input, .field select, .field textarea');
        expect(input.readOnly || input.disabled).to.equal(true);
        form.readonly = false;
        form.disabled = true;
        await settled(form);
        expect(deep(form, '.field input, .field select, .field textarea').matches(':disabled')).to.equal(
          true,
        );
      });

      if (kind.keys) {
        it('takes what is typed', async () => {
          const form = await one(kind);
          control(form, '问题').focus();
          await sendKeys({ type: kind.keys as string });
          await form.updateComplete;
          expect(form.value).to.deep.equal({ a: kind.value });
        });
      }
    });
  }

  it('of on and off show a star only while there is no answer', async () => {
    const schema = questions({
      'online!': { type: 'boolean', title: '网络经营', default: false },
      'agree!': { type: 'boolean', title: '同意', const: true },
    });
    const form = await showForm(schema, { form: [{ key: 'online', type: 'switch' }, 'agree'] });
    expect(deepAll(form, '.field.required').map(textOf)).to.deep.equal(['同意*']);
    expect(control(form, '网络经营').hasAttribute('aria-required')).to.equal(false);
  });

  it('keeps a number as it is typed, and what is none as text that is wrong', async () => {
    const form = await showForm(questions({ a: { type: 'number', title: '面积' } }));
    const input = control(form, '面积');
    input.focus();
    await sendKeys({ type: '1.' });
    expect(input.value).to.equal('1.');
    await sendKeys({ type: '50x' });
    await form.updateComplete;
    expect([input.value, form.value]).to.deep.equal(['1.50x', { a: '1.50x' }]);
    await sendKeys({ press: 'Tab' });
    await until(() => messages(form).length > 0);
    expect(messages(form)).to.deep.equal(['“面积”应为数字，例如 120.5']);
  });

  it('takes commas away only where they group thousands, and leaves what may be a decimal point to be mended', async () => {
    const form = await showForm(questions({ a: { type: 'number', title: '面积' } }));
    const input = control(form, '面积');
    const typed: readonly (readonly [string, unknown, string])[] = [
      ['1,5', '1,5', '1,5'],
      ['3，14', '3，14', '3,14'],
      ['1 5', '1 5', '1 5'],
      ['-1,234,567.5', -1234567.5, '-1234567.5'],
    ];
    for (const [keys, answer, left] of typed) {
      input.focus();
      input.select();
      await sendKeys({ type: keys });
      await form.updateComplete;
      expect(form.value).to.deep.equal({ a: answer });
      await sendKeys({ press: 'Tab' });
      await form.updateComplete;
      expect(control(form, '面积').value).to.equal(left);
    }
  });

  it('loses no digit of a number that is too long for one', async () => {
    const form = await showForm(questions({ a: { type: 'number', title: '编号' } }));
    control(form, '编号').focus();
    await sendKeys({ type: '12345678901234567890' });
    await form.updateComplete;
    expect(form.value).to.deep.equal({ a: '12345678901234567890' });
  });

  it('takes full-width characters for plain ones, and spaces around a text away', async () => {
    const form = await showForm(
      questions({ a: { type: 'number', title: '面积' }, b: { type: 'string', title: '姓名' } }),
    );
    control(form, '面积').focus();
    await sendKeys({ type: '１２' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: ' 王 ' });
    await sendKeys({ press: 'Tab' });
    expect(form.value).to.deep.equal({ a: 12, b: '王' });
    expect(control(form, '面积').value).to.equal('12');
  });

  it('chooses by arrow keys among radio buttons, and says what is missing', async () => {
    const form = await showForm(questions({ 'a!': { title: '经营场所', enum: ['own', 'rent'] } }), {
      form: [{ key: 'a', type: 'radios', titleMap: { own: '自有', rent: '租用' } }],
    });
    await submit(form);
    const group = deep(form, '[role=radiogroup]');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(deep(form, `#${CSS.escape(group.getAttribute('aria-describedby') as string)}`))).to.equal(
      '请选择“经营场所”',
    );
    control(form, '自有').focus();
    await sendKeys({ press: 'ArrowDown' });
    await form.updateComplete;
    expect(form.value).to.deep.equal({ a: 'rent' });
    expect(messages(form)).to.deep.equal([]);
  });

  it('takes one choice after another from a list, by arrow keys', async () => {
    const form = await showForm(questions({ 'a!': { title: '经营场所', enum: ['own', 'rent'] } }), {
      form: [{ key: 'a', type: 'select', titleMap: { own: '自有', rent: '租用' } }],
    });
    control(form, '经营场所').focus();
    const steps = { ArrowDown: ['own', 'rent'], ArrowUp: ['own', 'own'] };
    for (const [press, answers] of Object.entries(steps))
      for (const answer of answers) {
        await sendKeys({ press });
        await form.updateComplete;
        expect(form.value).to.deep.equal({ a: answer });
      }
  });

  it('takes marked-up remarks only through the sanitiser', async () => {
    const form = await showForm(questions({ a: { type: 'string', title: '甲' } }), {
      form: [{ type: 'help', helpvalue: '<p>请<b>先</b>阅读<img src=x onerror=alert(1)></p>' }, 'a'],
    });
    await until(() => deepAll(form, '.remark b').length > 0);
    expect(deepAll(form, '.remark img').length).to.equal(0);
    expect(textOf(deep(form, '.remark'))).to.equal('请先阅读');
  });

  it('are drawn by who fits them best', async () => {
    if (!customElements.get('acme-stars'))
      customElements.define(
        'acme-stars',
        class extends HTMLElement {
          field?: { title: string };
          value?: number;
          connectedCallback(): void {
            this.tabIndex = 0;
            this.setAttribute('role', 'button');
            this.setAttribute('aria-label', '三颗星');
            this.onclick = () => {
              this.value = 3;
              this.dispatchEvent(new Event('input', { bubbles: true }));
            };
          }
        },
      );
    const form = await showForm(
      questions({ 'a!': { type: 'integer', title: '评分' }, b: { type: 'integer', title: '数' } }),
      {
        form: [{ key: 'a', type: 'stars' }, 'b'],
        prepare: (app) =>
          void app.host.of(fieldRenderers).register({
            id: 'org.example.stars',
            tag: 'acme-stars',
            match: (field) => (field.widget === 'stars' ? 100 : 0),
          }),
      },
    );
    expect(deepAll(form, 'acme-stars').length).to.equal(1);
    await submit(form);
    expect(messages(form)).to.deep.equal(['请填写“评分”']);
    deep(form, 'acme-stars').click();
    await form.updateComplete;
    expect([form.value, messages(form)]).to.deep.equal([{ a: 3 }, []]);
  });

  it('send no message for what is right', async () => {
    const form = await showForm(questions({ 'a!': { type: 'string', title: '甲' } }), { value: { a: 'x' } });
    withText(form, 'label', '甲').click();
    await sendKeys({ press: 'Tab' });
    expect(messages(form)).to.deep.equal([]);
  });
});
