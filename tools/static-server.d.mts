import type { IncomingMessage, ServerResponse } from 'node:http';

/** A running server. */
export interface StaticServer {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export const POLICIES: Readonly<Record<'strict' | 'allow-list', string> & { none: undefined }>;

export function serve(options: {
  readonly root: string;
  readonly port?: number;
  readonly policy?: string;
  readonly firstScript?: string;
  readonly cacheControl?: string;
  readonly charset?: boolean;
  readonly onRequest?: (
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<boolean | void> | boolean | void;
}): Promise<StaticServer>;
