import { TbError } from './tb-error.js';

/**
 * A part of the library that is loaded when it is first needed.
 * @throws {TbError} `network`, by rejecting: it could not be had. To ask again may succeed.
 */
export function loaded<T>(part: Promise<T>): Promise<T> {
  return part.catch((cause: unknown) => {
    throw new TbError('network', 'a part of the library could not be loaded', { cause, retryable: true });
  });
}
