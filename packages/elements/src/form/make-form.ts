import { isTbError } from '@tongban/core/errors';
import type { ExtensionHost } from '@tongban/core/extensions';
import { openForm, type FormFault, type FormOptions, type FormStore } from '@tongban/core/form';
import { ruleFunctions } from '@tongban/core/rules';
import { fieldFormats } from '@tongban/core/schema';
import { TbErrorEvent } from '../shared/error-event.js';
import { warnOnce } from '../shared/warn-once.js';

/** A form that was made, or what keeps it from being made. */
export type MadeForm =
  | { readonly store: FormStore; readonly fault?: undefined }
  | { readonly store?: undefined; readonly fault: FormFault };

const isFatal = ({ code }: FormFault): boolean => code === 'unusable' || code === 'unsafe-pattern';

/** Makes a form, at once where it needs no parts that are loaded. Tells the page's author what cannot be used, and never throws. */
export function makeForm(element: Element, options: FormOptions): MadeForm | Promise<MadeForm> {
  const made = (store: FormStore): MadeForm => {
    warn(element, store.faults);
    return { store };
  };
  try {
    const store = openForm(options);
    return 'then' in store
      ? store.then(made).catch((error: unknown) => refused(element, error, options))
      : made(store);
  } catch (error) {
    return refused(element, error, options);
  }
}

/**
 * What else of a schema cannot be used, looked for once the form is there; the fault that stops it, if there is one. Where the check
 * cannot be had the form stays.
 */
export async function checkSchema(element: Element, { schema }: FormOptions): Promise<MadeForm | undefined> {
  const faults = await findFaults(schema);
  warn(element, faults);
  const fault = faults.filter(isFatal)[0];
  return fault && stopped(element, fault);
}

async function findFaults(schema: unknown): Promise<readonly FormFault[]> {
  try {
    const { openSchemaFaults } = await import('./schema-check-part.js');
    return (await openSchemaFaults(schema)).map((fault) => ({ in: 'schema' as const, ...fault }));
  } catch {
    return [];
  }
}

/** A form that could not be made: the place, as far as anybody knows it. */
async function refused(element: Element, error: unknown, { schema }: FormOptions): Promise<MadeForm> {
  const { cause, message } = error as Error;
  const found =
    isTbError(error, 'config') && Array.isArray(cause) ? (cause as FormFault[]) : await findFaults(schema);
  warn(element, found);
  // What nobody foresaw is told as it is: it speaks of the schema, not of answers.
  return stopped(
    element,
    found.filter(isFatal)[0] ?? { in: 'schema', pointer: '', code: 'unusable', reason: message },
  );
}

function stopped(element: Element, fault: FormFault): MadeForm {
  element.dispatchEvent(new TbErrorEvent({ code: 'config', retryable: false }));
  return { fault };
}

function warn(element: Element, faults: readonly FormFault[]): void {
  for (const { code, in: document, pointer, reason } of faults)
    warnOnce(
      element,
      `${code}:${document}:${pointer}`,
      `cannot use ${pointer || '/'} of its ${document}: ${reason}`,
    );
}

/** Whether a form would be another one with this host: only formats and functions of rules go into its making. */
export function mattersTo(host: ExtensionHost | undefined): boolean {
  return !!host && host.of(fieldFormats).all().length + host.of(ruleFunctions).all().length > 0;
}
