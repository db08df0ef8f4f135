import type { PageProblem } from '../../tools/cdp.mjs';

/** Size of the visible part of a page, in CSS pixels. */
export const VIEWPORT = { width: 1024, height: 768 } as const;

/** The few things every engine can do. What a journey needs beyond them is built on top, in `tab.ts`. */
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
  /** A PNG of the visible part. */
  screenshot(): Promise<Buffer>;
  /** Everything that went wrong since the start: console errors, exceptions, violations, failed loads. */
  problems(): Promise<readonly PageProblem[]>;
  /** Ends the page; its browser stays. */
  close(): Promise<void>;
}

/** A browser that is running. */
export interface Engine {
  open(): Promise<Driver>;
  stop(): Promise<void>;
}
