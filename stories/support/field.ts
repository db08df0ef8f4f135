import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Json } from '@tongban/core';
import { TbError } from '@tongban/core/errors';
import type { ExtensionHost } from '@tongban/core/extensions';
import {
  regionSources,
  submissionTargets,
  type FormItem,
  type Region,
  type SubmissionTarget,
} from '@tongban/core/form';
import { find } from './deep.js';
import { lookOf } from './stage.js';

/** One question of a form, as a story shows it. */
export interface FieldArgs {
  readonly title: string;
  readonly entry: FormItem;
  readonly schema: object;
  readonly value?: Json;
  readonly required?: boolean;
  readonly readonly?: boolean;
  /** What is plugged in, before the form asks for it; by default {@link everything}. */
  readonly plug?: Plug;
}

/** Plugs something into an app. */
export type Plug = (host: ExtensionHost) => void;

/** A form with this one question, in an app of its own. */
export function fieldForm(args: FieldArgs, context: StoryContext<FieldArgs>): TemplateResult {
  const { theme, mode } = lookOf(context);
  const app = document.createElement('tb-app');
  app.theme = theme;
  app.mode = mode;
  (args.plug ?? everything)(app.host);
  const form = document.createElement('tb-form');
  form.schema = {
    type: 'object',
    properties: { answer: { title: args.title, ...args.schema } },
    required: args.required ? ['answer'] : [],
  };
  form.form = [{ key: 'answer', ...args.entry }];
  form.readonly = args.readonly ?? false;
  if (args.value !== undefined) form.value = { answer: args.value };
  app.append(form);
  return html`${app}`;
}

/** The same question after a submit. */
export const submitted: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const form = await find<HTMLElementTagNameMap['tb-form']>(canvasElement, 'tb-form');
  await form.updateComplete;
  form.reportValidity();
  await find(canvasElement, '.issue');
};

/** Regions at once, and a target that takes every file. */
export const everything: Plug = (host) => {
  host
    .of(regionSources)
    .register({ id: 'story.regions', regions: (parent) => Promise.resolve(regions[parent] ?? []) });
  host.of(submissionTargets).register(target('taken'));
};

/** Lists of regions that cannot be had. */
export const noRegions: Plug = (host) => {
  host.of(regionSources).register({
    id: 'story.regions',
    regions: (parent) =>
      parent
        ? Promise.reject(new TbError('network', 'no line', { retryable: true }))
        : Promise.resolve(regions[''] ?? []),
  });
};

/** Lists of regions that do not come. */
export const slowRegions: Plug = (host) => {
  host.of(regionSources).register({ id: 'story.regions', regions: () => new Promise(() => undefined) });
};

/** Uploads that stay at two thirds. */
export const slowUploads: Plug = (host) => void host.of(submissionTargets).register(target('slow'));

/** Uploads that break off. */
export const brokenUploads: Plug = (host) => void host.of(submissionTargets).register(target('broken'));

/** Nothing at all. */
export const nothingPlugged: Plug = () => undefined;

/** Picks a file as the dialogue of the engine does it. */
export async function pickFile(canvasElement: HTMLElement, name: string, size: number): Promise<void> {
  const input = await find<HTMLInputElement>(canvasElement, 'input[type=file]');
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(size)], name, { type: 'application/pdf', lastModified: 1 }));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function target(fate: 'taken' | 'slow' | 'broken'): SubmissionTarget {
  return {
    id: 'story.target',
    submit: () => Promise.reject(new TbError('config', 'nobody submits here')),
    upload({ name, size, type }, options) {
      options.onProgress?.(Math.round(size * 0.66));
      if (fate === 'slow') return new Promise<never>(() => undefined);
      if (fate === 'broken') return Promise.reject(new TbError('network', 'no line', { retryable: true }));
      return Promise.resolve({ id: name, name, size, type });
    },
  };
}

const regions: Readonly<Record<string, readonly Region[]>> = {
  '': [
    { code: '990000000000', name: '海湾省（虚构）' },
    { code: '980000000000', name: '平原省（虚构）', leaf: true },
  ],
  '990000000000': [{ code: '990100000000', name: '津港市（虚构）' }],
  '990100000000': [
    { code: '990102000000', name: '望海区（虚构）' },
    { code: '990103000000', name: '临港区（虚构）' },
    { code: '990121000000', name: '盐滩县（虚构）' },
  ],
  '990102000000': [{ code: '990102001000', name: '听潮街道（虚构）', leaf: true }],
};
