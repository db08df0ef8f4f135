import './stage.css';
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueSource } from '@tongban/core/extensions';
import type { Look } from '../../.storybook/toolbar.js';

/** What a story says about the `<tb-app>` it stands in: `parameters: { app: … }`. */
export interface Setting {
  /** Where the catalogue comes from. */
  readonly source?: CatalogueSource;
  /** Whose device it stands on; the resident's own by default. */
  readonly device?: 'shared' | 'kiosk';
  /** The story is an app itself, or a sheet of several. */
  readonly own?: boolean;
  /** Not wider than a card is in a list. */
  readonly narrow?: boolean;
}

/** How the toolbar wants a story to look. */
export const lookOf = (context: Pick<StoryContext, 'globals'>): Look => context.globals as unknown as Look;

/** Puts every story into an app that looks as the toolbar says, and tells what the elements tell. */
export const onStage: Decorator = (story, context) => {
  const { lang, dir } = lookOf(context);
  const setting = (context.parameters['app'] ?? {}) as Setting;
  const content = story();
  const kind = `${context.viewMode === 'docs' ? 'in-docs' : ''} ${setting.narrow ? 'narrow' : ''}`;
  return html`<div
    class="stage ${kind}"
    lang=${lang}
    dir=${dir}
    @tb-item-selected=${heard}
    @tb-apply=${heard}
    @tb-section-shown=${heard}
    @tb-step=${heard}
    @tb-signed=${heard}
    @tb-rated=${heard}
    @tb-queued=${heard}
    @tb-error=${heard}
  >
    ${setting.own ? content : appOf(content, setting, lookOf(context))}
  </div>`;
};

/** In the panel "Actions". Some of the events do not bubble; on their way down they all come by. */
const heard = {
  capture: true,
  handleEvent: (event: CustomEvent): void => action(event.type)(event.detail),
};

/** Content in an app that looks like this. */
export function appOf(content: unknown, { source, device }: Setting, look: Look): TemplateResult {
  return html`<tb-app .source=${source} device=${device ?? nothing} theme=${look.theme} mode=${look.mode}
    >${content ?? nothing}</tb-app
  >`;
}

/** Links of the samples lead to places that do not exist; nobody should leave the book for them. */
document.addEventListener('click', (event) => {
  const path = event.composedPath();
  const onTheStage = path.some((each) => each instanceof Element && each.classList.contains('stage'));
  if (onTheStage && path.some((each) => each instanceof HTMLAnchorElement)) event.preventDefault();
});
