import type { FileRef } from '../format/generated/types.js';
import type { FileResolver } from '../ports/file-resolver.js';
import { safeUrl } from '../text/plain-text.js';
import { promise, type ContractCase } from './contract.js';

/** A file resolver with files to try it on. */
export interface ResolverUnderTest {
  readonly resolver: FileResolver;
  readonly known: FileRef;
  readonly unknown: FileRef;
}

/** What every file resolver promises. */
export function resolverContract({ resolver, known, unknown }: ResolverUnderTest): readonly ContractCase[] {
  return [
    {
      name: 'gives an http or https address for a file it knows',
      async run() {
        promise(safeUrl(resolver.resolve(known)) !== undefined, 'no address a page may link to');
      },
    },
    {
      name: 'gives nothing for a file it does not know',
      async run() {
        promise(resolver.resolve(unknown) === undefined, 'an address that leads nowhere');
      },
    },
  ];
}
