import { isTbError } from '@tongban/core/errors';
import type { ExtensionHost } from '@tongban/core/extensions';
import { openForm, type FormOptions, type FormStore } from '@tongban/core/form';
import { ruleFunctions } from '@tongban/core/rules';
import { fieldFormats } from '@tongban/core/schema';
import { TbErrorEvent } from '../shared/error-event.js';
import { failureView } from '../shared/notices.js';
import type { Words } from '../shared/words.js';
import type { Drawing } from './fields/field-view.js';

/** There is no form. */
export interface Unmade {
  readonly store?: undefined;
  /** Whether to make it again may succeed: parts of the library could not be loaded. */
  readonly retryable: boolean;
  /** Says so in the place of the form. */
  readonly view: (words: Words, retry: () => void) => Drawing;
}

/** A form that was made, or what stands in its place. */
export type MadeForm = { readonly store: FormStore } | Unmade;

const loadFaults = () => import('./faults/faults-part.js');

/** Makes a form, at once where it needs no parts that are loaded. Tells the page's author what cannot be used, and never throws. */
export function makeForm(element: Element, options: FormOptions): MadeForm | Promise<MadeForm> {
  const made = (store: FormStore): MadeForm => {
    // What only the author has to know is no reason to wait, nor to fail.
    if (store.faults.length > 0)
      loadFaults().then(
        ({ warn }) => warn(element, store.faults),
        () => undefined,
      );
    return { store };
  };
  const refused = async (error: unknown): Promise<MadeForm> => {
    const part = isTbError(error, 'network') ? undefined : await loadFaults().catch(() => undefined);
    return part ? part.refused(element, error, options) : unreached(element);
  };
  try {
    const store = openForm(options);
    return 'then' in store ? store.then(made).catch(refused) : made(store);
  } catch (error) {
    return refused(error);
  }
}

function unreached(element: Element): Unmade {
  element.dispatchEvent(new TbErrorEvent({ code: 'network', retryable: true }));
  return { retryable: true, view: (words, retry) => failureView(words, 'network', retry) };
}

/**
 * What else of a schema cannot be used, looked for once the form is there; the fault that stops it, if there is one. Where the check
 * cannot be had the form stays.
 */
export async function checkSchema(element: Element, { schema }: FormOptions): Promise<Unmade | undefined> {
  const part = await loadFaults().catch(() => undefined);
  return part?.checkSchema(element, schema);
}

/** Whether a form would be another one with this host: only formats and functions of rules go into its making. */
export function mattersTo(host: ExtensionHost | undefined): boolean {
  return !!host && host.of(fieldFormats).all().length + host.of(ruleFunctions).all().length > 0;
}
