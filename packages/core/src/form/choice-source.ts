import type { CancelSignal } from '../base/cancel-signal.js';
import type { Json } from '../base/json.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';
import type { Choice } from './node.js';

/** A choice that was found for a query. */
export interface FoundChoice extends Choice {
  /** Second line: an address, a code. Plain text. */
  readonly detail?: string;
  /** Initials it is found by too: `tcq` for 听潮区. */
  readonly initials?: string;
}

/** Where the choices of a field come from that are too many to be sent along. A field names it by id: `optionsFrom`. */
export interface ChoiceSource extends Extension {
  /**
   * What fits a query, the best first. An empty query asks for what to show at first.
   * @throws {TbError} `network` (retryable) or `cancelled`.
   */
  find(query: string, options: { readonly signal: CancelSignal }): Promise<readonly FoundChoice[]>;
  /** The choice of a value that was answered earlier; without it the value itself is shown. */
  choiceOf?(value: Json, options: { readonly signal: CancelSignal }): Promise<Choice | undefined>;
}

/** Where sources of choices are plugged in. */
export const choiceSources = extensionPoint<ChoiceSource>('choiceSource');
