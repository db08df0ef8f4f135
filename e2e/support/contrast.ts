/**
 * How strongly an element's text stands out from what is behind it, as WCAG 2 counts: 1 is not at all, 21 black on
 * white. Looks for the nearest colour behind it through shadow roots. Runs in the page.
 */
export function contrastOf(element: Element): number {
  const text = luminance(channels(getComputedStyle(element).color));
  let behind: Element | null = element;
  let colour = [255, 255, 255, 1];
  while (behind) {
    const own = channels(getComputedStyle(behind).backgroundColor);
    if (own[3] !== 0) {
      colour = own;
      break;
    }
    behind = behind.parentElement || (behind.getRootNode() as ShadowRoot).host || null;
  }
  const back = luminance(colour);
  return (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);

  function channels(css: string): number[] {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) || []).map(Number);
    return [red, green, blue, alpha];
  }

  function luminance(colour: readonly number[]): number {
    const [red, green, blue] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  }
}
