import type { Json } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import type { ChoiceShape, Shape, Spec } from '../shape/shape.js';
import { keyTo } from './slot.js';
import type { Tree } from './tree.js';

/** A place in the value and what applies to it now. */
export class Place {
  /** What is asked, branches taken included. */
  shape!: Shape;
  /** As given, before branches were taken. */
  spec!: Spec;
  /** With the branches taken. */
  taken!: Spec;
  value: Json | undefined;
  pointer = '';
  /** The object is there, or has to be: what it requires is required. */
  alive = false;
  /** All answers when it was last stepped to. */
  private round: Json | undefined;
  private inner: Map<string, Place> | undefined;

  constructor(readonly key: string) {}

  /** Moves to another value or spec. Says whether anything is different. */
  set(tree: Tree, { spec, value, pointer, needed }: Target): boolean {
    const alive = needed || value !== undefined;
    const same =
      spec === this.spec && value === this.value && pointer === this.pointer && alive === this.alive;
    if (same && !tree.anew) return false;
    this.spec = spec;
    this.value = value;
    this.pointer = pointer;
    this.alive = alive;
    this.taken = spec;
    this.shape = tree.shapes.shapeOf(spec, value);
    tree.structures?.takeBranches(this, tree);
    return true;
  }

  /** The schema says that it cannot be changed. */
  isReadOnly(): boolean {
    return this.shape.schema.readOnly === true;
  }

  /** Choices that are open here, taken or not. */
  choices(): readonly ChoiceShape[] {
    return this.shape.choices.filter(({ pointer }) => this.spec.picks[pointer] === undefined);
  }

  /** What a name leads to, if it is asked for. */
  target(name: string, pointer: string): Target | undefined {
    const { alive, shape, value } = this;
    const spec =
      shape.properties[name] ??
      (shape.kind === 'list' ? (shape.fixed[Number(name)] ?? shape.items) : undefined);
    const needed = alive && shape.required[name] === true;
    return spec && { spec, value: own(value, name), pointer, needed, alive };
  }

  /** The place one step further in, for entries whose key has several steps. */
  step(tree: Tree, name: string): Place | undefined {
    let place = this.inner?.get(name);
    // Each question of an object comes by here.
    if (place && place.round === tree.live && !tree.anew) return place;
    const target = this.target(name, pointerTo(this.pointer, name));
    if (!target) return undefined;
    this.inner ??= new Map();
    if (!place) this.inner.set(name, (place = new Place(keyTo(this.key, name))));
    place.round = tree.live;
    place.set(tree, target);
    return place;
  }
}

/** Where a place is to be. */
export interface Target {
  readonly spec: Spec;
  readonly value: Json | undefined;
  readonly pointer: string;
  /** It has to be there. */
  readonly needed: boolean;
  /** What it is in is there. */
  readonly alive: boolean;
}

/** What an object or a list has under a name of its own. */
export function own(value: Json | undefined, name: string): Json | undefined {
  return Object.prototype.hasOwnProperty.call(Object(value), name)
    ? (value as Record<string, Json>)[name]
    : undefined;
}
