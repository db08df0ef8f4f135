import type { Pen } from '../fields/field-view.js';
import { blank, drawName, drawStrokes, pathOf, type Point, type Stroke } from './strokes.js';

/** How a signature is made. */
export type SignatureWay = 'draw' | 'type' | 'picture';

/** Height of the paper by its width, unless it is said. */
const RATIO = 0.4;
/** Width of the picture that is sent. Pixels. */
const PICTURE_WIDTH = 900;
/** Width of the line by that of the paper. */
const LINE = 0.007;

/** What a pad needs of who shows it. */
export type PadHost = Pick<Pen, 'redraw' | 'disabled'>;

/** The paper of a signature: what is written on it, its picture, its strokes. */
export class SignaturePad {
  way: SignatureWay = 'draw';
  name = '';
  /** Words for what is missing, by key. */
  lack: string | undefined;
  readonly #pen: PadHost;
  readonly #ratio: number;
  #strokes: readonly Stroke[] = [];
  #writing: Point[] | undefined;
  #canvas: HTMLCanvasElement | undefined;

  /** @param ratio - Height of the paper by its width. */
  constructor(pen: PadHost, ratio = RATIO) {
    this.#pen = pen;
    this.#ratio = ratio;
    window.addEventListener('resize', this.#paint);
  }

  release(): void {
    window.removeEventListener('resize', this.#paint);
    this.#strokes = [];
    this.name = '';
    // Nothing of it is left in the page, though the canvas may be used again.
    if (this.#canvas) this.#canvas.width = 0;
  }

  get empty(): boolean {
    return this.way === 'type' ? this.name.trim() === '' : this.#strokes.length === 0;
  }

  /** The canvas as it is drawn: its size is known only once it is on the page. */
  readonly take = (canvas: Element): void => {
    if (canvas === this.#canvas) return;
    this.#canvas = canvas as HTMLCanvasElement;
    window.setTimeout(this.#paint);
  };

  choose(way: SignatureWay): void {
    this.way = way;
    this.lack = undefined;
    this.#pen.redraw();
  }

  write(name: string): void {
    this.name = name;
    this.lack = undefined;
    this.#paint();
    this.#pen.redraw();
  }

  undo(): void {
    this.#strokes = this.#strokes.slice(0, -1);
    this.#changed();
  }

  clear(): void {
    this.#strokes = [];
    this.name = '';
    this.#changed();
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#writing || this.#pen.disabled) return;
    event.preventDefault();
    const canvas = event.currentTarget as HTMLCanvasElement;
    try {
      canvas.setPointerCapture(event.pointerId);
    } catch {
      // The finger has left already.
    }
    this.#writing = [this.#pointOf(event)];
    this.#changed();
  };

  readonly move = (event: PointerEvent): void => {
    if (!this.#writing) return;
    const all = event.getCoalescedEvents?.() ?? [];
    for (const each of all.length > 0 ? all : [event]) this.#writing.push(this.#pointOf(each));
    this.#paint();
  };

  readonly up = (): void => {
    if (!this.#writing) return;
    this.#strokes = [...this.#strokes, this.#writing];
    this.#writing = undefined;
    this.#changed();
  };

  /** What is written as the path of an SVG so wide. */
  path(width: number): string {
    return pathOf(this.#strokes, width);
  }

  /** The signature as a PNG file of this name. */
  picture(name: string): Promise<File> {
    const canvas = document.createElement('canvas');
    canvas.width = PICTURE_WIDTH;
    canvas.height = Math.round(PICTURE_WIDTH * this.#ratio);
    this.#draw(canvas);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(new File([blob], name, { type: 'image/png' }));
        else reject(new Error('no picture'));
      }, 'image/png');
    });
  }

  #changed(): void {
    this.lack = undefined;
    this.#paint();
    this.#pen.redraw();
  }

  #pointOf({ clientX, clientY }: PointerEvent): Point {
    const box = (this.#canvas as HTMLCanvasElement).getBoundingClientRect();
    return { x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.width };
  }

  /** As sharp as the screen. */
  readonly #paint = (): void => {
    const canvas = this.#canvas;
    if (!canvas) return;
    const width = Math.round(canvas.clientWidth * (window.devicePixelRatio || 1));
    if (width === 0) return;
    if (canvas.width !== width) {
      canvas.width = width;
      canvas.height = Math.round(width * this.#ratio);
    }
    this.#draw(canvas);
  };

  #draw(canvas: HTMLCanvasElement): void {
    const context = canvas.getContext('2d');
    if (!context) return;
    blank(context);
    if (this.way === 'type') drawName(context, this.name.trim(), canvas.width, canvas.height);
    else
      drawStrokes(
        context,
        this.#writing ? [...this.#strokes, this.#writing] : this.#strokes,
        canvas.width,
        canvas.width * LINE,
      );
  }
}
