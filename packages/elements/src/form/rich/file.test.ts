import '../../app/define.js';
import '../define.js';
import { aTimeout, expect } from '@open-wc/testing';
import type { Json } from '@tongban/core';
import { submissionTargets, type FormItem, type SubmissionTarget } from '@tongban/core/form';
import { memoryTarget } from '../../testing/memory-target.js';
import { showField, type FieldSetting, type FieldStage } from '../../testing/show-field.js';
import { focused, textOf } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import { hearWarnings } from '../../testing/warnings.js';

const one = { type: 'object' };
const list = { type: 'array', items: { type: 'object' }, maxItems: 3 };
const entry = { type: 'file', accept: '.pdf,image/*', maxSize: '1MB' };

const pdf = (name = '执照.pdf', size = 2048): File =>
  new File([new Uint8Array(size)], name, { type: 'application/pdf', lastModified: 1 });

async function upload(item: FormItem, schema: object, setting: FieldSetting = {}) {
  const memory = memoryTarget();
  const sent: Json[] = [];
  const target: SubmissionTarget = {
    ...memory.target,
    submit: ({ value }) => {
      sent.push(value);
      return Promise.resolve({
        status: 'accepted',
        caseNumber: '1',
        receivedAt: '2026-11-22T10:00:00+08:00',
      });
    },
  };
  const stage = await showField(item, schema, {
    ...setting,
    plug: (host) => host.of(submissionTargets).register(target),
  });
  return { ...memory, sent, stage };
}

/** As the dialogue of the engine does it. */
async function choose(stage: FieldStage, ...files: File[]): Promise<void> {
  const data = new DataTransfer();
  files.forEach((file) => data.items.add(file));
  const input = stage.find('input[type=file]');
  input.files = data.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await stage.drawn();
}

const names = (stage: FieldStage): string[] => stage.all('.file').map((file) => textOf(file));
const button = (stage: FieldStage, name: string): HTMLElement => stage.find(`button[aria-label^="${name}"]`);

beforeEach(() => localStorage.clear());

describe('a field for files', () => {
  it('says which form a file is for, so that its limits hold at once', async () => {
    const { stage, uploads } = await upload(entry, one);
    stage.form.formId = 'urn:test:licence';
    await stage.drawn();
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    expect(uploads[0]!.options.formId).to.equal('urn:test:licence');
  });

  it('sends a file as soon as it is picked, and answers with where it is kept', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    uploads[0]!.progress(1024);
    await stage.drawn();
    expect(stage.find<HTMLProgressElement>('progress').value).to.equal(50);
    expect(names(stage)[0]).to.include('已上传 50%');
    uploads[0]!.done();
    await until(() => stage.answer !== undefined);
    expect(stage.answer).to.deep.equal({
      id: 'file-1',
      name: '执照.pdf',
      size: 2048,
      type: 'application/pdf',
    });
    await stage.drawn();
    expect(stage.all('progress')).to.have.length(0);
    expect(textOf(stage.find('[role=status]'))).to.include('“执照.pdf”已上传');
  });

  it('says beforehand what it takes, as the description of the control', async () => {
    const { stage } = await upload(entry, list);
    const input = stage.find('input[type=file]');
    const ids = input.getAttribute('aria-describedby')!.split(' ');
    const root = stage.form.renderRoot as ShadowRoot;
    const words = ids.map((id) => textOf(root.getElementById(id)!)).join(' ');
    expect(words).to.include('可以上传 PDF、图片；每个文件不超过 1 MB；最多 3 个');
    expect(input.getAttribute('accept')).to.equal('.pdf,image/*');
  });

  const refusals: readonly (readonly [string, File, string])[] = [
    ['of another kind', new File(['x'], '表.xls'), '“表.xls”不能上传：只能上传 PDF、图片'],
    ['that is too big', pdf('大.pdf', 1024 * 1024 + 1), '“大.pdf”太大：每个文件不能超过 1 MB'],
    ['that is empty', pdf('空.pdf', 0), '“空.pdf”是空文件'],
  ];
  for (const [what, file, words] of refusals)
    it(`does not send a file ${what}, and says why`, async () => {
      const { stage, uploads } = await upload(entry, one);
      await choose(stage, file);
      expect(textOf(stage.find('[role=alert]'))).to.include(words);
      expect(uploads).to.have.length(0);
    });

  it('takes as many as there is room for', async () => {
    const { stage, uploads } = await upload(entry, list);
    await choose(stage, ...['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map((name) => pdf(name)));
    expect(textOf(stage.find('[role=alert]'))).to.include('“d.pdf”没有上传：最多 3 个');
    await until(() => uploads.length === 2);
    uploads[0]!.done();
    uploads[1]!.done();
    await until(() => uploads.length === 3);
    uploads[2]!.done();
    await until(() => (stage.answer as Json[] | undefined)?.length === 3);
  });

  it('puts a file in the place of the one there is, where there can be only one', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf('旧.pdf'));
    await until(() => uploads.length === 1);
    uploads[0]!.done();
    await until(() => stage.answer !== undefined);
    await choose(stage, pdf('新.pdf'));
    await until(() => uploads.length === 2);
    uploads[1]!.done();
    await until(() => (stage.answer as { name: string }).name === '新.pdf');
  });

  it('leaves an upload alone when what is picked in its place cannot be sent', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    await choose(stage, new File(['MZ'], 'b.exe'));
    expect(textOf(stage.find('[role=alert]'))).to.include('“b.exe”不能上传');
    expect(uploads[0]!.options.signal.aborted).to.equal(false);
    expect(names(stage)[0]).to.include('执照.pdf');
    expect(localStorage.length).to.equal(1);
    uploads[0]!.done();
    await until(() => stage.answer !== undefined);
  });

  it('takes an upload off the way for the one that is picked in its place', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf('旧.pdf'));
    await until(() => uploads.length === 1);
    await choose(stage, pdf('新.pdf'));
    await until(() => uploads.length === 2);
    expect(uploads[0]!.options.signal.aborted).to.equal(true);
    expect(names(stage)).to.have.length(1);
    expect(names(stage)[0]).to.include('新.pdf');
  });

  it('goes on where an upload broke off', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    uploads[0]!.fail('network');
    await until(() => names(stage)[0]?.includes('没有传完'));
    button(stage, '重试').click();
    await until(() => uploads.length === 2);
    expect(uploads[1]!.options.resume).to.equal('/uploads/file-1');
    expect(focused()).to.equal(stage.find('input[type=file]'));
  });

  it('goes on by itself once there is a network again', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    uploads[0]!.fail('network');
    await until(() => names(stage)[0]?.includes('没有传完'));
    window.dispatchEvent(new Event('online'));
    await until(() => uploads.length === 2);
  });

  it('begins anew where the server has given an upload up', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    uploads[0]!.fail('network');
    await until(() => names(stage)[0]?.includes('没有传完'));
    button(stage, '重试').click();
    await until(() => uploads.length === 2);
    uploads[1]!.fail('not-found');
    await until(() => uploads.length === 3);
    expect(uploads[2]!.options.resume).to.equal(undefined);
  });

  it('goes on after a reload on a personal device, and says so', async () => {
    const first = await upload(entry, one);
    await choose(first.stage, pdf());
    await until(() => first.uploads.length === 1);
    first.stage.app.remove();
    const { stage, uploads } = await upload(entry, one);
    expect(stage.read).to.include('上次有 1 个文件没有传完');
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    expect(uploads[0]!.options.resume).to.equal('/uploads/file-1');
    uploads[0]!.done();
    await until(() => stage.answer !== undefined);
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('keeps no name of a file on the device, and on one of many nothing at all', async () => {
    const own = await upload(entry, one);
    await choose(own.stage, pdf('张三身份证.pdf'));
    await until(() => own.uploads.length === 1);
    expect(JSON.stringify({ ...localStorage })).not.to.include('张三');
    expect(localStorage.length).to.equal(1);
    localStorage.clear();
    const shared = await upload(entry, one, { device: 'shared' });
    await choose(shared.stage, pdf());
    await until(() => shared.uploads.length === 1);
    expect(localStorage.length).to.equal(0);
  });

  it('calls an upload off', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    button(stage, '取消').click();
    await stage.drawn();
    expect(uploads[0]!.options.signal.aborted).to.equal(true);
    expect(names(stage)).to.deep.equal([]);
    expect(stage.answer).to.equal(undefined);
  });

  it('calls uploads off when the form leaves the page', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    stage.form.remove();
    await until(() => uploads[0]!.options.signal.aborted);
  });

  it('takes a file out of the answer, and an undo brings it back', async () => {
    const value = [{ id: 'x', name: '章程.pdf', size: 10, type: 'application/pdf' }];
    const { stage, discarded } = await upload(entry, list, { value });
    button(stage, '删除').click();
    await stage.drawn();
    expect(stage.answer).to.equal(undefined);
    expect(focused()).to.equal(stage.find('input[type=file]'));
    stage.form.undo();
    await until(() => stage.answer !== undefined);
    expect(stage.answer).to.deep.equal(value);
    expect(discarded).to.deep.equal([]);
  });

  it('takes files that are dropped on it', async () => {
    const { stage, uploads } = await upload(entry, one);
    const drop = stage.find<HTMLElement>('.drop');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(pdf());
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    drop.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    expect(drop.classList.contains('over')).to.equal(true);
    const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    drop.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await until(() => uploads.length === 1);
    expect(drop.classList.contains('over')).to.equal(false);
  });

  it('shows a small picture of a picture, not by a blob: address', async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 400;
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, new File([blob!], '照片.png', { type: 'image/png' }));
    await until(() => stage.all('.picture img').length === 1);
    expect(stage.find<HTMLImageElement>('.picture img').src).to.match(/^data:image\/jpeg/);
    uploads[0]!.done();
    await until(() => stage.answer !== undefined);
    await stage.drawn();
    expect(stage.all('.picture img')).to.have.length(1);
  });

  it('has a second control for the camera where the definition wants one', async () => {
    const { stage } = await upload({ ...entry, capture: 'environment' }, one);
    const [, camera] = stage.all('input[type=file]');
    expect(camera!.getAttribute('capture')).to.equal('environment');
    expect(camera!.getAttribute('accept')).to.equal('image/*');
  });

  it('tells the author nothing where the gateway is set a moment later', async () => {
    const warnings = hearWarnings();
    const stage = await showField(entry, one);
    await until(() => stage.read.includes('这里还不能上传文件'));
    stage.app.gateway = '/gateway';
    await until(() => stage.all('input[type=file]').length > 0);
    await aTimeout(2_200);
    warnings.stop();
    expect(warnings.said.join()).not.to.include('[no-upload-target]');
  });

  it('says that files cannot be sent where there is nowhere to send them to, and tells the author once', async () => {
    const warnings = hearWarnings();
    const stage = await showField(entry, one);
    await until(() => stage.read.includes('这里还不能上传文件'));
    expect(stage.all('input[type=file]')).to.have.length(0);
    const another = await showField(entry, one);
    await until(() => another.read.includes('这里还不能上传文件'));
    await aTimeout(2_200);
    warnings.stop();
    expect(warnings.said.filter((said) => said.includes('[no-upload-target]'))).to.have.length(1);
  });

  it('can be filled in where the form is moved to, though files could go nowhere before', async () => {
    const stage = await showField(entry, one);
    await until(() => stage.read.includes('这里还不能上传文件'));
    const memory = memoryTarget();
    const other = document.createElement('tb-app');
    other.host.of(submissionTargets).register(memory.target);
    stage.app.after(other);
    other.append(stage.form);
    await until(() => stage.all('input[type=file]').length > 0);
    other.remove();
  });

  it('can be filled in once the app around has a gateway, though files could go nowhere before', async () => {
    const stage = await showField(entry, one);
    await until(() => stage.read.includes('这里还不能上传文件'));
    stage.app.gateway = '/gateway';
    await until(() => stage.all('input[type=file]').length > 0);
    expect(stage.read).not.to.include('这里还不能上传文件');
  });

  it('lists the files and no more when it cannot be changed', async () => {
    const value = { id: 'x', name: '章程.pdf', size: 10, type: 'application/pdf' };
    const { stage } = await upload(entry, one, { value, readOnly: true });
    expect(names(stage)[0]).to.include('章程.pdf');
    expect(stage.all('.field button, .field input[type=file]')).to.have.length(0);
  });

  it('keeps a submission waiting until a file is there', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    let sent: unknown;
    stage.form.addEventListener('tb-before-submit', (event) => {
      event.preventDefault();
      sent = (event as CustomEvent<{ value: { answer?: { id: string } } }>).detail.value.answer?.id;
    });
    stage.form.requestSubmit();
    await aTimeout(50);
    expect(sent).to.equal(undefined);
    uploads[0]!.done();
    await until(() => sent === 'file-1');
  });

  it('that must be answered keeps a submission waiting, says so, and is not called missing meanwhile', async () => {
    const { stage, uploads, sent } = await upload(entry, one, { required: true });
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    stage.form.requestSubmit();
    await until(() => textOf(stage.form).includes('传完后会自动提交'));
    expect(textOf(stage.find('[role=status]'))).to.include('正在上传文件');
    expect(stage.all('.issue, .summary')).to.have.length(0);
    uploads[0]!.done();
    await until(() => sent.length === 1);
    expect((sent[0] as { answer: { id: string } }).answer.id).to.equal('file-1');
  });

  it('stops a submission when a file could not be sent, though it need not be there, and says what to do', async () => {
    const { stage, uploads, sent } = await upload(entry, list);
    await choose(stage, pdf('a.pdf'), pdf('b.pdf'));
    await until(() => uploads.length === 2);
    uploads[0]!.done();
    await until(() => stage.answer !== undefined);
    stage.form.requestSubmit();
    await aTimeout(50);
    uploads[1]!.fail('network');
    await until(() => stage.all('.issue').length === 1);
    expect(textOf(stage.find('.issue'))).to.equal('“问题”有文件没有传完，请点“重试”，或者删除它');
    expect(textOf(stage.find('.summary'))).to.include('没有传完');
    expect(sent).to.deep.equal([]);
    button(stage, '重试').click();
    await until(() => uploads.length === 3);
    uploads[2]!.done();
    await until(() => stage.all('.issue').length === 0);
    stage.form.requestSubmit();
    await until(() => sent.length === 1);
    expect((sent[0] as { answer: Json[] }).answer).to.have.length(2);
  });

  it('asks for no other file where the site takes none', async () => {
    const { stage, uploads } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    uploads[0]!.fail('config');
    stage.form.requestSubmit();
    await until(() => stage.all('.issue').length === 1);
    expect(textOf(stage.find('.issue'))).to.include('这里还不能上传文件，请联系网站管理员');
    expect(textOf(stage.find('.summary'))).not.to.include('换一个');
  });

  it('says nothing of a file that could not be sent before the resident wants to go on, and nothing once it is removed', async () => {
    const { stage, uploads, sent } = await upload(entry, one);
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    uploads[0]!.fail('format');
    await until(() => stage.all('.file.failed').length === 1);
    expect(stage.all('.issue')).to.have.length(0);
    stage.form.requestSubmit();
    await until(() => stage.all('.issue').length === 1);
    expect(textOf(stage.find('.issue'))).to.include('请删除它，或者换一个');
    button(stage, '删除').click();
    await until(() => stage.all('.issue').length === 0);
    stage.form.requestSubmit();
    await until(() => sent.length === 1);
  });

  it('tells the server to drop a removed file once the application is sent, not before', async () => {
    const value = [{ id: 'x', name: '章程.pdf', size: 10, type: 'application/pdf' }];
    const { stage, uploads, discarded, sent } = await upload(entry, list, { value });
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    uploads[0]!.done();
    await until(() => (stage.answer as Json[]).length === 2);
    await stage.drawn();
    button(stage, '删除 章程').click();
    await stage.drawn();
    expect(discarded).to.deep.equal([]);
    stage.form.requestSubmit();
    await until(() => sent.length === 1);
    await until(() => discarded.length === 1);
    expect(discarded[0]!.id).to.equal('x');
  });

  it('leaves a file at the server that was brought back before the application was sent', async () => {
    const value = [{ id: 'x', name: '章程.pdf', size: 10, type: 'application/pdf' }];
    const { stage, discarded, sent } = await upload(entry, list, { value });
    button(stage, '删除').click();
    await stage.drawn();
    stage.form.undo();
    await until(() => stage.answer !== undefined);
    stage.form.requestSubmit();
    await until(() => sent.length === 1);
    await aTimeout(50);
    expect(discarded).to.deep.equal([]);
  });

  it('tells the server to drop a removed file when the session ends', async () => {
    const value = [{ id: 'x', name: '章程.pdf', size: 10, type: 'application/pdf' }];
    const { stage, discarded } = await upload(entry, list, { value, device: 'kiosk' });
    button(stage, '删除').click();
    await stage.drawn();
    window.dispatchEvent(new Event('tb-session-ended'));
    await until(() => discarded.length === 1);
  });

  it('calls uploads off when the form is reset', async () => {
    const { stage, uploads } = await upload(entry, one);
    stage.find<HTMLElement>('input[type=file]').focus();
    await stage.drawn();
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    stage.form.reset();
    await stage.drawn();
    expect(uploads[0]!.options.signal.aborted).to.equal(true);
    expect(names(stage)).to.deep.equal([]);
  });

  it('lets the form of the page be sent once the files are there', async () => {
    const { stage, uploads } = await upload(entry, one, { required: true });
    const host = document.createElement('form');
    let sends = 0;
    host.addEventListener('submit', (event) => {
      event.preventDefault();
      sends += 1;
    });
    const button = document.createElement('button');
    stage.app.before(host);
    host.append(stage.app, button);
    await stage.drawn();
    await choose(stage, pdf());
    await until(() => uploads.length === 1);
    button.click();
    await until(() => textOf(stage.form).includes('传完后会自动提交'));
    expect(sends).to.equal(0);
    uploads[0]!.done();
    await until(() => sends === 1);
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }, { theme: 'dark' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}, in every state`, async () => {
      const value = [{ id: 'x', name: '章程.pdf', size: 10, type: 'application/pdf' }];
      const { stage, uploads } = await upload({ ...entry, capture: true }, list, { ...setting, value });
      await choose(stage, pdf('a.pdf'), pdf('b.pdf'), pdf('c.pdf'));
      await until(() => uploads.length === 2);
      await expect(stage.app).to.be.accessible();
      uploads[0]!.fail('network');
      await until(() => stage.all('.file.failed').length === 1);
      await expect(stage.app).to.be.accessible();
    });
});
