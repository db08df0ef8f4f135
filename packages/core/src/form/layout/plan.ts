import type { CompiledRule } from '../../rules/compiled-rule.js';

/** One thing of a form before there are answers: what json-schema-form-core made of an entry, in our words. */
export interface Plan {
  /** `data` has a place in the value; `choice` and `entries` belong to the object around them; `layout` and `notice` have none. */
  readonly kind: 'data' | 'choice' | 'entries' | 'layout' | 'notice';
  /** Unique in the form where there is no place to tell things apart by; 0 elsewhere. */
  readonly id: number;
  /** Of `data`: names from the object or row around it. */
  readonly steps: readonly string[];
  /** Of `choice`: the `oneOf` in the schema. */
  readonly choice: string;
  /** As the form definition has it; empty when it says nothing. */
  readonly type: string;
  readonly title: string;
  readonly titleHidden: boolean;
  readonly description: string;
  /** Of a notice. */
  readonly text: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly titleMap: unknown;
  readonly messages: string | Readonly<Record<string, string>> | undefined;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly rules: PlanRules;
  /** What is inside: children, or what a row is made of. `undefined`: every property, laid out when it is there. */
  readonly inside: readonly Plan[] | undefined;
  /** Its property stands elsewhere in the form too. */
  readonly twin: boolean;
  /** A rule is here or inside: it may change though its own answers do not. As far as it is laid out. */
  readonly ruled: boolean;
}

/** The rules of one entry, as far as it has them. */
export interface PlanRules {
  readonly condition?: CompiledRule;
  readonly requiredIf?: CompiledRule;
  readonly invalidIf?: CompiledRule;
  readonly readonlyIf?: CompiledRule;
  readonly compute?: CompiledRule;
  readonly prefill?: CompiledRule;
}
