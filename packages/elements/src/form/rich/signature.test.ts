import '../../app/define.js';
import '../define.js';
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { submissionTargets } from '@tongban/core/form';
import { memoryTarget } from '../../testing/memory-target.js';
import { showField, type FieldSetting, type FieldStage } from '../../testing/show-field.js';
import { textOf, withText } from '../../testing/tree.js';
import { until } from '../../testing/until.js';

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
    expect(uploads[0]!.file.name).to.equal('signature.png');
  });

  it('is signed by a picture', async () => {
    const { stage } = await sign();
    await pick(stage, 'picture');
    expect(stage.all('input[type=file]')).to.have.length(1);
    expect(stage.all('canvas')).to.have.length(0);
  });

  it('can be signed anew once the first is taken out', async () => {
    const value = { id: 'x', name: 'signature.png', size: 10, type: 'image/png' };
    const { stage } = await sign({ value });
    expect(stage.all('canvas')).to.have.length(0);
    stage.find<HTMLElement>('button[aria-label^="删除"]').click();
    await stage.drawn();
    expect(stage.answer).to.equal(undefined);
    expect(stage.all('canvas')).to.have.length(1);
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
