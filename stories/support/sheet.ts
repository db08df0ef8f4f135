import './sheet.css';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { appOf, lookOf, type Setting } from './stage.js';

type Stories = Readonly<Record<string, unknown>>;

/**
 * What a sheet is made of: a story that shows all other stories of its file, each in an app of its own. It asks
 * the module itself, which imports itself for that, so that a new state cannot be forgotten. Name and tags stand
 * in the file: Storybook's index reads them without running it.
 */
export function sheetOf(meta: Meta, stories: () => Stories, shape: '' | 'wide' = ''): StoryObj {
  return {
    parameters: { app: { own: true }, controls: { disable: true } },
    render: (_args, context) =>
      html`<div class="sheet ${shape} ${lookOf(context).theme}">
        ${statesIn(stories()).map((story) => cell(story, meta, context))}
      </div>`,
    // What a state needs to be brought about is done in its cell.
    play: async (context) => {
      const cells = [...context.canvasElement.querySelectorAll<HTMLElement>('.cell-view')];
      for (const [index, { play }] of statesIn(stories()).entries()) {
        const canvasElement = cells[index];
        if (play && canvasElement) await play({ ...context, canvasElement });
      }
      window.scrollTo(0, 0);
    },
  };
}

/** The stories of a module that are states, in the order of the file, which Storybook's build notes beside them. */
function statesIn(stories: Stories): StoryObj[] {
  return (stories['__namedExportsOrder'] as string[])
    .map((name) => stories[name] as StoryObj)
    .filter(({ tags }) => !tags?.includes('sheet'));
}

function cell(story: StoryObj, meta: Meta, context: StoryContext): TemplateResult {
  const name = story.name ?? '';
  return html`<section>
    <h2>${name}</h2>
    <div class="cell-view" role="group" aria-label=${name} tabindex="0">${inCell(story, meta, context)}</div>
  </section>`;
}

function inCell(story: StoryObj, meta: Meta, context: StoryContext): unknown {
  const setting = { ...meta.parameters?.['app'], ...story.parameters?.['app'] } as Setting;
  const args = { ...meta.args, ...story.args };
  const content = (story.render ?? meta.render)?.(args, { ...context, args });
  return setting.own ? content : appOf(content, setting, lookOf(context));
}
