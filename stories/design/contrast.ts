/** A colour as engines compute it: `rgb(22, 33, 46)`. */
export type Computed = string;

/** The contrast of two colours, 1 to 21, by the definition of WCAG 2.2. */
export function contrast(one: Computed, other: Computed): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** With one digit, cut off: 4.46 is not 4.5. */
export const contrastText = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1);

/** Relative luminance of sRGB. */
function luminance(colour: Computed): number {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour);
  if (!parts) throw new Error(`no opaque colour: "${colour}"`);
  const [red, green, blue] = parts.slice(1).map((part) => linear(Number(part) / 255)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
