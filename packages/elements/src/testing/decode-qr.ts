/**
 * Reads a small QR code: versions 1 to 3 at level M, one block, undamaged. Written from ISO/IEC 18004 and nothing of the encoder, so
 * that both would have to be wrong in the same way.
 *
 * @param seen - Whether each module is dark, by rows, with the quiet zone.
 */
export function decodeQr(seen: readonly (readonly boolean[])[]): string {
  const first = seen.findIndex((row) => row.some(Boolean));
  const size = seen.length - 2 * first;
  const dark = (x: number, y: number): boolean => seen[first + y]?.[first + x] === true;
  const version = (size - 17) / 4;
  const isData = dataModules(version, size);
  const mask = masks[maskOf(dark)] ?? ((): boolean => false);
  const bits: number[] = [];
  // From the right in pairs of columns, upwards and downwards in turn; column 6 belongs to the timing (§7.7.3).
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (isData(x, y)) bits.push(Number(dark(x, y) !== mask(x, y)));
    }
  }
  return read(bits);
}

/** The eight patterns of §7.8.2. */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Bits 12 to 10 of the format information, beside the finder at the top left (§7.9): two of level, three of mask. */
function maskOf(dark: (x: number, y: number) => boolean): number {
  const format = [0, 1, 2, 3, 4].reduce((sum, x) => sum * 2 + Number(dark(x, 8)), 0) ^ 0b10101;
  if (format >> 3 !== 0b00) throw new Error('not of level M');
  return format & 0b111;
}

/** Everything but finders with their separators and format, timing, and the one alignment pattern of versions 2 and 3. */
function dataModules(version: number, size: number): (x: number, y: number) => boolean {
  const centre = version > 1 ? size - 7 : NaN;
  return (x, y) =>
    !((x < 9 && y < 9) || (x < 9 && y >= size - 8) || (x >= size - 8 && y < 9)) &&
    x !== 6 &&
    y !== 6 &&
    !(Math.abs(x - centre) <= 2 && Math.abs(y - centre) <= 2);
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Segments until the terminator (§7.4). */
function read(bits: readonly number[]): string {
  let at = 0;
  const take = (count: number): number =>
    bits.slice(at, (at += count)).reduce((sum, bit) => sum * 2 + bit, 0);
  let text = '';
  for (let mode = take(4); mode !== 0; mode = take(4)) {
    if (mode === 0b0100) {
      const bytes = Array.from({ length: take(8) }, () => take(8));
      text += new TextDecoder().decode(new Uint8Array(bytes));
    } else if (mode === 0b0001) {
      for (let left = take(10); left > 0; left -= 3) {
        const digits = Math.min(left, 3);
        text += String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, '0');
      }
    } else if (mode === 0b0010) {
      for (let left = take(9); left > 0; left -= 2) {
        const pair = left > 1;
        const value = take(pair ? 11 : 6);
        text += (pair ? alphanumeric.charAt(Math.floor(value / 45)) : '') + alphanumeric.charAt(value % 45);
      }
    } else throw new Error(`mode ${mode} is not read`);
  }
  return text;
}
