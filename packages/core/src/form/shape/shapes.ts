import type { SchemaObject } from '../../schema/json-schema.js';
import type { Validator } from '../../schema/validator.js';
import type { FormMore } from '../more-port.js';
import type { FormStructures } from '../structures-port.js';
import type { Decisions } from './decisions.js';
import { Gathering } from './gathering.js';
import type { SchemaPlaces } from './schema-places.js';
import type { Shape, Spec } from './shape.js';

/** Says what is not supported, by its pointer in the schema. */
export type ReportPart = (pointer: string, reason: string) => void;

const NO_PICKS: Spec['picks'] = {};

/** Makes specs and shapes, each once, so that they can be compared by identity. */
export class Shapes {
  private readonly specs = new Map<string, Spec>();
  private readonly unions = new Map<Spec, Shape>();
  private readonly decisions: Decisions | undefined;

  constructor(
    readonly places: SchemaPlaces,
    readonly validator: Validator,
    readonly report: ReportPart,
    private readonly more: FormMore | undefined,
    readonly structures: FormStructures | undefined,
  ) {
    this.decisions = structures?.decisions(this);
  }

  /** The spec of some parts of the schema, with branches taken. */
  spec(at: readonly string[], picks = NO_PICKS): Spec {
    // Mostly one: then no further text is kept.
    let id = at.length === 1 ? (at[0] as string) : at.join('\n');
    for (const pointer of Object.keys(picks)) id += `\n?${pointer} ${picks[pointer]}`;
    let spec = this.specs.get(id);
    if (!spec) this.specs.set(id, (spec = { id, at, picks }));
    return spec;
  }

  /** What applies to `value`. */
  shapeOf(spec: Spec, value: unknown): Shape {
    return this.decisions ? this.decisions.shapeOf(spec, value) : this.unionOf(spec);
  }

  /** Everything that may apply, whatever the value: for laying a form out. */
  unionOf(spec: Spec): Shape {
    let union = this.unions.get(spec);
    if (!union) {
      let asked = false;
      union = new Gathering(this, spec, () => void (asked = true)).shape();
      this.unions.set(spec, union);
      if (!asked) this.decisions?.settle(spec, union);
    }
    return union;
  }

  /** The pointer a reference leads to, seen from the schema at `from`; `undefined` when it leads nowhere. */
  follow(reference: string, from: string): string | undefined {
    if (this.structures) return this.structures.follow(this.places, reference, from);
    const pointer = reference.slice(1);
    return this.places.at(pointer) === undefined ? undefined : pointer;
  }

  /** Adds the keywords of `part` to `into`. What was said first stays. */
  merge(into: Record<string, unknown>, part: SchemaObject): void {
    if (this.more) this.more.merge(into, part);
    else for (const key of Object.keys(part)) into[key] ??= part[key];
  }
}
