import type { Json } from '../base/json.js';
import type { CancelSignal } from '../base/cancel-signal.js';
import type { ExtensionHost } from '../extensions/host.js';
import type { Validator } from '../schema/validator.js';
import type { FormDefinition } from './definition.js';
import type { FormIssue, GroupNode } from './node.js';

/** What a form is made of. Nothing handed in is changed; frozen input is fine. */
export interface FormOptions {
  /** JSON Schema, draft-07, 2019-09 or 2020-12 by its `$schema`; 2020-12 without. */
  readonly schema: unknown;
  /** Layout; without one every property in order. */
  readonly form?: FormDefinition | undefined;
  /** First answers. What the schema does not know is kept. */
  readonly value?: Json | undefined;
  /** A validator made at build time; without one the schema is interpreted. */
  readonly validator?: Validator | undefined;
  /** Where formats and rule functions of others are registered. */
  readonly host?: ExtensionHost | undefined;
  /** The whole form cannot be changed. */
  readonly readOnly?: boolean;
  /** Today as `2026-11-22`, for rules; by default from the clock, in China. */
  readonly today?: () => string;
  /** Checks that take time, by pointer; `-` stands for any row: `/members/-/id`. */
  readonly checks?: Readonly<Record<string, AsyncCheck>>;
}

/** Asks somebody else whether an answer is fine. A rejection counts as "not known" and is no issue. */
export type AsyncCheck = (
  value: Json,
  options: { readonly signal: CancelSignal; readonly root: Json },
) => Promise<readonly FormIssue[]>;

/** A part of the schema or definition that a form cannot show or use, found when it is made. */
export interface FormFault {
  /** `schema` or `form`: which of the two documents. */
  readonly in: 'schema' | 'form';
  /** JSON pointer into it. */
  readonly pointer: string;
  /** `unusable` and `unsafe-pattern` stop the form; `unsupported` and `rule` leave the part out. */
  readonly code: 'unusable' | 'unsafe-pattern' | 'unsupported' | 'rule' | 'unknown-key';
  /** The keyword or reason, for the page's author. In English, no personal data. */
  readonly reason: string;
}

/** A form as it stands. A new frozen object after every change; parts that did not change are the same objects. */
export interface FormState {
  readonly root: GroupNode;
  /** All answers as the resident left them, hidden ones too. Loses nothing that was handed in. */
  readonly value: Json;
  /** Every issue of what is visible, shown or not; empty when the form may be submitted. */
  readonly issues: readonly FormIssue[];
  /** Those that are shown, in the order of the page: what a summary lists. */
  readonly shown: readonly FormIssue[];
  /** `key` of a node by the pointer of an issue: which control a summary leads to. */
  keyOf(pointer: string): string | undefined;
  /** Whether the resident has changed anything since the start or `replace`. */
  readonly dirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether an asynchronous check is under way. */
  readonly pending: boolean;
}

/** What can happen to a form. */
export type FormAction =
  /** The resident gave an answer; `undefined` takes it back. Shows no issue, but takes away a shown one that is mended. */
  | { readonly type: 'set'; readonly pointer: string; readonly value: Json | undefined }
  /** The resident left a field: its issues show from now on. */
  | { readonly type: 'leave'; readonly pointer: string }
  | { readonly type: 'add-row'; readonly pointer: string; readonly at?: number; readonly value?: Json }
  | { readonly type: 'remove-row'; readonly pointer: string; readonly index: number }
  | { readonly type: 'move-row'; readonly pointer: string; readonly from: number; readonly to: number }
  /** Takes a branch of a choice: answers both know stay, those of the old one come back when it is chosen again. */
  | { readonly type: 'choose'; readonly pointer: string; readonly key: string; readonly branch: number }
  | { readonly type: 'add-entry'; readonly pointer: string; readonly name: string }
  | { readonly type: 'rename-entry'; readonly pointer: string; readonly from: string; readonly to: string }
  | { readonly type: 'remove-entry'; readonly pointer: string; readonly name: string }
  /** Shows a tab or a step, by key. Which steps are done with is `seen`: the one that was in view, unless it is said. */
  | { readonly type: 'show'; readonly key: string; readonly seen?: readonly string[] }
  /** Shows the issues of one node and what is inside (leaving a step), or of all (a submit). */
  | { readonly type: 'show-issues'; readonly key?: string }
  /** What a server found; stays with a field until its answer changes. */
  | { readonly type: 'server-issues'; readonly issues: readonly FormIssue[] }
  /**
   * What the view of a field knows beside its answer, and what counts in the place of what the schema says of it: that a file was not sent
   * whole, or nothing (no issues) while one is on its way. Shows when the schema's would. `undefined`: the schema counts again. By key,
   * whatever pointers the issues have.
   */
  | { readonly type: 'found'; readonly key: string; readonly issues: readonly FormIssue[] | undefined }
  /**
   * All answers at once from outside; nothing is touched any more, undo starts anew. Defaults fill what is not answered, unless
   * `defaults` is false: a draft holds answers as they were left. `branches` is what {@link FormStore.branches} gave with them.
   */
  | {
      readonly type: 'replace';
      readonly value: Json | undefined;
      readonly defaults?: boolean;
      readonly branches?: readonly BranchMemory[];
    }
  /** Back to the first answers. */
  | { readonly type: 'reset' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'read-only'; readonly on: boolean };

/** A choice between branches as it was left: what its value alone does not tell. */
export interface BranchMemory {
  /** Of the answer the choice is about. */
  readonly pointer: string;
  /** Where the choice stands in the schema. */
  readonly choice: string;
  /** The branch a resident has taken. */
  readonly chosen?: number;
  /** Answers of branches that were left, by branch: they come back with it. */
  readonly parked: Readonly<Record<string, Json>>;
}

/** One form being filled in. */
export interface FormStore {
  readonly state: FormState;
  /** What could not be used, found when the form was made. */
  readonly faults: readonly FormFault[];
  dispatch(action: FormAction): void;
  /** Calls back after every change, once. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** The answers as they are sent: of hidden questions and branches not chosen dropped, `readOnly` ones kept. */
  submission(): Json;
  /** What is known of choices beside the answers, to be kept with a draft; none where nothing was chosen. */
  branches(): readonly BranchMemory[];
  /** Waits for checks that take time; the issues are in `state` then. */
  settled(): Promise<void>;
  /** Ends checks under way. */
  close(): void;
}
