/** Something that went wrong in a page: `console`, `exception`, `violation`, `load` or `log`. */
export interface PageProblem {
  readonly kind: string;
  readonly text: string;
}

/** One page of one Chromium. */
export interface ChromiumPage {
  readonly version: string;
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
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export function launchChromium(
  binary: string,
  options?: { readonly width?: number; readonly height?: number; readonly args?: readonly string[] },
): Promise<ChromiumPage>;
