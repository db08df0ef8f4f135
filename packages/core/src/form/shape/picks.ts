import type { Spec } from './shape.js';
import type { Shapes } from './shapes.js';

/** `spec` with one more branch taken. */
export function picking(shapes: Shapes, spec: Spec, pointer: string, branch: number): Spec {
  return shapes.spec(spec.at, { ...spec.picks, [pointer]: branch });
}

/** `spec` without the branch taken at a choice. */
export function dropping(shapes: Shapes, { at, picks }: Spec, pointer: string): Spec {
  const others = { ...picks };
  delete others[pointer];
  return shapes.spec(at, others);
}
