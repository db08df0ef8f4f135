import { Gathering, type Outcome, type Test } from './gathering.js';
import type { Shape, Spec } from './shape.js';
import type { Shapes } from './shapes.js';

/** A question about a value that decides what else applies, and what follows from each answer. */
interface Decision {
  readonly test: Test;
  readonly next: Map<Outcome, Decision | Shape>;
}

/** Finds the shape for a value by asking what the schema asks about it; each shape is made once. */
export class Decisions {
  private readonly known = new Map<Spec, Decision | Shape>();

  constructor(private readonly shapes: Shapes) {}

  /** What applies to `value`. */
  shapeOf(spec: Spec, value: unknown): Shape {
    let found = this.known.get(spec);
    while (found && 'test' in found) found = found.next.get(found.test(value));
    return found ?? this.decide(spec, value);
  }

  /** Nothing about a spec depends on the value. */
  settle(spec: Spec, shape: Shape): void {
    this.known.set(spec, shape);
  }

  /** Gathers the shape and notes which questions led to it. */
  private decide(spec: Spec, value: unknown): Shape {
    const asked: [Test, Outcome][] = [];
    const shape = new Gathering(this.shapes, spec, (test) => {
      const outcome = test(value);
      asked.push([test, outcome]);
      return outcome;
    }).shape();
    let known = this.known.get(spec);
    let put = (next: Decision | Shape): unknown => this.known.set(spec, next);
    for (const [test, outcome] of asked) {
      if (!known || !('test' in known)) put((known = { test, next: new Map() }));
      const { next }: Decision = known;
      known = next.get(outcome);
      put = (deeper) => next.set(outcome, deeper);
    }
    put(shape);
    return shape;
  }
}
