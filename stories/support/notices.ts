import { html, type TemplateResult } from 'lit';
import type { StoryContext } from '@storybook/web-components-vite';
import {
  DRAFT_FORMAT,
  fingerprintOf,
  submissionTargets,
  type Draft,
  type SubmissionTarget,
} from '@tongban/core/form';
import { wrap } from '../../packages/elements/src/form/drafts/handoff/parcel.js';
import { lookOf } from './stage.js';

/** Where the gateway of these stories would be; nothing is sent there. */
const GATEWAY = `${location.origin}/gateway-of-stories`;

/** Questions of the form, of which a newer version has fewer. */
export const card = (version: 1 | 2): object => ({
  $id: 'urn:stories:notices',
  type: 'object',
  title: '老年人优待证申请',
  required: ['name'],
  properties: {
    name: { type: 'string', title: '姓名', maxLength: 50 },
    ...(version === 1 && { postcode: { type: 'string', title: '邮政编码' } }),
    phone: { type: 'string', title: '联系电话', format: 'phone' },
  },
});

/** What stands above a form: it keeps drafts under this key, or has this target. */
export interface NoticeArgs {
  readonly draftKey?: string;
  readonly target?: SubmissionTarget;
}

/** The form in an app of its own, with a gateway unless there is a target. */
export function noticeForm(
  { draftKey = '', target }: NoticeArgs,
  context: StoryContext<NoticeArgs>,
): TemplateResult {
  const { theme, mode } = lookOf(context);
  const app = document.createElement('tb-app');
  app.theme = theme;
  app.mode = mode;
  if (target) app.host.of(submissionTargets).register(target);
  else app.gateway = GATEWAY;
  app.append(formOf(draftKey, 1));
  return html`${app}`;
}

/** Nothing of an earlier look at the book is found under it. */
export const newKey = (): string => `story-${Math.random()}`;

/** This version of the form. */
export function formOf(draftKey: string, version: 1 | 2): HTMLElementTagNameMap['tb-form'] {
  const form = document.createElement('tb-form');
  form.schema = card(version);
  form.draftKey = draftKey;
  return form;
}

/** An application that was sent two days ago, and refused while nobody was there. */
export const refusedMeanwhile = {
  id: 'story.refused',
  kept: 'disk',
  submit: () => new Promise<never>(() => undefined),
  held: () => [
    {
      key: 'story',
      formId: 'urn:stories:notices',
      formVersion: '1',
      sum: '',
      addedAt: Date.parse('2026-11-20T09:30:00+08:00'),
      fate: {
        phase: 'refused',
        issues: [{ pointer: '/phone', code: 'taken', params: {}, message: '这个电话已经登记过' }],
        value: { name: '王小明', phone: '099-6000001' },
      },
    },
  ],
  subscribe: () => () => undefined,
  dismiss: () => Promise.resolve(),
  hurry: () => Promise.resolve(),
} satisfies SubmissionTarget & Record<string, unknown>;

/** Has every draft taken that is left at the gateway while `work` goes on, and gives this one to whoever asks. */
export async function withGateway(work: () => Promise<unknown>, left?: ArrayBuffer): Promise<void> {
  const real = window.fetch;
  const answer = (): Response =>
    new Response(left ?? null, { status: left ? 200 : 201, headers: { ETag: '"1"' } });
  window.fetch = (input, init) =>
    String(input).startsWith(GATEWAY) ? Promise.resolve(answer()) : real(input, init);
  try {
    await work();
  } finally {
    window.fetch = real;
  }
}

/** What another device has left at the gateway of the form under this key, and the link that opens it. */
export async function leftElsewhere(
  draftKey: string,
): Promise<{ readonly bytes: ArrayBuffer; readonly hash: string }> {
  const draft: Draft = {
    format: DRAFT_FORMAT,
    formId: 'urn:stories:notices',
    formVersion: fingerprintOf(card(1), undefined),
    value: { name: '王小明', phone: '099-6000001' },
    branches: [],
    titles: {},
    conflicts: [],
    dropped: [],
    savedAt: '2026-11-22T01:05:00.000Z',
    expiresAt: '2099-01-01T00:00:00.000Z',
  };
  const { id, key, bytes } = await wrap({ draftKey, draft });
  return { bytes, hash: `#tb-draft=${id}.${key}` };
}
