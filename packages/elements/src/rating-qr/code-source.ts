import { isTokenLike } from '@tongban/core/rating';

/** What the page's author has said of a code. */
export interface CodeWishes {
  readonly window: string;
  readonly caseNumber: string;
  readonly caseToken: string;
  readonly token: string;
  readonly page: string;
  readonly url: string;
  readonly expiresAt: string;
  readonly use: string;
}

/** Where a code comes from. `mistake`: what the author has said makes no code. */
export type CodeSource =
  | { readonly from: 'nowhere' }
  | { readonly from: 'mistake'; readonly why: string }
  | {
      readonly from: 'page';
      readonly address: string;
      readonly expiresAt?: number;
      /** It belongs to a window, whoever comes. */
      readonly ofWindow: boolean;
      readonly correction: Level;
    }
  | {
      readonly from: 'gateway';
      readonly gateway: string;
      readonly asks: CodeWish;
      readonly correction: Level;
    };

/** What a gateway is asked for, as it stands in the body of the request. */
export type CodeWish =
  | { readonly kind: 'window'; readonly window: string }
  | { readonly kind: 'case'; readonly caseNumber: string; readonly caseToken?: string };

type Level = 'M' | 'Q';

/** Where the code of an element comes from. What the page has itself comes before what would be asked for, a case before its window. */
export function sourceOf(wishes: CodeWishes, gateway: string): CodeSource {
  const { window, caseNumber, caseToken, token, page, url } = wishes;
  // On a wall a quarter of it may be scratched or covered; where that makes it no larger, 30 %.
  const correction = wishes.use === 'print' ? 'Q' : 'M';
  if (url || token) return given(url || withToken(page, token), wishes, correction);
  if (!caseNumber && !window) return { from: 'nowhere' };
  if (!gateway) return { from: 'mistake', why: 'has no gateway to ask: it stands in no <tb-app gateway>' };
  const asks: CodeWish = caseNumber
    ? { kind: 'case', caseNumber, ...(caseToken && { caseToken }) }
    : { kind: 'window', window };
  return { from: 'gateway', gateway, asks, correction };
}

function given(
  address: string | undefined,
  { window, caseNumber, expiresAt: until }: CodeWishes,
  correction: Level,
): CodeSource {
  const expiresAt = until ? Date.parse(until) : undefined;
  if (address === undefined || !isPageAddress(address))
    return { from: 'mistake', why: 'needs a token with the address of a page, or an http address as url' };
  if (expiresAt !== undefined && isNaN(expiresAt))
    return { from: 'mistake', why: 'has no moment in expires-at' };
  const ofWindow = !!window && !caseNumber && expiresAt === undefined;
  return { from: 'page', address, correction, ofWindow, ...(expiresAt !== undefined && { expiresAt }) };
}

/** The address of a page with a token behind `#`, which browsers keep to themselves. */
function withToken(page: string, token: string): string | undefined {
  if (!page || !isTokenLike(token)) return undefined;
  try {
    const address = new URL(page, document.baseURI);
    address.hash = `t=${token}`;
    return address.href;
  } catch {
    return undefined;
  }
}

/** Whether an address leads to a page: a code that did something else when scanned would be a trap. */
export const isPageAddress = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 1_000 && /^https?:\/\/[^\s]+$/i.test(text);
