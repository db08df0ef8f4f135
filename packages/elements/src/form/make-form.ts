import type { ExtensionHost } from '@tongban/core/extensions';
import { openForm, type FormFault, type FormOptions, type FormStore } from '@tongban/core/form';
import { ruleFunctions } from '@tongban/core/rules';
import { fieldFormats } from '@tongban/core/schema';
import type { Words } from '../shared/words.js';
import type { Drawing } from './fields/field-view.js';

/** What keeps a form from being made, and how that is said in its place. */
export interface Unusable {
  readonly store?: undefined;
  readonly fault: FormFault;
  readonly view: (fault: FormFault, words: Words) => Drawing;
}

/** A form that was made, or what keeps it from being made. */
export type MadeForm = { readonly store: FormStore; readonly fault?: undefined } | Unusable;

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
  const refused = async (error: unknown): Promise<MadeForm> =>
    (await loadFaults()).refused(element, error, options);
  try {
    const store = openForm(options);
    return 'then' in store ? store.then(made).catch(refused) : made(store);
  } catch (error) {
    return refused(error);
  }
}

/**
 * What else of a schema cannot be used, looked for once the form is there; the fault that stops it, if there is one. Where the check
 * cannot be had the form stays.
 */
export async function checkSchema(element: Element, { schema }: FormOptions): Promise<Unusable | undefined> {
  const part = await loadFaults().catch(() => undefined);
  return part?.checkSchema(element, schema);
}

/** Whether a form would be another one with this host: only formats and functions of rules go into its making. */
export function mattersTo(host: ExtensionHost | undefined): boolean {
  return !!host && host.of(fieldFormats).all().length + host.of(ruleFunctions).all().length > 0;
}
