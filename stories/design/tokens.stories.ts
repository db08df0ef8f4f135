import './design.css';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { html, type TemplateResult } from 'lit';
import { computeTokens, measureGuide, type GuideMeasures } from './measure.js';
import { decoration, readPairs, type Pair } from './pairs.js';
import { readTokens, type Token } from './read-tokens.js';
import { readSpacing, type Distance } from './spacing.js';
import { both, contrastTable, spacingTable, tokenTable, typeTable } from './tables.js';

interface Loaded {
  readonly tokens: readonly Token[];
  readonly pairs: readonly Pair[];
  readonly spacing: readonly Distance[];
  readonly standard: GuideMeasures;
  readonly elder: GuideMeasures;
}

/** Kinds of tokens by the beginning of their names; the last takes what is left, so that none is left out. */
const kinds: readonly (readonly [RegExp, string, string])[] = [
  [/^--tb-color-/, '颜色', 'Colours'],
  [/^--tb-(font|line)-/, '文字', 'Type'],
  [/^--tb-radius/, '圆角', 'Corners'],
  [/^--tb-target/, '可点之处', 'Targets'],
  [/./, '其他', 'Others'],
];

const meta: Meta = {
  id: 'tokens',
  title: '设计 Design/设计变量 Tokens',
  tags: ['!autodocs'],
  parameters: { app: { own: true }, controls: { disable: true }, actions: { disable: true } },
};
export default meta;

export const Tokens: StoryObj = {
  name: '全部变量 All tokens',
  loaders: [
    async (): Promise<Loaded> => ({
      tokens: await readTokens(),
      pairs: await readPairs(),
      spacing: await readSpacing(),
      standard: await measureGuide('standard'),
      elder: await measureGuide('elder'),
    }),
  ],
  render: (_args, { loaded }) => page(loaded as unknown as Loaded),
  play: async ({ canvasElement, loaded }) => {
    const { tokens, pairs, standard, elder } = loaded as unknown as Loaded;
    const inPairs = new Set(pairs.flatMap(({ front, ground }) => [front, ground]));
    const colours = tokens.map(({ name }) => name).filter((name) => name.startsWith('--tb-color-'));
    const unmeasured = colours
      .map((name) => name.replace('--tb-color-', ''))
      .filter((name) => !inPairs.has(name) && !decoration.includes(name));
    await expect(unmeasured, 'colours in no pair').toEqual([]);
    await expect(standard.type.length + elder.type.length, 'sizes of type').toBeGreaterThan(6);
    const failing = [...canvasElement.querySelectorAll('.fail')].map(
      (each) => each.closest('tr')?.textContent,
    );
    await expect(failing, 'pairs without enough contrast, tokens without words').toEqual([]);
  },
};

function page({ tokens, pairs, spacing, standard, elder }: Loaded): TemplateResult {
  const left = [...tokens];
  const take = (pattern: RegExp): Token[] => {
    const taken = left.filter(({ name }) => pattern.test(name));
    for (const token of taken) left.splice(left.indexOf(token), 1);
    return taken;
  };
  const light = computeTokens(tokens, { theme: 'light' });
  const dark = computeTokens(tokens, { theme: 'dark' });
  const sizes: [number, number] = [bodySize(tokens, 'standard'), bodySize(tokens, 'elder')];
  return html`<main class="design">
    <h1>${both('设计变量', 'Design tokens')}</h1>
    <p lang="zh-CN">
      元素的全部公开变量。这一页直接读元素的样式，不是抄下来的；在页面上设一次，所有元素都跟着变。
    </p>
    <p class="en" lang="en">
      All public properties of the elements. This page reads the styles themselves and copies nothing; set
      once on a page, a property holds for every element.
    </p>
    ${kinds.map(([pattern, zh, en]) => {
      const these = take(pattern);
      return these.length > 0 ? section(zh, en, tokenTable(these)) : '';
    })}
    ${section(
      '对比度',
      'Contrast',
      contrastTable(pairs, [
        [['浅色', 'Light'], light],
        [['深色', 'Dark'], dark],
      ]),
    )}
    ${section('字号：标准', 'Type scale: standard', typeTable(standard))}
    ${section('字号：适老', 'Type scale: elder', typeTable(elder))}
    ${section('间距', 'Spacing', spacingTable(spacing, sizes))}
    <h2>${both('可点之处，实测', 'Targets, as measured')}</h2>
    <p>
      ${both(`一份指南里最矮的按钮：标准 ${standard.target} 像素，适老 ${elder.target} 像素。`, `The lowest button of a guide: ${standard.target} px, for elders ${elder.target} px.`)}
    </p>
  </main>`;
}

const section = (zh: string, en: string, content: TemplateResult): TemplateResult =>
  html`<h2>${both(zh, en)}</h2>
    <div class="scroll" role="group" aria-label="${zh} ${en}" tabindex="0">${content}</div>`;

function bodySize(tokens: readonly Token[], mode: string): number {
  return parseFloat(computeTokens(tokens, { mode }).get('--tb-font-size') ?? '');
}
