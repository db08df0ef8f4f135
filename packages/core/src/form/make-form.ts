import { isRecord } from '../base/json.js';
import { TbError } from '../base/tb-error.js';
import type { JsonSchema } from '../schema/json-schema.js';
import type { Validator } from '../schema/validator.js';
import type { FormFault, FormOptions, FormStore } from './form-store.js';
import { Planner } from './layout/planner.js';
import type { RuleReader } from '../rules/compiled-rule.js';
import type { FormMore } from './more-port.js';
import type { FormStructures } from './structures-port.js';
import { SchemaPlaces } from './shape/schema-places.js';
import { Shapes } from './shape/shapes.js';
import { Store } from './store/store.js';

/** What a form is made with beside its options. */
export interface FormParts {
  readonly validator: Validator;
  /** Faults the validator's side found in the schema. */
  readonly faults?: readonly FormFault[] | undefined;
  /** For forms that are more than plain questions: see {@link FormMore}. */
  readonly more?: FormMore | undefined;
  /** For schemas that ask for more than fixed questions: see {@link FormStructures}. Not without `more`. */
  readonly structures?: FormStructures | undefined;
  /** Reads rules; without it they are faults. */
  readonly rules?: RuleReader | undefined;
}

/**
 * Makes a form from its parts.
 * @throws {TbError} `config` when the schema cannot be used; its `cause` is the list of faults.
 */
export function makeForm(options: FormOptions, parts: FormParts): FormStore {
  const { more, rules, structures, validator } = parts;
  const faults: FormFault[] = [...(parts.faults ?? [])];
  const known = new Set<string>();
  const report = (fault: FormFault): void => {
    const id = JSON.stringify(fault);
    if (!known.has(id)) faults.push(fault);
    known.add(id);
  };
  const { form, schema } = options;
  if (!isRecord(schema))
    report({ in: 'schema', pointer: '', code: 'unusable', reason: 'a schema of a form is an object' });
  refuse(faults);

  const shapes = new Shapes(
    new SchemaPlaces(schema as JsonSchema),
    validator,
    (pointer, reason) => report({ in: 'schema', pointer, code: 'unsupported', reason }),
    more,
    structures,
  );
  const planner = new Planner(shapes, rules, report);
  const spec = shapes.spec(['']);
  const { kind, choices } = shapes.unionOf(spec);
  if ((kind === 'list' || kind === 'field') && choices.length === 0)
    report({ in: 'schema', pointer: '', code: 'unsupported', reason: 'a form asks for an object' });
  const defined = form ?? pages(schema);
  const plans = defined && more ? more.plans(planner, shapes, spec, defined) : planner.inside(spec);
  planner.breakCircles(schema);
  const root = planner.plan({ key: [] }, 0, plans);
  return new Store({ options, shapes, planner, spec, root, faults, more, structures });
}

/** A schema may say by itself that it is asked in steps: each property is one. */
function pages(schema: unknown): readonly unknown[] | undefined {
  const own = isRecord(schema) && schema['x-schema-form'];
  if (!isRecord(own)) return undefined;
  return /^(wizard|tabs)$/.test(String(own['type'])) && !own['items'] && !own['tabs']
    ? [{ ...own, items: ['*'] }]
    : own['items'] || own['tabs']
      ? [own]
      : undefined;
}

function refuse(faults: readonly FormFault[]): void {
  const stopping = faults.filter(({ code }) => code === 'unusable' || code === 'unsafe-pattern');
  const [first] = stopping;
  if (first)
    throw new TbError(
      'config',
      `the schema cannot be used: ${first.reason} at ${first.pointer || 'its root'}`,
      {
        cause: stopping,
      },
    );
}
