import { extensionPoint, type Extension } from '../extensions/extension-point.js';
import type { Messages } from '../i18n/translate.js';

/** Words of a host: another language, or its own wording of ours. */
export interface MessagesExtension extends Extension {
  /** BCP 47 tag the words are for; serves its sub-tags too: `en` also serves `en-GB`. */
  readonly lang: string;
  /** The words by key. What is not there is taken from ours. */
  load(): Messages | Promise<Messages>;
}

/** Where words are plugged in. The last registered one wins. */
export const messageExtensions = extensionPoint<MessagesExtension>('messages');
