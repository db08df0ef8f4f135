import type { ChromiumPage } from './cdp.mjs';

/** A page that shows renderer fixtures with our elements. */
export interface FixturePage extends ChromiumPage {
  /** Calls a function of render-fixture.ts or semantics.ts in the page. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>;
}

export function openFixturePage(options: { readonly width: number }): Promise<FixturePage>;
