import type { MessagesExtension } from '../ports/messages.js';
import { promise, type ContractCase } from './contract.js';

/** What every set of words promises. */
export function messagesContract(extension: MessagesExtension): readonly ContractCase[] {
  return [
    {
      name: 'names a language the browser knows',
      async run() {
        promise(Intl.getCanonicalLocales(extension.lang).length === 1, 'no language tag');
      },
    },
    {
      name: 'gives words for keys',
      async run() {
        for (const [key, message] of Object.entries(await extension.load())) {
          promise(/^[a-z][\w.-]*$/.test(key), `${key} is no key`);
          promise(typeof message === 'function' || message.length > 0, `${key} has no words`);
        }
      },
    },
  ];
}
