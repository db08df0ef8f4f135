/** Something that went wrong in a page: `console`, `exception`, `violation`, `load` or `log`. */
export interface PageProblem {
  readonly kind: string;
  readonly text: string;
}

/** Size of the visible part of a page, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A Chromium that is running. */
export interface Chromium {
  readonly version: string;
  open(size?: Partial<Size>): Promise<ChromiumPage>;
  close(): Promise<void>;
}

/** One page of a Chromium. */
export interface ChromiumPage {
  readonly problems: readonly PageProblem[];
  readonly messages: readonly { readonly type: string; readonly text: string }[];
  send(method: string, params?: object): Promise<unknown>;
  /** Returns its undo. */
  on(method: string, listener: (params: unknown) => void): () => void;
  goto(url: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  click(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  resize(size: Size): Promise<unknown>;
  setMedia(
    media: string,
    features?: readonly { readonly name: string; readonly value: string }[],
  ): Promise<unknown>;
  setOffline(offline: boolean): Promise<unknown>;
  pdf(): Promise<Buffer>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export function startChromium(
  binary: string,
  options?: { readonly args?: readonly string[] },
): Promise<Chromium>;

/** A page with a Chromium of its own. */
export function launchChromium(
  binary: string,
  options?: Partial<Size> & { readonly args?: readonly string[] },
): Promise<ChromiumPage & { readonly version: string }>;
