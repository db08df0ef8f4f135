/**
 * Arithmetic as people reckon, in decimals: 0.1 + 0.2 is 0.3. Exact while the digits of both numbers fit into a double
 * (15 of them); beyond that it is the engine's own. Without BigInt, which Chromium 64 lacks.
 */

/** A number as digits and how many of them are behind the point. */
interface Digits {
  readonly whole: number;
  readonly places: number;
}

function digitsOf(value: number): Digits {
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [before = '', behind = ''] = mantissa.split('.');
  return { whole: Number(before + behind), places: behind.length - Number(power) };
}

const scaled = (whole: number, places: number): number => Number(`${whole}e${-places}`);

const safe = (...values: number[]): boolean => values.every(Number.isSafeInteger);

/** `a` + `b`. */
export function add(a: number, b: number): number {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  const places = Math.max(x.places, y.places);
  const left = scaled(x.whole, x.places - places);
  const right = scaled(y.whole, y.places - places);
  return safe(left, right, left + right) ? scaled(left + right, places) : a + b;
}

/** `a` times `b`. */
export function multiply(a: number, b: number): number {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  const whole = x.whole * y.whole;
  return safe(x.whole, y.whole, whole) ? scaled(whole, x.places + y.places) : a * b;
}

/** `a` divided by `b`. */
export function divide(a: number, b: number): number {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  const places = Math.max(x.places, y.places);
  const left = scaled(x.whole, x.places - places);
  const right = scaled(y.whole, y.places - places);
  return safe(left, right) ? left / right : a / b;
}

/** `value` with so many digits behind the point, halves away from zero. */
export function round(value: number, places: number): number {
  const { whole, places: has } = digitsOf(Math.abs(value));
  return Math.sign(value) * scaled(Math.round(scaled(whole, has - places)), places);
}
