/** A running WebKitWebDriver. */
export interface WebKitDriver {
  readonly port: number;
  readonly url: string;
  readonly capabilities: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

export function startWebKit(): Promise<WebKitDriver>;
