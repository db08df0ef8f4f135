import { fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import type { FormDefinition } from '@tongban/core/form';
import type { TbApp } from '../app/app.js';
import type { TbForm } from '../form/form.js';
import { settled } from './mount.js';
import { deep, deepAll, textOf } from './tree.js';

/** What a form in a test stands in, and what it is given. */
export interface FormSetting extends Partial<
  Pick<
    TbForm,
    | 'value'
    | 'view'
    | 'readonly'
    | 'disabled'
    | 'name'
    | 'formId'
    | 'reviewFirst'
    | 'undoButtons'
    | 'checks'
    | 'submitLabel'
    | 'draftKey'
  >
> {
  readonly form?: FormDefinition;
  readonly device?: 'personal' | 'shared' | 'kiosk';
  readonly mode?: 'standard' | 'elder';
  readonly lang?: string;
  /** Before the form is there: to plug something in. */
  prepare?(app: TbApp): void;
}

/** A form of this schema in an app, once everything of it has been loaded. */
export async function showForm(schema: unknown, setting: FormSetting = {}): Promise<TbForm> {
  const { device = 'personal', mode = 'standard', lang, prepare, ...given } = setting;
  const app = await fixture<TbApp>(
    html`<tb-app device=${device} mode=${mode} lang=${lang ?? nothing}></tb-app>`,
  );
  prepare?.(app);
  const form = document.createElement('tb-form');
  Object.assign(form, given, { schema });
  app.append(form);
  await settled(app);
  return form;
}

/** An object of these questions, in which those with a `!` at their end must be answered. */
export function questions(properties: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('!', ''), properties[name]])),
    required: names.filter((name) => name.endsWith('!')).map((name) => name.replace('!', '')),
  };
}

/** The control whose label or legend begins with these words. */
export function control<T extends HTMLElement = HTMLInputElement>(form: TbForm, title: string): T {
  const label = deepAll<HTMLElement>(form, 'label, legend').filter(
    (each) => textOf(each).indexOf(title) === 0,
  )[0];
  if (!label) throw new Error(`no label says “${title}”`);
  if (label instanceof HTMLLabelElement) return (label.control ?? deep(label, 'input')) as unknown as T;
  return deep(label.parentElement as HTMLElement, 'input, select, textarea, button') as unknown as T;
}

/** Submits as a resident does, and waits for what comes of it. */
export async function submit(form: TbForm): Promise<void> {
  deep<HTMLElement>(form, '.footer [type=submit]').click();
  await form.updateComplete;
  await settled(form);
}

/** The messages that are shown beside fields, in their order. */
export const messages = (form: TbForm): string[] => deepAll(form, '.issue').map((issue) => textOf(issue));
