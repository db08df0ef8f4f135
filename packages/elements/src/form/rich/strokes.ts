/** A place on the paper, in its own units: 0 to 1 across, and as many down as it is high. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One movement of the pen, from touching the paper to leaving it. */
export type Stroke = readonly Point[];

/** Draws strokes as smooth lines: through the middles between points, bent by the points. `unit` is what 1 is in the canvas; `line` as wide. */
export function drawStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  unit: number,
  line: number,
): void {
  context.strokeStyle = context.fillStyle = '#000';
  context.lineWidth = line;
  context.lineCap = context.lineJoin = 'round';
  for (const stroke of strokes) {
    const points = stroke.map(({ x, y }) => ({ x: x * unit, y: y * unit }));
    const [first, ...rest] = points;
    if (!first) continue;
    context.beginPath();
    if (rest.length === 0) {
      context.arc(first.x, first.y, line / 2, 0, 2 * Math.PI);
      context.fill();
      continue;
    }
    context.moveTo(first.x, first.y);
    rest.forEach((point, index) => {
      const before = points[index] as Point;
      context.quadraticCurveTo(before.x, before.y, (before.x + point.x) / 2, (before.y + point.y) / 2);
    });
    const last = rest[rest.length - 1] as Point;
    context.lineTo(last.x, last.y);
    context.stroke();
  }
}

/**
 * Strokes as the path of an SVG as wide as this, in whole numbers: `M12 30L14 31M80 9L80 9`. A dot is a line to where it began.
 */
export function pathOf(strokes: readonly Stroke[], width: number): string {
  const at = ({ x, y }: Point): string =>
    `${Math.max(0, Math.round(x * width))} ${Math.max(0, Math.round(y * width))}`;
  return strokes
    .filter(({ length }) => length > 0)
    .map((stroke) => {
      const places = stroke.map(at).filter((place, index, all) => index === 0 || place !== all[index - 1]);
      return `M${(places.length > 1 ? places : [...places, ...places]).join('L')}`;
    })
    .join('');
}

/** A name in the hand of the engine's brush script, as large as the paper allows. */
export function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  width: number,
  height: number,
): void {
  let size = height * 0.6;
  const font = (): string => `${size}px KaiTi, STKaiti, 'Kaiti SC', 'AR PL UKai CN', serif`;
  context.font = font();
  size *= Math.min(1, (width * 0.9) / Math.max(1, context.measureText(name).width));
  context.font = font();
  context.fillStyle = '#000';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(name, width / 2, height / 2);
}

/** Black on white, whatever the theme of the page: it will be printed. */
export function blank(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}
