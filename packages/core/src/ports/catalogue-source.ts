import type { CancelSignal } from '../base/cancel-signal.js';
import type { Issue } from '../base/issue.js';
import type { Catalogue } from '../format/generated/types.js';
import { extensionPoint, type Extension } from '../extensions/extension-point.js';

/** What an element asks of a source. */
export interface CatalogueRequest {
  /** Address of the catalogue as the page's author wrote it. */
  readonly url: string;
}

/** A catalogue as a source has it. */
export interface CatalogueAnswer {
  readonly catalogue: Catalogue;
  /** What the reader had to leave out. */
  readonly issues: readonly Issue[];
  /** Set when the source could only give an older copy: the moment of that copy, RFC 3339. */
  readonly staleSince?: string;
}

/** Where catalogues come from. */
export interface CatalogueSource extends Extension {
  /**
   * @throws {TbError} `network` (retryable), `not-found`, `format`, or `cancelled`.
   */
  load(request: CatalogueRequest, options: { readonly signal: CancelSignal }): Promise<CatalogueAnswer>;
}

/** Where catalogue sources are plugged in. The last registered one is asked. */
export const catalogueSources = extensionPoint<CatalogueSource>('catalogueSource');
