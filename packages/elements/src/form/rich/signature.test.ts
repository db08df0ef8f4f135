import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { submissionTargets } from '@tongban/core/form';
import { memoryTarget } from '../../testing/memory-target.js';
import { showField, type FieldSetting, type FieldStage } from '../../testing/show-field.js';
import { focused, textOf, withText } from '../../testing/tree.js';
import { until } from '../../testing/until.js';
import { signatureName } from './signature-name.js';

const schema = { type: 'object' };

async function sign(setting: FieldSetting = {}) {
  const memory = memoryTarget();
  const stage = await showField({ type: 'signature' }, schema, {
    ...setting,
    plug: (host) => host.of(submissionTargets).register(memory.target),
  });
  return { ...memory, stage };
}

const paper = (stage: FieldStage): HTMLCanvasElement => stage.find<HTMLCanvasElement>('canvas');

/** How many pixels are not white. */
async function ink(picture: CanvasImageSource, width: number, height: number): Promise<number> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return data.filter((value, index) => index % 4 === 0 && value < 128).length;
}

const written = (stage: FieldStage): Promise<number> =>
  ink(paper(stage), paper(stage).width, paper(stage).height);

/** A stroke by the mouse, as a resident draws it. */
async function stroke(stage: FieldStage, down: number): Promise<void> {
  const box = paper(stage).getBoundingClientRect();
  const place = (x: number, y: number): [number, number] => [
    Math.round(box.left + x * box.width),
    Math.round(box.top + y * box.width),
  ];
  await sendMouse({ type: 'move', position: place(0.2, down) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: place(0.5, down + 0.02) });
  await sendMouse({ type: 'move', position: place(0.8, down) });
  await sendMouse({ type: 'up' });
  await stage.drawn();
}

const press = async (stage: FieldStage, words: string): Promise<void> => {
  withText(stage.form, 'button', words).click();
  await stage.drawn();
};

async function pick(stage: FieldStage, way: string): Promise<void> {
  stage.find(`input[value=${way}], input[id$="-${way}"]`).click();
  await stage.drawn();
}

describe('a field for a signature', () => {
  it('is written by hand, and answered with the file of its picture', async () => {
    const { stage, uploads } = await sign();
    await until(() => paper(stage).width > 100);
    expect(await written(stage)).to.equal(0);
    await stroke(stage, 0.1);
    const some = await written(stage);
    expect(some).to.be.greaterThan(50);
    await press(stage, '完成签名');
    await until(() => uploads.length === 1);
    const { file } = uploads[0]!;
    expect(file.type).to.equal('image/png');
    const picture = await createImageBitmap(file as File);
    expect(picture.width).to.equal(900);
    expect(await ink(picture, picture.width, picture.height)).to.be.greaterThan(50);
    uploads[0]!.done();
    await until(() => (stage.answer as { id?: string } | undefined)?.id === 'file-1');
    await until(() => stage.all('.picture img').length === 1);
    expect(stage.all('canvas')).to.have.length(0);
  });

  it('takes back one stroke after the other, or all of them', async () => {
    const { stage } = await sign();
    await until(() => paper(stage).width > 100);
    await stroke(stage, 0.1);
    const first = await written(stage);
    await stroke(stage, 0.2);
    expect(await written(stage)).to.be.greaterThan(first);
    await press(stage, '撤销一笔');
    expect(await written(stage)).to.equal(first);
    await press(stage, '重写');
    expect(await written(stage)).to.equal(0);
  });

  it('says what is missing instead of sending a blank page', async () => {
    const { stage, uploads } = await sign();
    await press(stage, '完成签名');
    expect(textOf(stage.find('[role=alert]'))).to.include('还没有签名');
    expect(uploads).to.have.length(0);
  });

  it('is signed by the keyboard alone: by typing the name', async () => {
    const { stage, uploads } = await sign();
    stage.find('input[type=radio]').focus();
    await stage.press('ArrowDown', 'Tab');
    await stage.type('李听潮', 'input[type=text]');
    expect(await written(stage)).to.be.greaterThan(50);
    await stage.press('Tab', 'Tab', 'Enter');
    await until(() => uploads.length === 1);
    expect(uploads[0]!.file.name).to.equal('问题.png');
  });

  it('is signed by a picture', async () => {
    const { stage } = await sign();
    await pick(stage, 'picture');
    expect(stage.all('input[type=file]')).to.have.length(1);
    expect(stage.all('canvas')).to.have.length(0);
  });

  it('says that it is signed, not which file that is, and can be signed again', async () => {
    const value = { id: 'x', name: '签名.png', size: 10, type: 'image/png' };
    const { stage } = await sign({ value });
    expect(stage.all('canvas')).to.have.length(0);
    expect(textOf(stage.form)).to.include('已签名');
    expect(textOf(stage.form)).not.to.include('签名.png');
    expect(textOf(stage.form)).not.to.include('文件');
    await press(stage, '重新签名');
    expect(stage.answer).to.equal(undefined);
    expect(stage.all('canvas')).to.have.length(1);
    expect((focused() as HTMLInputElement).type).to.equal('radio');
  });

  it('keeps the focus when it is signed, and shows the picture', async () => {
    const { stage, uploads } = await sign();
    await until(() => paper(stage).width > 100);
    await stroke(stage, 0.1);
    await press(stage, '完成签名');
    await until(() => uploads.length === 1);
    uploads[0]!.done();
    await until(() => textOf(stage.form).includes('已签名'));
    expect(focused()?.className).to.equal('signed');
    await until(() => stage.all('.signed .picture img').length === 1);
    await expect(stage.app).to.be.accessible();
  });

  it('keeps the focus when it is signed by a picture', async () => {
    const { stage, uploads } = await sign();
    await pick(stage, 'picture');
    const input = stage.find<HTMLInputElement>('input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File(['x'], '我的签名.png', { type: 'image/png' }));
    input.focus();
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => uploads.length === 1 && focused()?.className === 'signed');
    uploads[0]!.done();
    await until(() => textOf(stage.form).includes('已签名'));
    expect(focused()?.className).to.equal('signed');
  });

  it('is reviewed as signed', async () => {
    const value = { id: 'x', name: '签名.png', size: 10, type: 'image/png' };
    const { stage } = await sign({ value });
    stage.form.view = 'review';
    await stage.drawn();
    await until(() => textOf(stage.form).includes('已签名'));
    expect(textOf(stage.form)).not.to.include('签名.png');
  });

  it('names its file by the question, as every file system takes it', () => {
    expect(signatureName('申请人签名：', '签名')).to.equal('申请人签名.png');
    expect(signatureName('甲/乙\\丙:*?"<>|', '签名')).to.equal('甲 乙 丙.png');
    expect(signatureName('..', '签名')).to.equal('签名.png');
    expect(signatureName('nul', 'Signature')).to.equal('Signature.png');
    expect(signatureName('\u202egnp.exe\n', '签名')).to.equal('gnp.exe.png');
    expect([...signatureName('签'.repeat(300), '签名')].length).to.equal(44);
  });

  it('keeps nothing of what was written once the form has left the page', async () => {
    const { stage } = await sign();
    await until(() => paper(stage).width > 100);
    await stroke(stage, 0.1);
    stage.form.remove();
    stage.app.append(stage.form);
    await stage.drawn();
    await until(() => paper(stage).width > 100);
    expect(await written(stage)).to.equal(0);
  });

  for (const setting of [{}, { mode: 'elder' }, { lang: 'en' }, { dir: 'rtl' }, { theme: 'dark' }] as const)
    it(`is accessible with ${JSON.stringify(setting)}, each way`, async () => {
      const { stage } = await sign(setting);
      for (const way of ['draw', 'type', 'picture']) {
        await pick(stage, way);
        await expect(stage.app).to.be.accessible();
      }
    });
});
