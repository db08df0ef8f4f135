import type { Validator } from '../../schema/validator.js';
import type { FormMore } from '../more-port.js';
import { Gathering, type Outcome, type Test } from './gathering.js';
import type { SchemaPlaces } from './schema-places.js';
import type { Shape, Spec } from './shape.js';

/** A question about a value that decides what else applies, and what follows from each answer. */
interface Decision {
  readonly test: Test;
  readonly next: Map<Outcome, Decision | Shape>;
}

/** Says what is not supported, by its pointer in the schema. */
export type ReportPart = (pointer: string, reason: string) => void;

/** Makes specs and shapes, each once, so that they can be compared by identity. */
export class Shapes {
  private readonly specs = new Map<string, Spec>();
  private readonly decisions = new Map<Spec, Decision | Shape>();
  private readonly unions = new Map<Spec, Shape>();

  constructor(
    readonly places: SchemaPlaces,
    private readonly validator: Validator,
    private readonly report: ReportPart,
    readonly more: FormMore | undefined,
  ) {}

  /** The spec of some parts of the schema, with branches taken. */
  spec(at: readonly string[], picks: Spec['picks'] = {}): Spec {
    const id =
      at.join('\n') +
      Object.keys(picks)
        .map((pointer) => `\n?${pointer} ${picks[pointer]}`)
        .join('');
    let spec = this.specs.get(id);
    if (!spec) this.specs.set(id, (spec = { id, at, picks }));
    return spec;
  }

  /** `spec` with one more branch taken. */
  picking(spec: Spec, pointer: string, branch: number): Spec {
    return this.spec(spec.at, { ...spec.picks, [pointer]: branch });
  }

  /** `spec` without the branch taken at a choice. */
  dropping({ at, picks }: Spec, pointer: string): Spec {
    const others = { ...picks };
    delete others[pointer];
    return this.spec(at, others);
  }

  /** What applies to `value`. */
  shapeOf(spec: Spec, value: unknown): Shape {
    let found = this.decisions.get(spec);
    while (found && 'test' in found) found = found.next.get(found.test(value));
    return found ?? this.decide(spec, value);
  }

  /** Everything that may apply, whatever the value: for laying a form out. */
  unionOf(spec: Spec): Shape {
    let union = this.unions.get(spec);
    if (!union) {
      let asked = false;
      union = new Gathering(this, spec, this.report, () => void (asked = true)).shape();
      this.unions.set(spec, union);
      // Nothing depends on the value.
      if (!asked) this.decisions.set(spec, union);
    }
    return union;
  }

  /** Whether `value` fits the part of the schema at `pointer`. */
  matches(pointer: string, value: unknown): boolean {
    return this.validator.matches(pointer, value);
  }

  /** Gathers the shape and notes which questions led to it. */
  private decide(spec: Spec, value: unknown): Shape {
    const asked: [Test, Outcome][] = [];
    const shape = new Gathering(this, spec, this.report, (test) => {
      const outcome = test(value);
      asked.push([test, outcome]);
      return outcome;
    }).shape();
    let known = this.decisions.get(spec);
    let put = (next: Decision | Shape): unknown => this.decisions.set(spec, next);
    for (const [test, outcome] of asked) {
      if (!known || !('test' in known)) put((known = { test, next: new Map() }));
      const { next }: Decision = known;
      known = next.get(outcome);
      put = (deeper) => next.set(outcome, deeper);
    }
    put(shape);
    if (asked.length === 0) this.unions.set(spec, shape);
    return shape;
  }
}
