import { TbError } from '@tongban/core/errors';

/**
 * The absolute address of a gateway, without a slash at its end.
 * @throws {TbError} `config` when it is none.
 */
export function gatewayBase(url: string): string {
  try {
    const { origin, pathname } = new URL(url, typeof document === 'undefined' ? undefined : document.baseURI);
    return origin + pathname.replace(/\/+$/, '');
  } catch {
    throw new TbError('config', 'the address of the gateway is none');
  }
}

/**
 * Names the outbox before a gateway.
 * @throws {TbError} as {@link gatewayBase}
 */
export const outboxName = (url: string): string => `gateway:${gatewayBase(url)}`;
