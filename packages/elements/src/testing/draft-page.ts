import { html, render, type ReactiveController } from 'lit';
import type { Json } from '@tongban/core';
import { createForm, type FormDefinition, type FormStore } from '@tongban/core/form';
import { commonMessages } from '../shared/common.messages.js';
import type { App, Device } from '../shared/app-context.js';
import type { Words } from '../shared/words.js';
import { until } from './until.js';
import type { DraftSubject } from '../form/draft-seam.js';
import { formMessages } from '../form/form.messages.js';
import type { TbDraftRestoredEvent } from '../form/drafts/draft.events.js';
import { FormDraft } from '../form/drafts/draft-keeper.js';
import { draftView } from '../form/drafts/draft-view.js';
import { Handoff } from '../form/drafts/handoff/handoff.js';
import { draftMessages } from '../form/drafts/drafts.messages.js';

/** The form of these pages. */
export const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: '姓名' },
    age: { type: 'number', title: '年龄' },
    kind: {
      title: '类型',
      oneOf: [
        { const: 'a', title: '公司' },
        { const: 'b', title: '个体户' },
      ],
    },
    members: {
      type: 'array',
      title: '股东',
      items: { type: 'object', properties: { name: { type: 'string', title: '股东姓名' } } },
    },
  },
};

/** The least a form is to its draft. */
export class FakeForm extends HTMLElement {
  readonly controllers = new Set<ReactiveController>();
  readonly updateComplete = Promise.resolve(true);
  /** Draws what stands above the questions. */
  draw: () => void = () => undefined;
  readonly said: string[] = [];

  addController(controller: ReactiveController): void {
    this.controllers.add(controller);
    if (this.isConnected) controller.hostConnected?.();
  }
  removeController(controller: ReactiveController): void {
    this.controllers.delete(controller);
  }
  requestUpdate(): void {
    this.draw();
  }
  connectedCallback(): void {
    this.controllers.forEach((controller) => controller.hostConnected?.());
  }
  disconnectedCallback(): void {
    this.controllers.forEach((controller) => controller.hostDisconnected?.());
  }
}
customElements.define('fake-form', FakeForm);

/** Chinese words, without an element. */
export const words = {
  lang: 'zh-CN',
  say: (key: string, params: Record<string, string | number> = {}) =>
    String({ ...commonMessages, ...formMessages, ...draftMessages }[key] ?? key).replace(
      /\{(\w+)\}/g,
      (_, name: string) => String(params[name]),
    ),
  day: (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
} as unknown as Words;

/** A form on a page. */
export interface DraftPage {
  readonly element: FakeForm;
  readonly store: FormStore;
  readonly draft: FormDraft;
  readonly handoff: Handoff;
  readonly set: (pointer: string, value: Json | undefined) => void;
  readonly restored: TbDraftRestoredEvent[];
  readonly drawn: () => HTMLElement;
  /** How often another application took the place of a receipt. */
  begun: number;
}

/** What a page is opened with. */
export interface PageOptions {
  readonly key: string;
  readonly gateway?: string;
  readonly schema?: object;
  readonly form?: FormDefinition;
  readonly value?: Json;
  readonly device?: Device;
  readonly now?: () => number;
  readonly lifetimeMs?: number;
}

let pages: DraftPage[] = [];
let keys = 0;
/** A key no other test has. */
export const newKey = (): string => `test-${Date.now()}-${(keys += 1)}`;

/** A form with a draft, as on a page of its own. */
export async function openPage(options: PageOptions): Promise<DraftPage> {
  const element = document.createElement('fake-form') as FakeForm;
  document.body.append(element);
  const restored: TbDraftRestoredEvent[] = [];
  element.addEventListener('tb-draft-restored', (event) => restored.push(event));
  const own = options.schema ?? schema;
  const store = createForm({ schema: own, form: options.form, value: options.value });
  const subject: DraftSubject = {
    element,
    store,
    schema: own,
    form: options.form,
    draftKey: options.key,
    formId: 'test',
    ...(options.lifetimeMs !== undefined && { lifetimeMs: options.lifetimeMs }),
    device: options.device ?? 'personal',
    app: options.gateway === undefined ? undefined : ({ gateway: options.gateway } as App),
    words,
    announce: (text) => element.said.push(text),
    begun: () => (page.begun += 1),
  };
  const draft = new FormDraft(subject, options.now);
  const handoff = new Handoff(draft);
  const box = document.createElement('div');
  element.draw = () => render(html`${draftView(draft, handoff)}`, box);
  element.draw();
  const drawn = (): HTMLElement => box;
  const set = (pointer: string, value: Json | undefined): void =>
    store.dispatch({ type: 'set', pointer, value });
  const page: DraftPage = { element, store, draft, handoff, set, restored, drawn, begun: 0 };
  pages.push(page);
  await until(() => draft.keeping !== 'opening');
  return page;
}

/** As a crash or a closed tab: nothing of the page is told. */
export function kill(page: DraftPage): void {
  page.handoff.release();
  page.element.controllers.clear();
  page.element.remove();
}

/** Ends all pages of a test. */
export async function closeAll(): Promise<void> {
  await Promise.all(pages.map(({ draft }) => draft.release()));
  pages.forEach(({ element, handoff }) => {
    handoff.release();
    element.remove();
  });
  pages = [];
}

/** Waits until nothing of the page is unsaved. */
export const saved = (page: DraftPage): Promise<void> =>
  until(() => page.draft.savedAt !== undefined && !page.draft.saving);

/** Presses the button with these words. */
export function press(page: DraftPage, text: string): void {
  const buttons = Array.from(page.drawn().querySelectorAll('button'));
  const found = buttons.filter((button) => button.textContent?.trim() === text)[0];
  const there = buttons.map((button) => button.textContent?.trim()).join();
  if (!found) throw new Error(`no button "${text}" among ${there}`);
  found.click();
}

/** What stands above the questions. */
export const textOf = (page: DraftPage): string => (page.drawn().textContent ?? '').replace(/\s+/g, ' ');
