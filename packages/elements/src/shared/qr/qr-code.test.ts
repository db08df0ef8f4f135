import { expect, fixture } from '@open-wc/testing';
import { isTbError } from '@tongban/core/errors';
import { html } from 'lit';
import { encode } from 'uqr';
import { qrCode } from './qr-code.js';
import { decodeQr } from '../../testing/decode-qr.js';

const scale = 4;

/** What a camera would see of a drawing: whether each module is dark, by rows. */
async function seen(svg: SVGSVGElement): Promise<boolean[][]> {
  const size = svg.viewBox.baseVal.width;
  const picture = svg.cloneNode(true) as SVGSVGElement;
  picture.setAttribute('width', String(size * scale));
  picture.setAttribute('height', String(size * scale));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const centre = (module: number): number => module * scale + scale / 2;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => {
      const at = (centre(y) * canvas.width + centre(x)) * 4;
      return data[at]! < 128;
    }),
  );
}

const drawn = (text: string): Promise<SVGSVGElement> =>
  fixture<SVGSVGElement>(qrCode(text, { label: '用手机继续' }));

describe('a QR code', () => {
  for (const text of ['https://a.example/f#k=Zz9', '津港市', '0123456789', 'ABC-42']) {
    it(`is read back as what was written: ${text}`, async () => {
      expect(decodeQr(await seen(await drawn(text)))).to.equal(text);
    });
  }

  it('is painted module by module, however long the text', async () => {
    const text = `https://shenbao.jingang.example/form.html#draft=${'Ab3_'.repeat(60)}`;
    expect(await seen(await drawn(text))).to.deep.equal(encode(text, { ecc: 'M', border: 4 }).data);
  });

  it('has four light modules around it', async () => {
    const modules = await seen(await drawn('津港市'));
    const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [[x, y]] : [])));
    const edges = [Math.min(...dark.flat()), modules.length - 1 - Math.max(...dark.flat())];
    expect(edges).to.deep.equal([4, 4]);
  });

  it('is dark on white where the page is light on dark', async () => {
    const page = await fixture(html`<div>${qrCode('津港市', { label: '码' })}</div>`);
    (page as HTMLElement).style.color = 'white';
    (page as HTMLElement).style.fill = 'white';
    (page as HTMLElement).style.background = 'black';
    const [paper, ink] = [page.querySelector('rect')!, page.querySelector('path')!].map(
      (part) => getComputedStyle(part).fill,
    );
    expect([paper, ink]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });

  it('is a picture with a name, and accessible', async () => {
    const svg = await drawn('津港市');
    expect([svg.getAttribute('role'), svg.getAttribute('aria-label')]).to.deep.equal(['img', '用手机继续']);
    await expect(svg).to.be.accessible();
  });

  it('is not heard where something around it says what it is', async () => {
    const svg = await fixture(qrCode('津港市'));
    expect([svg.getAttribute('role'), svg.getAttribute('aria-hidden')]).to.deep.equal([null, 'true']);
  });

  it('does not say the text when it is too long', () => {
    let error: unknown;
    try {
      qrCode('秘'.repeat(1000), { label: '码' });
    } catch (cause) {
      error = cause;
    }
    expect(isTbError(error, 'format')).to.equal(true);
    expect(String(error)).not.to.contain('秘');
  });
});
