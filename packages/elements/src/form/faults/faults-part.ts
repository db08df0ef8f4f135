import { isTbError } from '@tongban/core/errors';
import type { FormFault, FormOptions } from '@tongban/core/form';
import { openSchemaFaults } from '@tongban/core/schema';
import { TbErrorEvent } from '../../shared/error-event.js';
import { warnOnce } from '../../shared/warn-once.js';
import type { Unmade } from '../make-form.js';
import { faultView } from './fault-view.js';

/** What of a schema or a definition cannot be used, told to the page's author. A chunk of its own: residents can do without. */

const isFatal = ({ code }: FormFault): boolean => code === 'unusable' || code === 'unsafe-pattern';

/** Looks the schema over; the fault that stops the form, if there is one. */
export async function checkSchema(element: Element, schema: unknown): Promise<Unmade | undefined> {
  const faults = await findFaults(schema);
  warn(element, faults);
  const fault = faults.filter(isFatal)[0];
  return fault && stopped(element, fault);
}

/** A form that could not be made: the place, as far as anybody knows it. */
export async function refused(element: Element, error: unknown, { schema }: FormOptions): Promise<Unmade> {
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

/** Names each fault once on the console. */
export function warn(element: Element, faults: readonly FormFault[]): void {
  for (const { code, in: document, pointer, reason } of faults)
    warnOnce(
      element,
      `${code}:${document}:${pointer}`,
      `cannot use ${pointer || '/'} of its ${document}: ${reason}`,
    );
}

async function findFaults(schema: unknown): Promise<readonly FormFault[]> {
  try {
    return (await openSchemaFaults(schema)).map((fault) => ({ in: 'schema' as const, ...fault }));
  } catch {
    return [];
  }
}

function stopped(element: Element, fault: FormFault): Unmade {
  element.dispatchEvent(new TbErrorEvent({ code: 'config', retryable: false }));
  return { retryable: false, view: (words) => faultView(fault, words) };
}
