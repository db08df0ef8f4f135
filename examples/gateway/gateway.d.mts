import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Json } from '@tongban/core';

/** A gateway to put into a server that is there already. */
export interface Gateway {
  handle(request: IncomingMessage, response: ServerResponse): void;
  close(): Promise<void>;
}

/** Makes a gateway: its folder `data` is its alone; `forms` are folders of the forms it takes. */
export function createGateway(options: {
  readonly data: string;
  readonly forms?: readonly string[];
  /** Own checks of an application that fits its schema; gives issues. */
  readonly review?: (application: { readonly formId: string; readonly value: Json }) => readonly object[];
}): Promise<Gateway>;
