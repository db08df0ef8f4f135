import type { Json } from '../../base/json.js';
import type { SchemaObject } from '../../schema/json-schema.js';
import type { Choice } from '../node.js';

/** Parts of the schema document that apply to one place in the value together, before looking at the value. */
export interface Spec {
  /** The same for the same parts; specs are made once. */
  readonly id: string;
  /** Pointers into the schema document. */
  readonly at: readonly string[];
  /** Branches taken, by pointer of the `oneOf` or `anyOf`. */
  readonly picks: Readonly<Record<string, number>>;
}

/** What a {@link Spec} asks for, given a value: references resolved, conditions decided, everything merged. Made once for equal decisions. */
export interface Shape {
  /** Where it came from: the parts of the spec, and what they refer to. */
  readonly of: readonly string[];
  /** Keywords about the value itself, merged. */
  readonly schema: SchemaObject;
  /** How it is shown: `none` cannot be. */
  readonly kind: 'field' | 'group' | 'list' | 'none';
  readonly nullable: boolean;
  /** By name, in order. No prototype. */
  readonly properties: Readonly<Record<string, Spec>>;
  readonly required: Readonly<Record<string, true>>;
  /** Of rows after the fixed ones. */
  readonly items: Spec | undefined;
  /** Of a tuple. */
  readonly fixed: readonly Spec[];
  /** Names given by residents: what theirs must look like, and what is asked for each. */
  readonly patterns: readonly (readonly [pattern: string, spec: Spec])[];
  readonly more: Spec | undefined;
  /** Branches to be chosen from. */
  readonly choices: readonly ChoiceShape[];
  /** Branches that are decided without a choice; their own issues stand for the `oneOf` around them. */
  readonly implied: readonly string[];
  /** What can be chosen, if the schema lists it. */
  readonly values: readonly Choice[] | undefined;
}

/** A `oneOf` or `anyOf` a resident chooses from. */
export interface ChoiceShape {
  /** Where it stands in the schema: `/properties/owner/oneOf`. */
  readonly pointer: string;
  readonly branches: readonly BranchShape[];
  /** The property whose fixed value tells the branches apart. */
  readonly by: string | undefined;
}

/** One branch of a choice. */
export interface BranchShape {
  readonly index: number;
  readonly title: string;
  /** Where it stands in the schema. */
  readonly pointer: string;
  /** What the property `by` has to be. */
  readonly value: Json | undefined;
}
