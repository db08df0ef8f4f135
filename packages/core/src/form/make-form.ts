import { isRecord } from '../base/json.js';
import { TbError } from '../base/tb-error.js';
import type { JsonSchema } from '../schema/json-schema.js';
import type { Validator } from '../schema/validator.js';
import type { FormFault, FormOptions, FormStore } from './form-store.js';
import { Planner } from './layout/planner.js';
import type { RuleReader } from './layout/rule-port.js';
import { SchemaPlaces } from './shape/schema-places.js';
import { Shapes } from './shape/shapes.js';
import { Store } from './store/store.js';

/** What a form is made with beside its options. */
export interface FormParts {
  readonly validator: Validator;
  /** Faults the validator's side found in the schema. */
  readonly faults?: readonly FormFault[] | undefined;
  /** Reads rules; without it they are faults. */
  readonly rules?: RuleReader | undefined;
}

/**
 * Makes a form from its parts.
 * @throws {TbError} `config` when the schema cannot be used; its `cause` is the list of faults.
 */
export function makeForm(
  options: FormOptions,
  { validator, rules, faults: known = [] }: FormParts,
): FormStore {
  const faults: FormFault[] = [...known];
  const report = (fault: FormFault): void => {
    const again = faults.some(
      ({ pointer, code, in: where }) =>
        pointer === fault.pointer && code === fault.code && where === fault.in,
    );
    if (!again) faults.push(fault);
  };
  const schema = options.schema as JsonSchema;
  if (!isRecord(schema))
    report({ in: 'schema', pointer: '', code: 'unusable', reason: 'a schema of a form is an object' });
  refuse(faults);

  const places = new SchemaPlaces(schema);
  const shapes = new Shapes(places, validator, (pointer, reason) =>
    report({ in: 'schema', pointer, code: 'unsupported', reason }),
  );
  const planner = new Planner(shapes, rules, report);
  const spec = shapes.spec(['']);
  const plans = planner.form(spec, options.form ?? ['*']);
  refuse(faults);
  return new Store({ options, shapes, planner, validator, spec, plans, faults: Object.freeze(faults) });
}

function refuse(faults: readonly FormFault[]): void {
  const stopping = faults.filter(({ code }) => code === 'unusable' || code === 'unsafe-pattern');
  if (stopping.length === 0) return;
  const [first] = stopping;
  throw new TbError(
    'config',
    `the schema cannot be used: ${first?.reason} at ${first?.pointer || 'its root'}`,
    {
      cause: stopping,
    },
  );
}
