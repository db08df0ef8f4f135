import { rulesOf, styleTexts } from './read-styles.js';
import { privateNames } from './read-tokens.js';

/** Two colours that meet, and the contrast they need. */
export interface Pair {
  /** Tokens by their names without `--tb-color-`. */
  readonly front: string;
  readonly ground: string;
  /** 4.5 for text, 3 for edges and signs (WCAG 1.4.3, 1.4.11). */
  readonly least: 4.5 | 3;
  readonly zh: string;
  readonly en: string;
}

const pair = (front: string, ground: string, least: 4.5 | 3, zh: string, en: string): Pair => ({
  front,
  ground,
  least,
  zh,
  en,
});

/** Colours that meet by inheritance: no single rule says so. */
const known: readonly Pair[] = [
  pair('ink', 'card', 4.5, '卡片上的文字', 'text on cards'),
  pair('ink', 'ground', 4.5, '底色上的文字', 'text on the ground'),
  pair('ink', 'warn-soft', 4.5, '提醒里的文字', 'text in warnings'),
  pair('ink', 'bad-soft', 4.5, '错误提示里的文字', 'text in errors'),
  pair('ink-soft', 'card', 4.5, '卡片上的次要文字', 'quieter text on cards'),
  pair('ink-soft', 'ground', 4.5, '底色上的次要文字', 'quieter text on the ground'),
  pair('brand', 'card', 4.5, '链接、按钮', 'links, buttons'),
  pair('brand', 'brand-soft', 4.5, '指到的按钮', 'buttons under the pointer'),
  pair('brand', 'ground', 3, '底色上的焦点框', 'focus rings on the ground'),
  pair('on-brand', 'brand', 4.5, '主按钮', 'main action'),
  pair('on-brand', 'brand-ink', 4.5, '指到的主按钮', 'main action under the pointer'),
  pair('brand-ink', 'brand-soft', 4.5, '标签、选中的选项', 'chips, chosen options'),
  pair('good', 'good-soft', 4.5, '好消息的标签', 'chips of good news'),
  pair('warn', 'warn-soft', 4.5, '提醒的标签和图标', 'chips and signs of warnings'),
  pair('bad', 'bad-soft', 3, '错误提示的图标', 'signs of errors'),
  pair('edge', 'card', 3, '输入框的边', 'edges of fields'),
];

/** Colours nobody has to make out: lines between things that stand apart without them. */
export const decoration: readonly string[] = ['line'];

/** Every pair: those we know of, and those that a rule of the elements puts together. */
export async function readPairs(): Promise<readonly Pair[]> {
  const pairs = [...known];
  const names = await privateNames();
  const short = (value: string): string | undefined =>
    names.get(/^var\((--_[\w-]+)\)$/.exec(value.trim())?.[1] ?? '')?.replace('--tb-color-', '');
  for (const { selector, style } of rulesOf(await styleTexts())) {
    const front = short(style.color);
    const ground = short(style.backgroundColor) ?? short(style.getPropertyValue('background'));
    if (front && ground && !pairs.some((each) => each.front === front && each.ground === ground))
      pairs.push(pair(front, ground, 4.5, selector, selector));
  }
  return pairs;
}
