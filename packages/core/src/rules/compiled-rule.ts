import type { Json } from '../base/json.js';

/** What a rule sees. Answers of hidden questions are not there. */
export interface RuleScope {
  readonly root: Json | undefined;
  /** The nearest row around, and its index; `undefined` and -1 outside of lists. */
  readonly row: Json | undefined;
  readonly index: number;
}

/** One place a rule looks at: names from the root or the row, `''` for every row of a list. */
export interface RuleRead {
  readonly from: 'root' | 'row' | 'index' | 'today';
  readonly steps: readonly string[];
}

/** A rule that can be asked. */
export interface CompiledRule {
  readonly reads: readonly RuleRead[];
  /** What it looks at. As long as that is the same, so is the result. */
  inputs(scope: RuleScope): readonly unknown[];
  /** The result; `undefined` when there is none. Never throws. */
  run(scope: RuleScope): Json | undefined;
}

/** A value that follows a rule. */
export interface ComputedPlace {
  /** Names from the root: `['members', '', 'total']`. */
  readonly place: readonly string[];
  readonly rule: CompiledRule;
}

/** A computed value of the form as far as it is laid out at once. */
export interface LaidOut extends ComputedPlace {
  /** Of its `compute`, into the form definition; empty where the definition says nothing of it. */
  readonly pointer: string;
  readonly rules: { compute?: CompiledRule };
}

/** A rule that cannot be used, as `FormFault` has it. */
export interface RuleFault {
  readonly in: 'schema' | 'form';
  readonly pointer: string;
  readonly code: 'rule';
  readonly reason: string;
}

/** Reads rules. The part of the library that knows expressions is loaded only by forms that have some. */
export interface RuleReader {
  /** The rule, or the reason why it cannot be read. */
  read(rule: unknown): CompiledRule | string;
  /**
   * Takes rules out whose values depend on themselves, directly or by way of others, and tells of each. Gives the `x-schema-form`s of
   * the schema whose `compute` must not be used once they are laid out.
   */
  breakCircles(
    laidOut: readonly LaidOut[],
    schema: unknown,
    report: (fault: RuleFault) => void,
  ): ReadonlySet<unknown>;
}
