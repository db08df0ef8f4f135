/** Width of the box a drawn signature is told in, and its height by that. */
export const BOX = { width: 600, height: 200 };

/** Less than this of the box, either way, is a slip of the hand and no name. */
const SPECK = 30;

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far the ink reaches, in units of the path. */
function extentOf(path: string): Extent {
  const pairs = path.match(/\d+ \d+/g) ?? [];
  const points = pairs.map((pair) => pair.split(' ').map(Number) as [number, number]);
  if (points.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** Whether what is written as wide as the box is a dot or two, and no signature. */
export function isSpeck(path: string): boolean {
  const { width, height } = extentOf(path);
  return Math.max(width, height) < SPECK;
}

/** A path drawn on a paper that is higher than the box: as large as it fits, in the middle. One that fits is left as it is. */
export function inBox(path: string): string {
  const { left, top, width, height } = extentOf(path);
  if (top + height <= BOX.height) return path;
  const scale = Math.min(1, BOX.height / height);
  const shift = {
    x: left + width / 2 - (width * scale) / 2 - left * scale,
    y: (BOX.height - height * scale) / 2 - top * scale,
  };
  const at = (value: number, by: number): number => Math.round(value * scale + by);
  return path.replace(
    /(\d+) (\d+)/g,
    (_, x: string, y: string) => `${String(at(Number(x), shift.x))} ${String(at(Number(y), shift.y))}`,
  );
}
