/**
 * Whether `value` is a whole multiple of `step`, reckoned in decimals as people write them: 19.99 is one of 0.01, though
 * not in binary fractions. Without BigInt, which Chromium 64 lacks; steps of more than 15 digits are reckoned in binary.
 */
export function isMultipleOf(value: number, step: number): boolean {
  const [digits, exponent] = decimal(value);
  const [stepDigits, stepExponent] = decimal(step);
  if (digits === '0') return true;
  if (stepDigits.length > 15) return value % step === 0;
  // Neither ends in a zero: a finer value cannot be a multiple.
  if (exponent < stepExponent) return false;
  const divisor = Number(stepDigits);
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % divisor;
  for (let zeros = exponent - stepExponent; zeros > 0 && remainder > 0; zeros--)
    remainder = (remainder * 10) % divisor;
  return remainder === 0;
}

/** Digits without zeros at either end, and the power of ten they count: 0.0120 is `['12', -3]`. */
function decimal(value: number): readonly [digits: string, exponent: number] {
  const [mantissa = '', power = '0'] = String(Math.abs(value)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  const short = digits.replace(/(\d)0+$/, '$1');
  return [short, Number(power) - fraction.length + digits.length - short.length];
}
