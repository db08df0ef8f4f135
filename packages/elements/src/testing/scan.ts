import 'jsqr/dist/jsQR.js';

type JsQr = (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** How a picture has suffered before it is scanned: a spot of so many per cent of its area, off the middle. */
export interface Damage {
  readonly spot: number;
  readonly colour: string;
}

/** What a phone reads from a drawing, with the library jsQR: undefined when it reads nothing. */
export async function scan(drawn: SVGSVGElement, damage?: Damage): Promise<string | undefined> {
  const side = drawn.viewBox.baseVal.width * 6;
  const context = await painted(drawn, side);
  if (damage) {
    const edge = side * Math.sqrt(damage.spot / 100);
    context.fillStyle = damage.colour;
    context.fillRect(side * 0.5 - edge / 2, side * 0.55 - edge / 2, edge, edge);
  }
  const read = (globalThis as unknown as { readonly jsQR: JsQr }).jsQR;
  return read(context.getImageData(0, 0, side, side).data, side, side)?.data;
}

async function painted(drawn: SVGSVGElement, side: number): Promise<CanvasRenderingContext2D> {
  const picture = drawn.cloneNode(true) as SVGSVGElement;
  picture.setAttribute('width', String(side));
  picture.setAttribute('height', String(side));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('nothing can be painted here');
  context.drawImage(image, 0, 0, side, side);
  return context;
}
