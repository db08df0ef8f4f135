import type { Json } from '../../base/json.js';
import type { Rule } from '../definition.js';

/** What a rule sees. Answers of hidden questions are not there. */
export interface RuleScope {
  readonly root: Json | undefined;
  /** The nearest row around, and its index; `undefined` outside of lists. */
  readonly row: Json | undefined;
  readonly index: number;
}

/** A rule that can be asked. */
export interface CompiledRule {
  /** The answers it looks at. As long as they are the same, so is the result. */
  inputs(scope: RuleScope): readonly unknown[];
  /** The result; `undefined` when there is none. Never throws. */
  run(scope: RuleScope): Json | undefined;
  /** Names of what it looks at, from the root: `[['members', '', 'share']]`. */
  readonly reads: readonly (readonly string[])[];
}

/** Reads rules. The part of the library that knows expressions is loaded only by forms that have some. */
export interface RuleReader {
  /** @throws {TbError} `format` with the reason when it cannot be read. */
  read(rule: Rule): CompiledRule;
}
