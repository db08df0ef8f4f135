import type { PageProblem, Size } from '../../tools/cdp.mjs';

/** Size of the visible part of a page, in CSS pixels. */
export const VIEWPORT: Size = { width: 1024, height: 768 };

/** What a page is told of the screen or paper it is on. */
export interface Media {
  readonly print?: boolean;
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

/**
 * What every engine can do; the last two only some, see `needs.ts`. What a journey needs beyond them is built on
 * top, in `tab.ts`.
 */
export interface Driver {
  /** Name and version as the browser tells it. */
  readonly version: string;
  goto(url: string): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. Values are plain JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** A real mouse click at a point of the visible part. */
  click(x: number, y: number): Promise<void>;
  /** A real key: `Tab`, `Shift+Tab`, `Enter`, `Escape`, `ArrowDown`, ` ` or one letter. */
  press(key: string): Promise<void>;
  /** Text into the focused field. */
  type(text: string): Promise<void>;
  resize(size: Size): Promise<void>;
  /** Pulls the plug, or puts it in again: the page is told, and nothing can be fetched. */
  setOffline(offline: boolean): Promise<void>;
  /** A PNG of the visible part. */
  screenshot(): Promise<Buffer>;
  /** Everything that went wrong since the start: console errors, exceptions, violations, failed loads. */
  problems(): Promise<readonly PageProblem[]>;
  /** Ends the page; its browser stays. */
  close(): Promise<void>;
  /** Holds from the next page on; some drivers go on in another window, so that the page that is open is left. */
  setMedia?(media: Media): Promise<void>;
  /** Files (paths) to choose when a page asks for one; told before it asks. */
  offerFiles?(files: readonly string[]): Promise<void>;
  /** Prints the page on A4. */
  pdf?(): Promise<Buffer>;
}

/** A browser that is running. */
export interface Engine {
  open(): Promise<Driver>;
  stop(): Promise<void>;
}
