import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { html, type TemplateResult } from 'lit';
import { find, focused, list, settled, wordsOf } from '../support/deep.js';
import { licence, several } from '../support/items.js';
import { only, ready } from '../support/sources.js';
import { focusNext } from './focus-next.js';

const meta: Meta = {
  id: 'journeys',
  title: '走一遍 Journeys/居民办事 A resident',
  tags: ['!autodocs'],
  parameters: { app: { source: ready() }, controls: { disable: true } },
};
export default meta;

/** What a department's page does: the list, and in its place the guide of what was picked. */
function listThenGuide(): TemplateResult {
  const show = (event: HTMLElementEventMap['tb-item-selected']): void => {
    const page = event.currentTarget as HTMLElement;
    page.querySelector('tb-catalogue')!.hidden = true;
    const guide = page.querySelector('tb-item-guide')!;
    guide.code = event.detail.id;
    guide.hidden = false;
  };
  return html`<div @tb-item-selected=${show}>
    <tb-catalogue></tb-catalogue>
    <tb-item-guide hidden></tb-item-guide>
  </div>`;
}

export const SearchAndPick: StoryObj = {
  name: '找事项，打开指南 Search, then open the guide',
  render: listThenGuide,
  play: async ({ canvasElement, step }) => {
    await step('输入拼音首字母 Types initials', async () => {
      await userEvent.type(await find(canvasElement, 'input[type=search]'), 'spjyxk');
      await waitFor(() => expect(list(canvasElement, 'tb-item-card').length).toBeLessThan(5));
    });
    await step('选中卡片 Picks the card', async () => {
      await userEvent.click(await find(canvasElement, '.cover', licence.name));
    });
    await step('看到指南 Reads the guide', async () => {
      await expect(wordsOf(await find(canvasElement, 'h2'))).toBe(licence.name);
      await find(canvasElement, '#tb-faqs');
    });
  },
};

export const NoHit: StoryObj = {
  name: '没找到，清除条件 Nothing found, then everything again',
  render: () => html`<tb-catalogue></tb-catalogue>`,
  play: async ({ canvasElement }) => {
    const field = await find<HTMLInputElement>(canvasElement, 'input[type=search]');
    await userEvent.type(field, '登月');
    await userEvent.click(await find(canvasElement, '.notice .button'));
    await find(canvasElement, 'tb-item-card');
    await expect(field.value).toBe('');
    await expect(focused()).toBe(field);
  },
};

export const OpenFaq: StoryObj = {
  name: '打开常见问题 Opens a question',
  render: () => html`<tb-item-guide code=${licence.id}></tb-item-guide>`,
  play: async ({ canvasElement }) => {
    const question = await find(canvasElement, '#tb-faqs summary');
    await userEvent.click(question);
    const fold = question.parentElement as HTMLDetailsElement;
    await waitFor(() => expect(fold.open).toBe(true));
    fold.scrollIntoView({ block: 'center' });
  },
};

export const ChooseItem: StoryObj = {
  name: '几个事项选一个 Chooses one of several',
  parameters: { app: { source: only(...several) } },
  render: () => html`<tb-item-guide code=${licence.catalogCode}></tb-item-guide>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '.choice button', '变更'));
    await expect(wordsOf(await find(canvasElement, 'h2', '变更'))).toContain('变更');
    await waitFor(() => expect(focused()?.localName).toBe('h2'));
  },
};

export const Keyboard: StoryObj = {
  name: '只用键盘 With the keyboard alone',
  render: listThenGuide,
  play: async ({ canvasElement, step }) => {
    await settled(canvasElement);
    await step('走到搜索框并输入 Gets to the field and types', async () => {
      focusNext(canvasElement);
      await expect((focused() as HTMLInputElement).type).toBe('search');
      await userEvent.keyboard('yyzz');
      await waitFor(() => expect(list(canvasElement, 'tb-item-card').length).toBeLessThan(5));
    });
    await step('走到第一张卡片并回车 Gets to the first card and presses Enter', async () => {
      for (let left = 20; left > 0 && focused()?.className !== 'cover'; left -= 1) focusNext(canvasElement);
      await userEvent.keyboard('{Enter}');
    });
    await step('在指南里走到主按钮 Gets to the main action', async () => {
      await find(canvasElement, '#tb-faqs');
      for (let left = 160; left > 0 && focused()?.part.contains('apply') !== true; left -= 1)
        focusNext(canvasElement);
      await expect(focused()?.part.contains('apply')).toBe(true);
    });
  },
};
