import './design.css';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { bare, licence, paused } from '../support/items.js';
import { failing, only } from '../support/sources.js';
import { lookOf } from '../support/stage.js';
import { computeTokens } from './measure.js';
import { readPairs } from './pairs.js';
import { readTokens } from './read-tokens.js';
import { both, contrastTable } from './tables.js';
import { themeText } from './theme-text.js';
import { tokenWords } from './token-words.js';

const tokens = await readTokens();
const pairs = await readPairs();
const source = only(licence, paused, bare);

/** Tokens by their names; those nobody touches stay as they are. */
type Args = Readonly<Record<string, string | undefined>>;

const meta: Meta<Args> = {
  id: 'theme',
  title: '设计 Design/试配主题 Try a theme',
  tags: ['!autodocs'],
  parameters: { app: { own: true }, actions: { disable: true }, controls: { expanded: true, exclude: [] } },
  argTypes: Object.fromEntries(
    tokens.map(({ name }) => [
      name,
      {
        control: name.startsWith('--tb-color-') ? ('color' as const) : ('text' as const),
        description: (tokenWords[name] ?? []).join(' '),
      },
    ]),
  ),
  render: (args, context) => page(args, context),
};
export default meta;

type Story = StoryObj<Args>;

export const Own: Story = { name: '自己配 Your own' };

export const Red: Story = {
  name: '例：红色 Example: red',
  args: {
    '--tb-color-brand': '#a8201a',
    '--tb-color-brand-ink': '#7a120e',
    '--tb-color-brand-soft': '#fbecea',
    '--tb-radius': '4px',
    '--tb-radius-small': '2px',
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('pre')?.textContent).toContain('--tb-color-brand: #a8201a;');
    const brand = canvasElement.querySelector('[data-pair="brand card"] .pair');
    await expect(getComputedStyle(brand as Element).color).toBe('rgb(168, 32, 26)');
  },
};

function page(args: Args, context: Pick<StoryContext, 'globals'>): TemplateResult {
  const { theme, mode } = lookOf(context);
  const chosen = Object.fromEntries(Object.entries(args).filter(([, value]) => value)) as Record<
    string,
    string
  >;
  const computed = computeTokens(tokens, { theme, mode, tokens: chosen });
  const trial = (content: TemplateResult): TemplateResult =>
    html`<div class="trial" role="group" aria-label="试看 On trial" tabindex="0">
      <tb-app theme=${theme} mode=${mode} .source=${source} ${ref(wear(chosen))}>
        <div class="stack">${content}</div>
      </tb-app>
    </div>`;
  return html`<main class="design">
    <h1>${both('试配主题', 'Try a theme')}</h1>
    <p lang="zh-CN">
      在下方
      <b>Controls</b>
      里改变量，样子和对比度马上跟着变。配好后把最下面的样式交给开发。深色和适老各配一次：先在上方工具栏换过去。
    </p>
    <p class="en" lang="en">
      Change tokens under <b>Controls</b>: looks and contrast follow at once. Then hand the style sheet at the
      end to the developers. Dark and elder are set one by one: change over in the toolbar first.
    </p>
    <div class="tried">
      ${trial(html`<tb-item-guide code=${licence.id} sections="materials"></tb-item-guide>`)}
      ${trial(html`
        <tb-catalogue></tb-catalogue>
        <tb-item-guide code=${paused.id} sections="results"></tb-item-guide>
        <tb-app theme=${theme} mode=${mode} .source=${failing('network')}
          ><tb-item-card></tb-item-card
        ></tb-app>
      `)}
    </div>
    <h2>${both('对比度', 'Contrast')}</h2>
    <div class="scroll" role="group" aria-label="对比度 Contrast" tabindex="0">
      ${contrastTable(pairs, [[['现在', 'Now'], computed]])}
    </div>
    <h2>${both('交给开发的样式', 'The style sheet to hand over')}</h2>
    <pre tabindex="0">${themeText(chosen, { theme, mode })}</pre>
  </main>`;
}

/** Sets the tokens on an app and takes away those that are no longer set. */
const wear =
  (chosen: Readonly<Record<string, string>>) =>
  (app: Element | undefined): void => {
    const style = (app as HTMLElement | undefined)?.style;
    for (const { name } of tokens) {
      const value = chosen[name];
      if (value) style?.setProperty(name, value);
      else style?.removeProperty(name);
    }
  };
