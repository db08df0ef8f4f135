import { licence } from '../support/items.js';
import { only } from '../support/sources.js';
import { all, find, list, settled } from '../support/deep.js';
import type { Token } from './read-tokens.js';

/** How an app looks while it is measured. */
export interface Look {
  readonly theme?: string;
  readonly mode?: string;
  /** Tokens somebody tries: `{ '--tb-color-brand': '#a8201a' }`. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** A size of type, as a guide really has it. */
export interface TypeSize {
  readonly size: number;
  readonly weight: string;
  readonly lineHeight: number;
  /** What stands in it. */
  readonly sample: string;
}

/** What a guide measures in a mode. */
export interface GuideMeasures {
  readonly type: readonly TypeSize[];
  /** Height of the lowest of all buttons and folds, in pixels. */
  readonly target: number;
}

/** The tokens as an engine computes them in an app of this look: colours as `rgb(…)`, others as written. */
export function computeTokens(tokens: readonly Token[], look: Look): ReadonlyMap<string, string> {
  const { app, remove } = anApp(look);
  try {
    return new Map(
      tokens.map(({ name, value }) => {
        if (!name.startsWith('--tb-color-'))
          return [name, getComputedStyle(app).getPropertyValue(name).trim() || value];
        // On the app itself: what stands inside has no style before the app has drawn its slot.
        app.style.color = `var(${name}, ${value})`;
        return [name, getComputedStyle(app).color];
      }),
    );
  } finally {
    remove();
  }
}

/** Draws a guide out of sight and measures it. */
export async function measureGuide(mode: string): Promise<GuideMeasures> {
  const { app, remove } = anApp({ mode });
  try {
    app.source = only(licence);
    const guide = document.createElement('tb-item-guide');
    guide.code = licence.id;
    app.append(guide);
    await find(app, '#tb-about');
    await settled(app);
    for (const fold of list<HTMLDetailsElement>(app, 'details')) fold.open = true;
    return { type: typeIn(guide), target: lowestTarget(guide) };
  } finally {
    remove();
  }
}

function anApp({ theme = 'light', mode = 'standard', tokens = {} }: Look): {
  app: HTMLElementTagNameMap['tb-app'];
  remove(): void;
} {
  const app = document.createElement('tb-app');
  app.setAttribute('theme', theme);
  app.setAttribute('mode', mode);
  app.lang = 'zh-CN';
  app.className = 'out-of-sight';
  for (const [name, value] of Object.entries(tokens)) app.style.setProperty(name, value);
  // Beside the body: Storybook hides what is in it while a story is being prepared.
  document.documentElement.append(app);
  return { app, remove: () => app.remove() };
}

function typeIn(guide: Element): TypeSize[] {
  const sizes = new Map<string, TypeSize>();
  for (const element of all(guide.shadowRoot as ShadowRoot)) {
    const words = [...element.childNodes].find((node) => node instanceof Text && node.data.trim() !== '');
    if (!words || element.getClientRects().length === 0) continue;
    const { fontSize, fontWeight, lineHeight } = getComputedStyle(element);
    const size = Math.round(parseFloat(fontSize) * 10) / 10;
    const key = `${size} ${fontWeight}`;
    const sample = (words.textContent ?? '').trim().slice(0, 18);
    if (sample.length > (sizes.get(key)?.sample.length ?? 0))
      sizes.set(key, {
        size,
        weight: fontWeight,
        lineHeight: Math.round((parseFloat(lineHeight) / size) * 100) / 100,
        sample,
      });
  }
  return [...sizes.values()].sort((a, b) => b.size - a.size || Number(b.weight) - Number(a.weight));
}

/** Links within a line of text are exempt (WCAG 2.5.8). */
function lowestTarget(guide: Element): number {
  const heights = list(guide.shadowRoot as ShadowRoot, 'summary, button, a')
    .filter((each) => each.getClientRects().length > 0 && getComputedStyle(each).display !== 'inline')
    .map((each) => each.getBoundingClientRect().height);
  return Math.round(Math.min(...heights));
}
