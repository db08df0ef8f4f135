import { valueAt, type Json } from '@tongban/core';
import type { FormStore, Merged } from '@tongban/core/form';

/** Puts what another page changed into the form, answer by answer, so that what the resident is at stays as it is. */
export function applyMerged(store: FormStore, { taken, value }: Merged): void {
  for (const pointer of taken) {
    if (pointer === '') store.dispatch({ type: 'replace', value });
    else store.dispatch({ type: 'set', pointer, value: valueAt(value, pointer) as Json | undefined });
  }
}
