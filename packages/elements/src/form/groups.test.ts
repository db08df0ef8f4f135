import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define-all.js';
import { control, messages, questions, showForm, submit } from '../testing/forms.js';
import { settled } from '../testing/mount.js';
import { deep, deepAll, focused, textOf, withText } from '../testing/tree.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

const person = questions({
  'name!': { type: 'string', title: '姓名' },
  share: { type: 'number', title: '出资' },
});
const members = questions({ members: { type: 'array', title: '股东', items: person } });
const two = {
  members: [
    { name: '王一', share: 60 },
    { name: '李二', share: 40 },
  ],
};

const said = (form: TbForm): string => textOf(deep(form, '.root > [role=status]'));
const labelled = (form: TbForm, input: Element): string =>
  (input.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => textOf(deep(form, `#${CSS.escape(id)}`)))
    .join(' ');

/** Whether the focus is in the field of this label. */
const isIn = (form: TbForm, title: string): boolean =>
  deepAll<HTMLLabelElement>(form, 'label').some(
    (label) => textOf(label).indexOf(title) === 0 && label.control === focused(),
  );

describe('the groups of <tb-form>', () => {
  describe('a list', () => {
    it('gets a row with the focus in it, and says so', async () => {
      const form = await showForm(members, { value: two });
      withText(form, 'button', '添加股东').click();
      await until(() => said(form) === '已添加第 3 项');
      const rows = deepAll(form, '.row');
      expect(rows.length).to.equal(3);
      expect(focused()).to.equal(deep(rows[2] as Element, 'input'));
      await expect(form).to.be.accessible();
    });

    it('loses a row, with the focus on the next, and takes it back by undo', async () => {
      const form = await showForm(members, { value: two, undoButtons: true });
      deep(form, '[aria-label="删除第 1 项"]').click();
      await until(() => deepAll(form, '.row').length === 1);
      await until(() => focused() === deep(form, '[aria-label="删除第 1 项"]'));
      expect(form.value).to.deep.equal({ members: [two.members[1]] });
      withText(form, 'button', '撤销').click();
      await until(() => deepAll(form, '.row').length === 2);
      expect(form.value).to.deep.equal(two);
    });

    it('moves a row, and what is drawn of it with it', async () => {
      const form = await showForm(members, { value: two });
      const first = deep<HTMLInputElement>(form, '.row input');
      deep(form, '[aria-label="下移第 1 项"]').click();
      await until(() => (form.value as typeof two).members[0]?.name === '李二');
      await form.updateComplete;
      expect(deepAll(form, '.row')[1]?.contains(first)).to.equal(true);
    });

    it('says in the summary which row is meant', async () => {
      const form = await showForm(members, { value: { members: [{ name: '王' }, {}] } });
      await submit(form);
      expect(textOf(deep(form, '#summary a'))).to.equal('股东第 2 项：请填写“姓名”');
    });
  });

  describe('a table', () => {
    const table = (value: unknown = two): Promise<TbForm> =>
      showForm(members, { value: value as never, form: [{ key: 'members', type: 'table' }] });

    it('names each control by its column and its row', async () => {
      const form = await table();
      const inputs = deepAll(form, 'td input');
      expect(inputs.map((input) => labelled(form, input))).to.deep.equal([
        '姓名* 1',
        '出资 1',
        '姓名* 2',
        '出资 2',
      ]);
      expect(deepAll(form, 'th[scope=col]').map(textOf)).to.include.members(['姓名*', '出资']);
      await expect(form).to.be.accessible();
    });

    it('ties messages in its cells', async () => {
      const form = await table({ members: [{ share: 1 }] });
      await submit(form);
      const input = deep(form, 'td input');
      expect(textOf(deep(form, `#${CSS.escape(input.getAttribute('aria-describedby') as string)}`))).to.equal(
        '请填写“姓名”',
      );
    });

    it('shows what is said of a question below its header, and ties it to each control', async () => {
      const items = questions({
        name: { type: 'string', title: '姓名', description: '与证件一致' },
        share: { type: 'number', title: '出资' },
      });
      const schema = questions({ members: { type: 'array', title: '股东', items } });
      const form = await showForm(schema, { value: two, form: [{ key: 'members', type: 'table' }] });
      const [name, share] = deepAll(form, 'td input');
      const tied = (name as HTMLElement).getAttribute('aria-describedby') as string;
      expect(textOf(deep(form, `th #${CSS.escape(tied)}`))).to.equal('与证件一致');
      expect(labelled(form, name as HTMLElement)).to.equal('姓名 1');
      expect((share as HTMLElement).hasAttribute('aria-describedby')).to.equal(false);
      await expect(form).to.be.accessible();
    });

    it('keeps questions below their headers in a row that is not asked all of them', async () => {
      const form = await showForm(members, {
        value: { members: [{ name: '王', share: 1 }, { share: 2 }] },
        form: [
          {
            key: 'members',
            type: 'table',
            items: [{ key: 'members[].name', condition: 'index == 0' }, 'members[].share'],
          },
        ],
      });
      const cells = deepAll(form, 'tbody tr').map((row) =>
        Array.from(row.querySelectorAll('td'))
          .slice(0, 2)
          .map((cell) => cell.querySelector('input')?.value),
      );
      expect(cells).to.deep.equal([
        ['王', '1'],
        [undefined, '2'],
      ]);
    });

    it('shows the star of a question that must be answered in the cell too, and tells it of a group of controls', async () => {
      const schema = questions({
        list: {
          type: 'array',
          items: questions({ 'kind!': { title: '性质', enum: ['甲', '乙'] } }),
        },
      });
      const form = await showForm(schema, {
        value: { list: [{}] },
        form: [{ key: 'list', type: 'table', items: [{ key: 'list[].kind', type: 'radios' }] }],
      });
      expect(deep(form, 'td .cell-title').textContent?.trim()).to.equal('性质*');
      const group = deep(form, 'td [role=radiogroup]');
      expect(group.getAttribute('aria-required')).to.equal('true');
      await submit(form);
      expect(group.getAttribute('aria-invalid')).to.equal('true');
    });

    it('gets a row', async () => {
      const form = await table();
      withText(form, 'button', '添加股东').click();
      await until(() => deepAll(form, 'tbody tr').length === 3);
    });
  });

  describe('a wizard', () => {
    const schema = questions({ 'a!': { type: 'string', title: '甲' }, b: { type: 'string', title: '乙' } });
    const wizard = (rest: object = {}): Promise<TbForm> =>
      showForm(schema, {
        form: [
          {
            type: 'wizard',
            tabs: [
              { title: '第一', items: ['a'] },
              { title: '第二', items: ['b'] },
            ],
          },
        ],
        ...rest,
      });

    it('stays at a step in which something is wrong', async () => {
      const form = await wizard();
      await submit(form);
      expect(messages(form)).to.deep.equal(['请填写“甲”']);
      expect(focused()).to.equal(deep(form, '#summary'));
      expect(
        deepAll(form, 'section.step:not([hidden])').map((step) => textOf(deep(step, '.heading'))),
      ).to.deep.equal(['第一']);
      await expect(form).to.be.accessible();
    });

    it('goes on with the focus on the title of the next step, and back whatever is wrong', async () => {
      const form = await wizard({ value: { a: 'x' } });
      await submit(form);
      await until(() => textOf(focused() as Element) === '第二');
      expect(textOf(deep(form, '.footer [type=submit]'))).to.equal('提交');
      withText(form, 'button', '上一步').click();
      await until(() => textOf(focused() as Element) === '第一');
    });

    it('goes on by Enter', async () => {
      const form = await wizard();
      control(form, '甲').focus();
      await sendKeys({ type: 'x' });
      await sendKeys({ press: 'Enter' });
      await until(() => textOf(focused() as Element) === '第二');
    });

    it('leads from the review to a question in another step', async () => {
      const form = await wizard({ value: { a: 'x' }, view: 'review' });
      await until(() => deepAll(form, '.review').length > 0);
      deep(form, '[aria-label="修改乙"]').click();
      await until(() => form.view === 'edit' && isIn(form, '乙'));
    });
  });

  describe('tabs', () => {
    const tabs = (): Promise<TbForm> =>
      showForm(questions({ a: { type: 'string', title: '甲' }, 'b!': { type: 'string', title: '乙' } }), {
        form: [
          {
            type: 'tabs',
            tabs: [
              { title: '第一', items: ['a'] },
              { title: '第二', items: ['b'] },
            ],
          },
        ],
      });

    it('are gone through by arrow keys, Home and End', async () => {
      const form = await tabs();
      const all = deepAll(form, '[role=tab]');
      all[0]?.focus();
      for (const [key, at] of [
        ['ArrowRight', 1],
        ['ArrowRight', 0],
        ['End', 1],
        ['Home', 0],
      ] as const) {
        await sendKeys({ press: key });
        await until(() => focused() === all[at]);
        expect(all[at]?.getAttribute('aria-selected')).to.equal('true');
      }
      await expect(form).to.be.accessible();
    });

    it('tell how much is wrong in them, and the summary leads into one that is not in view', async () => {
      const form = await tabs();
      await submit(form);
      expect(textOf(deepAll(form, '[role=tab]')[1] as Element)).to.equal('第二1 处要改');
      deep(form, '#summary a').click();
      await until(() => isIn(form, '乙'));
    });
  });

  describe('a choice', () => {
    const pay = questions({
      pay: {
        title: '缴费方式',
        oneOf: [
          {
            title: '转账',
            ...(questions({
              how: { const: 'bank' },
              'bank!': { type: 'string', title: '开户行' },
            }) as object),
          },
          {
            title: '现金',
            ...(questions({ how: { const: 'cash' }, desk: { type: 'string', title: '窗口' } }) as object),
          },
        ],
      },
    });

    it('asks what the chosen branch asks, and brings back its answers when it is chosen again', async () => {
      const form = await showForm(pay);
      control(form, '转账').click();
      await until(() => deepAll(form, 'label').some((label) => textOf(label).includes('开户行')));
      control(form, '开户行').focus();
      await sendKeys({ type: '津港银行' });
      control(form, '现金').click();
      await until(() => deepAll(form, 'label').some((label) => textOf(label).includes('窗口')));
      expect(JSON.stringify(form.value)).not.to.contain('津港银行');
      control(form, '转账').click();
      await until(() => deepAll(form, 'label').some((label) => textOf(label).includes('开户行')));
      await until(() => control(form, '开户行').value === '津港银行');
      await expect(form).to.be.accessible();
    });
  });

  describe('answers with names of their own', () => {
    const more = {
      type: 'object',
      properties: { extra: { type: 'object', title: '其他', additionalProperties: { type: 'string' } } },
    };

    it('are added with Enter without sending the form of the page around', async () => {
      const form = await showForm(more, { value: { extra: {} }, name: 'answers' });
      const host = document.createElement('form');
      let sent = 0;
      host.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      form.before(host);
      host.append(form);
      await settled(form);
      control(form, '新的名称').focus();
      await sendKeys({ type: '说明' });
      await sendKeys({ press: 'Enter' });
      await until(() => deepAll(form, '.row').length === 1);
      expect(sent).to.equal(0);
      control(form, '内容').focus();
      await sendKeys({ type: '无' });
      await settled(form);
      await sendKeys({ press: 'Enter' });
      expect(sent).to.equal(1);
    });

    it('keep their names when another is taken, and say so', async () => {
      const value = { extra: { 备案: '有', 说明: '无' } };
      const form = await showForm(more, { value });
      const box = deepAll<HTMLInputElement>(form, '.row input')[0]!;
      box.focus();
      box.select();
      await sendKeys({ type: '说明' });
      await sendKeys({ press: 'Tab' });
      await until(() => said(form).indexOf('不能用“说明”') === 0);
      expect([box.value, form.value]).to.deep.equal(['备案', value]);
      await until(() => messages(form).length === 1);
      expect(messages(form)[0]).to.contain('不能用“说明”');
      expect(box.getAttribute('aria-describedby')).to.equal(deep(form, '.issue').id);
      expect(box.getAttribute('aria-invalid')).to.equal('true');
      await expect(form).to.be.accessible();
      box.focus();
      await sendKeys({ type: '新' });
      await until(() => messages(form).length === 0);
    });

    it('are not added under a name that is taken, which stands below the box until another is written', async () => {
      const form = await showForm(more, { value: { extra: { 备案: '有' } } });
      const box = control(form, '新的名称');
      box.focus();
      await sendKeys({ type: '备案' });
      await sendKeys({ press: 'Enter' });
      await until(() => messages(form).length === 1);
      expect([focused(), box.value]).to.deep.equal([box, '备案']);
      expect(box.getAttribute('aria-describedby')).to.equal(deep(form, '.issue').id);
      await sendKeys({ type: '二' });
      await until(() => messages(form).length === 0);
    });

    it('cannot be renamed or removed where a form is only read', async () => {
      const form = await showForm(more, { value: { extra: { 备案: '有' } }, readonly: true });
      expect(deepAll(form, '.row button').length).to.equal(0);
      expect(deepAll<HTMLInputElement>(form, '.row input')[0]!.disabled).to.equal(true);
    });

    it('are added, renamed and removed', async () => {
      const form = await showForm(more, { value: { extra: { 备案: '有' } } });
      control(form, '新的名称').focus();
      await sendKeys({ type: '说明' });
      await sendKeys({ press: 'Enter' });
      await until(() => deepAll(form, '.row').length === 2);
      await until(() => focused()?.localName === 'input');
      await sendKeys({ type: '无' });
      await form.updateComplete;
      expect(form.value).to.deep.equal({ extra: { 备案: '有', 说明: '无' } });
      deep(form, '[aria-label="删除备案"]').click();
      await until(() => deepAll(form, '.row').length === 1);
      expect(form.value).to.deep.equal({ extra: { 说明: '无' } });
      await expect(form).to.be.accessible();
    });
  });

  describe('a group that may be left out', () => {
    const family = {
      $defs: {
        person: {
          type: 'object',
          properties: {
            name: { type: 'string', title: '姓名' },
            mother: { $ref: '#/$defs/person', title: '母亲' },
          },
        },
      },
      $ref: '#/$defs/person',
    };
    const opener = (form: TbForm): HTMLElement => deep(form, '[aria-expanded]');

    it('is begun by a button, with the focus in it, and taken away by another', async () => {
      const form = await showForm(family);
      expect(textOf(opener(form))).to.equal('填写“母亲”');
      opener(form).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => deepAll(form, '[aria-expanded=true]').length === 1);
      await until(() => focused() === deep(form, '.group input'));
      await sendKeys({ type: '李' });
      await settled(form);
      expect(form.value).to.deep.equal({ mother: { name: '李' } });
      await expect(form).to.be.accessible();
      deep(form, '[aria-expanded=true]').click();
      await until(() => deepAll(form, '.group input').length === 0);
      await until(() => focused() === opener(form));
      expect(JSON.stringify(form.value)).not.to.contain('李');
    });

    it('stays as it is where a form is only read', async () => {
      const form = await showForm(family, { value: { name: '王' }, readonly: true });
      expect(deepAll(form, '[aria-expanded]').length).to.equal(0);
      form.readonly = false;
      await settled(form);
      expect(deepAll(form, '[aria-expanded]').length).to.equal(1);
    });
  });

  it('show questions while their condition holds, beside the field the resident is in', async () => {
    const form = await showForm(
      questions({
        a: { type: 'string', title: '甲' },
        b: { type: 'string', title: '乙' },
        c: { type: 'string', title: '丙' },
      }),
      { form: [{ key: 'b', condition: "a == 'x'" }, 'a', 'c'] },
    );
    const input = control(form, '甲');
    input.focus();
    await sendKeys({ type: 'x' });
    await settled(form);
    expect(deepAll(form, 'label').map((label) => textOf(label))).to.deep.equal(['乙', '甲', '丙']);
    expect(focused()).to.equal(input);
  });
});
