import { fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import type { TbApp } from '../app/app.js';
import '../app/define.js';
import '../rating/define.js';
import type { TbRating } from '../rating/rating.js';
import { gatewayAddress } from './rating-gateway.js';
import { composed, deep, deepAll, textOf } from './tree.js';
import { until } from './until.js';

/** How a page asks for a rating. */
export interface PlacedRating {
  readonly token?: string;
  readonly layout?: string;
  readonly device?: string;
  readonly complaint?: string;
}

let count = 0;

/** Another for each test: what waits belongs to one. */
export const newRatingToken = (): string => `placed-${Date.now().toString(36)}-${(count += 1)}`;

/** A rating in a page, before {@link gatewayAddress}; what is told of it by events is in `told`. */
export async function placeRating(setting: PlacedRating = {}) {
  const told: string[] = [];
  const tell = (event: Event): void => {
    const { code } = (event as CustomEvent<{ code?: string }>).detail;
    told.push(code ? `${event.type} ${code}` : event.type);
  };
  const app = await fixture<TbApp>(
    html`<tb-app gateway=${gatewayAddress} device=${setting.device ?? 'personal'} lang="zh-CN"
      ><tb-rating
        token=${setting.token ?? newRatingToken()}
        layout=${setting.layout ?? nothing}
        complaint=${setting.complaint ?? nothing}
        @tb-rated=${tell}
        @tb-queued=${tell}
        @tb-error=${tell}
      ></tb-rating
    ></tb-app>`,
  );
  const rating = deep<TbRating>(app, 'tb-rating');
  await rating.updateComplete;
  return { rating, told };
}

/** All a shadow root holds, shown or not: text, and what stands in fields. */
export const heldBy = (rating: TbRating): string =>
  [...composed(rating)]
    .map((node) => (node instanceof HTMLTextAreaElement ? node.value : node instanceof Text ? node.data : ''))
    .join(' ');

/** Waits until it says these words. */
export const says = (rating: TbRating, words: string): Promise<void> =>
  until(() => textOf(rating).includes(words), `does not say ${words}, but: ${textOf(rating)}`);

/** Picks a level, and waits for what comes with it. */
export async function pickLevel(rating: TbRating, level: number): Promise<void> {
  await until(() => deepAll(rating, 'dl').length > 0, 'is not open');
  deep(rating, `[name=level][value="${level}"]`).click();
  await until(() => deepAll(rating, '[part=submit]').length > 0, 'has no way on');
}

/** Types into its field. */
export async function writeWords(rating: TbRating, words: string): Promise<void> {
  const field = deep<HTMLTextAreaElement>(rating, 'textarea');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await rating.updateComplete;
}

/** Hands it in. */
export const sendRating = (rating: TbRating): void => deep(rating, '[part=submit]').click();

/** Whoever was there has gone. */
export const endSession = (): void => void window.dispatchEvent(new Event('tb-session-ended'));
