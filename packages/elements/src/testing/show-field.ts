import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing } from 'lit';
import type { Json } from '@tongban/core';
import type { ExtensionHost } from '@tongban/core/extensions';
import type { FormItem } from '@tongban/core/form';
import type { TbApp } from '../app/app.js';
import type { TbForm } from '../form/form.js';
import { settled } from './mount.js';
import { deep, textOf } from './tree.js';

const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);

/** A form with one question, and what it stands in. */
export interface FieldSetting {
  /** What is plugged in, before the form asks for it. */
  readonly plug?: (host: ExtensionHost) => void;
  readonly value?: Json;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly device?: 'personal' | 'shared' | 'kiosk';
  readonly mode?: 'standard' | 'elder';
  readonly theme?: 'light' | 'dark';
  readonly lang?: string;
  readonly dir?: string;
  /** Address of the app's catalogue. */
  readonly catalogue?: string;
}

/** A form that asks for `answer`, once it is drawn with its part. */
export async function showField(
  entry: FormItem,
  schema: object,
  setting: FieldSetting = {},
): Promise<FieldStage> {
  const { mode = 'standard', theme = 'light', device = 'personal', lang, dir } = setting;
  const app = await fixture<TbApp>(
    html`<tb-app
      mode=${mode}
      theme=${theme}
      device=${device}
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
    ></tb-app>`,
  );
  setting.plug?.(app.host);
  if (setting.catalogue) app.catalogue = setting.catalogue;
  const form = document.createElement('tb-form');
  form.schema = {
    type: 'object',
    properties: { answer: { title: '问题', ...schema }, after: { type: 'string', title: '下一题' } },
    required: setting.required ? ['answer'] : [],
  };
  form.form = [{ key: 'answer', ...entry }, 'after'];
  form.readonly = setting.readOnly ?? false;
  if (setting.value !== undefined) form.value = { answer: setting.value };
  app.append(form);
  await settled(app);
  return new FieldStage(app, form);
}

/** The form of a test, and what is asked of it. */
export class FieldStage {
  constructor(
    readonly app: TbApp,
    readonly form: TbForm,
  ) {}

  /** The answer as it stands. */
  get answer(): Json | undefined {
    return (this.form.value as { readonly answer?: Json } | undefined)?.answer;
  }

  /** The first thing of that kind in the form. */
  find<T extends HTMLElement = HTMLInputElement>(selector: string): T {
    return deep<T>(this.form, selector);
  }

  /** All of that kind, as they are drawn now. */
  all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return [...(this.form.renderRoot as ShadowRoot).querySelectorAll<T>(selector)];
  }

  /** Types into a control as a resident does. */
  async type(keys: string, selector = 'input'): Promise<void> {
    this.find(selector).focus();
    // The driver of WebKit takes a letter twice in a row for one, unless each is pressed by itself.
    if (isWebKit) for (const press of keys) await sendKeys({ press });
    else await sendKeys({ type: keys });
    await this.drawn();
  }

  /** Presses keys one after the other, where the focus is. */
  async press(...keys: string[]): Promise<void> {
    for (const press of keys) await sendKeys({ press });
    await this.drawn();
  }

  /** What can be read of the question, its control's hints and messages included. */
  get read(): string {
    return textOf(this.find('.field'));
  }

  /** Waits until what has been done is drawn. */
  async drawn(): Promise<void> {
    await settled(this.app);
  }
}
