import type { FormItem } from '@tongban/core/form';
import type { FaultList } from '../shared/forms/fault-list.js';
import type { KeyPath } from '../shared/forms/form-key.js';

/** Where an element of a UI schema stands. */
export interface ElementContext {
  /** The whole JSON Schema. */
  readonly root: unknown;
  /** JSON pointer to the element in the UI schema. */
  readonly pointer: string;
  /** What scopes are relative to: empty, or the row of a list. */
  readonly base: KeyPath;
  readonly depth: number;
  readonly faults: FaultList;
}

/** One element as what stands for it in a form definition: nothing, an item, or several. */
export type ReadElements = (element: unknown, context: ElementContext) => readonly FormItem[];
