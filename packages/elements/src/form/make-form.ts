import { createForm } from '@tongban/core/form';
import { ruleFunctions } from '@tongban/core/rules';
import { fieldFormats } from '@tongban/core/schema';
import type { FormFault, FormOptions, FormStore } from '@tongban/core/form';
import type { ExtensionHost } from '@tongban/core/extensions';
import { isTbError } from '@tongban/core/errors';
import { TbErrorEvent } from '../shared/error-event.js';
import { warnOnce } from '../shared/warn-once.js';

/** A form that was made, or what keeps it from being made. */
export type MadeForm = { readonly host: ExtensionHost | undefined } & (
  | { readonly store: FormStore; readonly fault?: undefined }
  | { readonly store?: undefined; readonly fault: FormFault }
);

/** Makes a form, tells the page's author what of it cannot be used, and never throws. */
export function makeForm(element: Element, options: FormOptions): MadeForm {
  const { host } = options;
  let store: FormStore | undefined;
  let faults: readonly FormFault[];
  try {
    store = createForm(options);
    faults = store.faults;
  } catch (error) {
    faults = faultsOf(error);
  }
  for (const { code, in: document, pointer, reason } of faults)
    warnOnce(
      element,
      `${code}:${document}:${pointer}`,
      `cannot use ${pointer || '/'} of its ${document}: ${reason}`,
    );
  if (store) return { host, store };
  element.dispatchEvent(new TbErrorEvent({ code: 'config', retryable: false }));
  return { host, fault: faults[0] as FormFault };
}

/** Why a form could not be made. What nobody foresaw is told as it is: it speaks of the schema, not of answers. */
function faultsOf(error: unknown): readonly FormFault[] {
  const { cause, message } = error as Error;
  return isTbError(error, 'config') && Array.isArray(cause) && cause.length > 0
    ? (cause as FormFault[])
    : [{ in: 'schema', pointer: '', code: 'unusable', reason: message }];
}

/** Whether a form would be another one with this host: only formats and functions of rules go into its making. */
export function mattersTo(host: ExtensionHost | undefined): boolean {
  return !!host && host.of(fieldFormats).all().length + host.of(ruleFunctions).all().length > 0;
}
