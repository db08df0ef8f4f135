import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Receipt, Submission, SubmissionTarget } from '@tongban/core/form';
import { submissionTargets } from '@tongban/core/form';
import { TbError } from '@tongban/core/errors';
import '../define-all.js';
import { control, messages, questions, showForm, submit } from '../testing/forms.js';
import { settled } from '../testing/mount.js';
import { deep, deepAll, focused, textOf, withText } from '../testing/tree.js';
import { hearWarnings } from '../testing/warnings.js';
import { until } from '../testing/until.js';
import type { TbForm } from './form.js';

const card = questions({
  'name!': { type: 'string', title: '姓名', minLength: 1, maxLength: 5 },
  'phone!': { type: 'string', title: '手机号', format: 'mobile' },
  email: { type: 'string', title: '电子邮箱', format: 'email' },
});
const right = { name: '王小明', phone: '13900000000' };

/** A target that answers as it is told, and remembers what it was given. */
function target(answer: () => Promise<Receipt>): SubmissionTarget & { readonly got: Submission[] } {
  const got: Submission[] = [];
  return {
    id: 'org.example.target',
    got,
    submit(submission) {
      got.push(submission);
      return answer();
    },
  };
}

const accepted: Receipt = {
  status: 'accepted',
  caseNumber: 'JG-2026-0001',
  receivedAt: '2026-11-22T10:00:00+08:00',
};

const sending = (to: SubmissionTarget, value: unknown = right): Promise<TbForm> =>
  showForm(card, {
    value: value as never,
    prepare: (app) => void app.host.of(submissionTargets).register(to),
  });

async function type(form: TbForm, title: string, text: string): Promise<void> {
  control(form, title).focus();
  await sendKeys({ type: text });
  await form.updateComplete;
}

describe('<tb-form>', () => {
  describe('errors', () => {
    it('are not shown before a field is left', async () => {
      const form = await showForm(card);
      await type(form, '手机号', '12');
      expect(messages(form)).to.deep.equal([]);
    });

    it('are shown, tied and announced once a field is left', async () => {
      const form = await showForm(card);
      await type(form, '手机号', '12');
      await sendKeys({ press: 'Tab' });
      await until(() => messages(form).length > 0);
      expect(messages(form)).to.deep.equal(['“手机号”应为 11 位，现在是 2 位']);
      const input = control(form, '手机号');
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      const tied = (input.getAttribute('aria-describedby') ?? '').split(' ');
      expect(tied.map((id) => textOf(deep(form, `#${CSS.escape(id)}`)))).to.include(
        '“手机号”应为 11 位，现在是 2 位',
      );
      await until(() => textOf(deep(form, '.root > [role=status]')) === '“手机号”应为 11 位，现在是 2 位');
    });

    it('go as soon as they are mended', async () => {
      const form = await showForm(card);
      await type(form, '手机号', '1390101010');
      await sendKeys({ press: 'Tab' });
      await until(() => messages(form).length > 0);
      await type(form, '手机号', '1');
      expect(messages(form)).to.deep.equal([]);
      expect(control(form, '手机号').hasAttribute('aria-invalid')).to.equal(false);
    });

    it('are listed with links above the form after a submit, and the list has the focus', async () => {
      const form = await showForm(card);
      await submit(form);
      const summary = deep(form, '#summary');
      expect(focused()).to.equal(summary);
      expect(summary.getAttribute('role')).to.equal('alert');
      expect(deepAll(summary, 'a').map(textOf)).to.deep.equal(['请填写“姓名”', '请填写“手机号”']);
      deepAll(summary, 'a')[1]?.click();
      await until(() => focused() === control(form, '手机号'));
      await expect(form).to.be.accessible();
    });

    it('are read from the beginning of the list, however long it is', async () => {
      const names = Array.from({ length: 60 }, (_, at) => `field${String(at)}`);
      const form = await showForm({
        type: 'object',
        properties: names.reduce((all, name) => ({ ...all, [name]: { type: 'string', title: name } }), {}),
        required: names,
      });
      window.scrollTo(0, document.documentElement.scrollHeight);
      await submit(form);
      const summary = deep(form, '#summary');
      await until(() => focused() === summary);
      const { top, height } = summary.getBoundingClientRect();
      expect(height).to.be.above(window.innerHeight);
      expect(top).to.be.within(-1, 40);
    });

    it('keep the list where it is while they are mended, with what is done ticked off', async () => {
      const form = await showForm(card);
      await submit(form);
      await type(form, '姓名', '王');
      expect(deepAll(form, '#summary li').map((entry) => entry.className)).to.deep.equal(['done', '']);
    });

    it('are said in the title of the page until they are mended', async () => {
      const before = document.title;
      const form = await showForm(card);
      await submit(form);
      expect(document.title).to.equal(`错误：${before}`);
      form.remove();
      expect(document.title).to.equal(before);
    });

    it('of a server stand at their answers until these change', async () => {
      const form = await showForm(card, { value: right });
      form.setIssues([{ pointer: '/name', code: 'taken', params: {}, message: '这个姓名已经登记过' }]);
      await settled(form);
      expect(messages(form)).to.deep.equal(['这个姓名已经登记过']);
      await type(form, '姓名', '二');
      expect(messages(form)).to.deep.equal([]);
    });

    it('of a server are shown also when the page tells of them before there is a form', async () => {
      const form = document.createElement('tb-form');
      form.setIssues([{ pointer: '/name', code: 'taken', params: {}, message: '这个姓名已经登记过' }]);
      const app = await fixture(html`<tb-app></tb-app>`);
      app.append(form);
      await form.updateComplete;
      Object.assign(form, { schema: card, value: right });
      await until(() => messages(form).length > 0);
      expect(messages(form)).to.deep.equal(['这个姓名已经登记过']);
    });

    it('of a server outlive the draft that is put into the form', async () => {
      const draftKey = `issues-${Math.random()}`;
      const first = await showForm(card, { draftKey });
      await until(() => textOf(first).indexOf('自动保存') >= 0);
      await type(first, '姓名', 'Wang');
      await until(() => textOf(first).indexOf('已保存在这台设备上') >= 0);
      first.remove();
      const form = document.createElement('tb-form');
      Object.assign(form, { schema: card, draftKey });
      const app = await fixture(html`<tb-app></tb-app>`);
      app.append(form);
      await form.updateComplete;
      form.setIssues([{ pointer: '/name', code: 'taken', params: {}, message: '这个姓名已经登记过' }]);
      await until(() => control(form, '姓名').value === 'Wang');
      await settled(form);
      expect(messages(form)[0]).to.equal('这个姓名已经登记过');
    });

    it('fire tb-invalid with pointers and keywords, never with answers', async () => {
      const form = await showForm(card, { value: { name: '王小明', phone: '12' } });
      const heard = oneEvent(form, 'tb-invalid');
      await submit(form);
      const { detail } = await heard;
      expect(JSON.stringify(detail)).to.contain('/phone').and.not.to.contain('王小明');
    });
  });

  describe('sending', () => {
    it('sends what was answered, once however often the button is pressed, and shows the receipt', async () => {
      const to = target(() => new Promise((done) => setTimeout(() => done(accepted), 50)));
      const form = await sending(to);
      const heard = oneEvent(form, 'tb-submitted');
      const button = deep<HTMLElement>(form, '.footer [type=submit]');
      button.click();
      button.click();
      const { detail } = await heard;
      button.click();
      await settled(form);
      expect(to.got.length).to.equal(1);
      expect(to.got[0]?.value).to.deep.equal(right);
      expect(detail.receipt.caseNumber).to.equal('JG-2026-0001');
      const outcome = deep(form, '#outcome');
      expect(textOf(outcome)).to.contain('办件编号： JG-2026-0001');
      expect(focused()).to.equal(outcome);
      await expect(form).to.be.accessible();
    });

    it('shows a receipt that the page has before there is a form', async () => {
      const form = document.createElement('tb-form');
      form.receive(accepted);
      Object.assign(form, { schema: card, value: right });
      (await fixture(html`<tb-app></tb-app>`)).append(form);
      await until(() => textOf(form).includes('JG-2026-0001'));
    });

    it('leaves it to a page that cancels tb-before-submit', async () => {
      const to = target(() => Promise.resolve(accepted));
      const form = await sending(to);
      form.addEventListener('tb-before-submit', (event) => event.preventDefault());
      await submit(form);
      expect(to.got).to.deep.equal([]);
      form.receive(accepted);
      await form.updateComplete;
      await settled(form);
      expect(textOf(form)).to.contain('JG-2026-0001');
    });

    it('keeps everything after a failure, and tries the same again under the same key', async () => {
      const answers = [
        (): Promise<Receipt> => Promise.reject(new TbError('network', 'gone', { retryable: true })),
        (): Promise<Receipt> => Promise.resolve(accepted),
      ];
      const to = target(() => (answers.shift() as () => Promise<Receipt>)());
      const form = await sending(to);
      const heard = oneEvent(form, 'tb-error');
      await submit(form);
      expect((await heard).detail).to.deep.equal({ code: 'network', retryable: true });
      await settled(form);
      expect(textOf(deep(form, '[role=alert]'))).to.contain('您填写的内容都还在');
      expect(form.value).to.deep.equal(right);
      withText(form, 'button', '再试一次').click();
      await until(() => textOf(form).includes('JG-2026-0001'));
      expect(to.got[1]?.idempotencyKey).to.equal(to.got[0]?.idempotencyKey);
    });

    for (const [code, offered] of [
      ['format', false],
      ['not-found', false],
      ['duplicate', false],
      ['unauthorised', true],
    ] as const)
      it(`${offered ? 'offers' : 'does not offer'} to send the same again after ${code}`, async () => {
        const form = await sending(target(() => Promise.reject(new TbError(code, 'refused'))));
        await submit(form);
        await settled(form);
        expect(textOf(deep(form, '[role=alert]'))).to.contain('您填写的内容都还在');
        expect(form.value).to.deep.equal(right);
        expect(textOf(deep(form, '[role=alert]')).includes('再试一次')).to.equal(offered);
      });

    it('shows what a server refuses', async () => {
      const form = await sending(
        target(() =>
          Promise.resolve({
            status: 'refused',
            issues: [{ pointer: '/phone', code: 'taken', params: {}, message: '这个手机号已经申请过' }],
          }),
        ),
      );
      await submit(form);
      await until(() => messages(form).length > 0);
      expect(messages(form)).to.deep.equal(['这个手机号已经申请过']);
      expect(focused()).to.equal(deep(form, '#summary'));
    });

    it('says that an application waits to be sent', async () => {
      const form = await sending(target(() => Promise.resolve({ status: 'queued', kept: 'memory' })));
      const heard = oneEvent(form, 'tb-queued');
      await submit(form);
      expect((await heard).detail.value).to.deep.equal(right);
      await settled(form);
      expect(textOf(form)).to.contain('请不要关闭这个页面');
    });

    it('says where nothing was set up to send to', async () => {
      const form = await showForm(card, { value: right });
      await submit(form);
      await settled(form);
      expect(textOf(deep(form, '[role=alert]'))).to.equal('还没有设置提交到哪里，请联系网站管理员。');
    });

    it('shows the review first where the page wants it', async () => {
      const to = target(() => Promise.resolve(accepted));
      const form = await sending(to);
      form.reviewFirst = true;
      await settled(form);
      await submit(form);
      expect(form.view).to.equal('review');
      expect(to.got).to.deep.equal([]);
      await submit(form);
      await until(() => to.got.length === 1);
    });

    it('leads from the review to a question and straight back, unless something is wrong by then', async () => {
      const form = await sending(target(() => Promise.resolve(accepted)));
      form.reviewFirst = true;
      await settled(form);
      await submit(form);
      await settled(form);
      expect(textOf(deep(form, '.review-head'))).to.contain('还没有提交');
      const change = () => [...form.renderRoot.querySelectorAll<HTMLElement>('.review button')][0]!;
      const back = () => withText(form, 'button', '返回核对');
      change().click();
      await settled(form);
      expect(form.view).to.equal('edit');
      back().click();
      await settled(form);
      expect(form.view).to.equal('review');
      change().click();
      await settled(form);
      const input = deep<HTMLInputElement>(form, 'input');
      input.value = '';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled(form);
      back().click();
      await settled(form);
      expect(form.view).to.equal('edit');
      expect(textOf(deep(form, '.summary'))).to.contain('还有 1 处需要修改');
    });
  });

  describe('in a form of the page', () => {
    const inForm = async (value: unknown): Promise<{ host: HTMLFormElement; form: TbForm }> => {
      const host = await fixture<HTMLFormElement>(
        html`<form>
          <tb-form name="application" .schema=${card} .value=${value}></tb-form><button>送出</button>
        </form>`,
      );
      const form = host.querySelector('tb-form') as TbForm;
      await settled(form);
      return { host, form };
    };

    it('sends its answers as JSON under its name', async () => {
      const { host } = await inForm(right);
      expect(JSON.parse(String(new FormData(host).get('application')))).to.deep.equal(right);
    });

    it('has no button of its own, and keeps the form from being sent while something is wrong', async () => {
      const { host, form } = await inForm({ name: '王' });
      let sent = 0;
      host.addEventListener('submit', (event) => {
        event.preventDefault();
        sent += 1;
      });
      expect(deepAll(form, '[type=submit]')).to.deep.equal([]);
      host.querySelector('button')?.click();
      await until(() => messages(form).length === 1);
      expect(messages(form)).to.deep.equal(['请填写“手机号”']);
      await type(form, '手机号', '13901010101');
      host.querySelector('button')?.click();
      expect(sent).to.equal(1);
    });

    it('goes back to its first answers with the form', async () => {
      const { host, form } = await inForm({ name: '王' });
      await type(form, '手机号', '139');
      host.reset();
      expect(form.value).to.deep.equal({ name: '王' });
    });

    it('is disabled with a fieldset around it', async () => {
      const host = await fixture(html`<fieldset disabled><tb-form .schema=${card}></tb-form></fieldset>`);
      const form = host.querySelector('tb-form') as TbForm;
      await settled(form);
      expect(deepAll(form, 'input').every((input) => input.matches(':disabled'))).to.equal(true);
    });
  });

  describe('answers', () => {
    it('that the schema does not know come out as they went in', async () => {
      const value = { ...right, other: { deep: [1, null] } };
      const form = await showForm(card, { value });
      await type(form, '电子邮箱', 'a@b.example');
      expect(form.value).to.deep.equal({ ...value, email: 'a@b.example' });
    });

    it('are the same whether set before or after the form is on the page', async () => {
      const form = document.createElement('tb-form');
      const box = await fixture(html`<div></div>`);
      box.append(form);
      form.value = right;
      form.schema = card;
      await settled(form);
      expect(control(form, '姓名').value).to.equal('王小明');
      expect(form.value).to.deep.equal(right);
    });

    it('fire input and change when a resident gives them, and nothing when a page does', async () => {
      const form = await showForm(card);
      const heard: string[] = [];
      for (const name of ['input', 'change'])
        form.addEventListener(name, (event) => heard.push(`${event.type}:${JSON.stringify(form.value)}`));
      form.value = { name: '李' };
      await form.updateComplete;
      expect(heard).to.deep.equal([]);
      await type(form, '电子邮箱', 'a');
      await sendKeys({ press: 'Tab' });
      expect(heard).to.deep.equal(['input:{"name":"李","email":"a"}', 'change:{"name":"李","email":"a"}']);
    });

    it('are taken when a composition ends, and neither checked nor replaced before', async () => {
      const form = await showForm(card);
      const input = control(form, '姓名');
      input.focus();
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      input.value = 'wang';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      form.value = { name: '李' };
      await form.updateComplete;
      expect(form.value).to.deep.equal({ name: '李' });
      expect(input.value).to.equal('wang');
      input.value = '王';
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      await form.updateComplete;
      expect(form.value).to.deep.equal({ name: '王' });
    });

    it('says the same words again so that they are heard again', async () => {
      const form = await showForm(card);
      const said = deep(form, '.root > [role=status]');
      await type(form, '姓名', 'a');
      form.undo();
      await until(() => textOf(said) === '已撤销');
      const before = said.textContent;
      await type(form, '姓名', 'b');
      form.undo();
      await until(() => said.textContent !== before);
      expect(textOf(said)).to.equal('已撤销');
    });

    it('can be undone by keys outside of texts, and in a text by the browser', async () => {
      const form = await showForm(
        questions({ ok: { type: 'boolean', title: '同意' }, text: { type: 'string', title: '文字' } }),
      );
      control(form, '同意').click();
      await form.updateComplete;
      expect(form.value).to.deep.equal({ ok: true });
      control(form, '同意').focus();
      // Made here, since not every engine's driver can hold a key.
      control(form, '同意').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true }),
      );
      await until(() => !control(form, '同意').checked);
      await until(() => textOf(deep(form, '.root > [role=status]')) === '已撤销');
    });
  });

  describe('what stands instead of a form', () => {
    it('is the page’s own content until there is a schema', async () => {
      const form = await fixture<TbForm>(html`<tb-form><a href="apply.html">网上申请</a></tb-form>`);
      expect(textOf(form)).to.equal('网上申请');
    });

    it('is the place and the reason when the schema cannot be used, and the page lives on', async () => {
      const warnings = hearWarnings();
      const form = document.createElement('tb-form');
      const heard = oneEvent(form, 'tb-error');
      const box = await fixture(html`<div></div>`);
      form.schema = { type: 'object', properties: { a: { $ref: '#/$defs/none', title: '甲' } } };
      box.append(form);
      expect((await heard).detail).to.deep.equal({ code: 'config', retryable: false });
      await until(() => deepAll(form, '[role=alert]').length > 0);
      warnings.stop();
      expect(textOf(deep(form, '[role=alert]'))).to.contain('/properties/a');
      form.schema = card;
      await settled(form);
      expect(deepAll(form, 'input').length).to.equal(3);
    });

    it('is a word where nothing is asked', async () => {
      expect(textOf(await showForm({ type: 'object', properties: {} }))).to.contain('没有需要填写的内容');
    });
  });

  it('has every word in English where the page is', async () => {
    const form = await showForm(card, { lang: 'en' });
    await until(() => textOf(form).includes('Submit'));
    await submit(form);
    await until(() => messages(form).length > 0);
    expect(messages(form)[0]).to.equal('Fill in “姓名”');
  });

  it('tells no browser to remember anything on a shared device', async () => {
    const form = await showForm(card, { device: 'shared' });
    expect(deepAll(form, 'input').map((input) => input.getAttribute('autocomplete'))).to.deep.equal([
      'off',
      'off',
      'off',
    ]);
  });

  it('names the purpose of its fields elsewhere', async () => {
    const form = await showForm(card);
    expect(control(form, '电子邮箱').autocomplete).to.equal('email');
    expect(control(form, '电子邮箱').inputMode).to.equal('email');
  });
});
