import type { FormFault } from '@tongban/core/form';

/** Gathers what is not carried over; each place and reason once. */
export interface FaultList {
  readonly faults: readonly FormFault[];
  /** At a JSON pointer into the foreign definition. */
  form(pointer: string, reason: string, code?: FormFault['code']): void;
  /** At a JSON pointer into the schema. */
  schema(pointer: string, reason: string, code?: FormFault['code']): void;
}

/** An empty list. */
export function faultList(): FaultList {
  const faults: FormFault[] = [];
  const seen = new Set<string>();
  const add = (fault: FormFault): void => {
    const id = JSON.stringify([fault.in, fault.pointer, fault.reason]);
    if (!seen.has(id)) faults.push(fault);
    seen.add(id);
  };
  return {
    faults,
    form: (pointer, reason, code = 'unsupported') => add({ in: 'form', pointer, code, reason }),
    schema: (pointer, reason, code = 'unsupported') => add({ in: 'schema', pointer, code, reason }),
  };
}
