import type { CancelSignal } from '../base/cancel-signal.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';

/** A region as one picks it. */
export interface Region {
  /** 12 digits (GB/T 2260 and GB/T 10114). */
  readonly code: string;
  readonly name: string;
  /** Nothing is below it. */
  readonly leaf?: boolean;
}

/** Where regions come from, one list at a time: the whole country has more than 600,000 of them. */
export interface RegionSource extends Extension {
  /**
   * What lies right below `parent`, in the order of the codes; of the empty text the provinces. Empty where nothing lies below.
   * @throws {TbError} `network` (retryable), `format`, or `cancelled`.
   */
  regions(parent: string, options: { readonly signal: CancelSignal }): Promise<readonly Region[]>;
}

/** Where region sources are plugged in. The last registered one is asked. */
export const regionSources = extensionPoint<RegionSource>('regionSource');
