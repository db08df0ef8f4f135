import type { Issue } from '../base/issue.js';
import type { Json } from '../base/json.js';
import type { SchemaObject } from '../schema/json-schema.js';

/**
 * What a form shows, as a tree of frozen data. Nodes are the same objects for as long as nothing about them or below them
 * changes, so that drawing can skip them by identity.
 */
export type FormNode = FieldNode | GroupNode | ListNode | ChoiceNode | EntriesNode | NoticeNode;

/** What every node has. */
export interface NodeBase {
  /** Unique in the form, and the same for as long as the thing exists: rows keep theirs when others come and go. */
  readonly key: string;
  /** Plain text; empty when there is none. */
  readonly title: string;
  /** The title names the thing but is not drawn (`notitle`). */
  readonly titleHidden: boolean;
  /** Plain text; empty when there is none. */
  readonly description: string;
  /** What the form definition says beyond what the tree speaks of: `placeholder`, `unit`, `accept`, … */
  readonly options: Readonly<Record<string, unknown>>;
}

/** An issue as it is shown; a server's may bring its own words. */
export interface FormIssue extends Issue {
  /** Words to show instead of ours: a server's, or the form definition's. Plain text. */
  readonly message?: string;
}

/** One of the values a field can have. */
export interface Choice {
  readonly value: Json;
  /** Plain text. */
  readonly name: string;
  readonly disabled?: boolean;
}

/** One question with one answer. */
export interface FieldNode extends NodeBase {
  readonly kind: 'field';
  /** Where its answer stands in the value. */
  readonly pointer: string;
  /** How it is drawn: a {@link WidgetName} or what a registered renderer is for. */
  readonly widget: string;
  /** What applies to it now: references resolved, `allOf` merged, branches in force included. */
  readonly schema: SchemaObject;
  /** Of an object that is asked as one question, such as an address: the names of its properties. */
  readonly names?: readonly string[];
  /** The answer; `undefined` when there is none. A text that is no number stays text in a number field, and is an issue. */
  readonly value: Json | undefined;
  /** What can be chosen, for fields with `enum`, `const`s or a `titleMap`; of a list the choices of its items. */
  readonly choices: readonly Choice[] | undefined;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Its value follows a rule (`compute`). */
  readonly computed: boolean;
  /** What to show now: nothing before the field was left or the form submitted. */
  readonly issues: readonly FormIssue[];
  /** An asynchronous check is under way. */
  readonly pending: boolean;
}

/** Things that belong together. */
export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  /** `plain` draws nothing of its own; `tabs` has `tab` children and `wizard` has `step` children. */
  readonly layout: 'plain' | 'fieldset' | 'section' | 'columns' | 'tabs' | 'tab' | 'wizard' | 'step';
  /** Where its object stands in the value, if it is one. */
  readonly pointer: string | undefined;
  readonly children: readonly FormNode[];
  /**
   * An object that may be left out and whose schema contains itself: `false` while it is (no children), `true` once it is there.
   * `set` of its pointer to `{}` opens it, to `undefined` takes it away. `undefined` for every other group.
   */
  readonly open: boolean | undefined;
  /** Whether nothing inside can be changed, and it can be neither opened nor taken away. */
  readonly readOnly: boolean;
  /** Issues of the object itself (`minProperties`), as far as shown. */
  readonly issues: readonly FormIssue[];
  /** How many issues are shown inside, its own included. */
  readonly issueCount: number;
  /** Of `tabs` and `wizard`: the key of the child in view. */
  readonly current: string | undefined;
  /** Of a `step`: how far it has come. */
  readonly progress: 'todo' | 'current' | 'done' | undefined;
}

/** Rows of the same kind. */
export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly pointer: string;
  readonly layout: 'list' | 'table';
  readonly rows: readonly RowNode[];
  readonly columns: readonly ColumnNode[];
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  readonly canMove: boolean;
  /** Whether a row has to be there: it is in `required`, and its schema has `minItems` or `contains`. An empty list is an answer, too. */
  readonly required: boolean;
  readonly issues: readonly FormIssue[];
  readonly issueCount: number;
}

/** One column of a table: a question of its rows. A row in which it is not asked now has no child for it. */
export interface ColumnNode {
  /** Name of the property; the keys of the cells end with it. */
  readonly key: string;
  readonly title: string;
  /** Plain text; empty when there is none. */
  readonly description: string;
  readonly required: boolean;
}

/** One row. Of a tuple's fixed part `fixed`: cannot be removed or moved. */
export interface RowNode {
  readonly key: string;
  readonly pointer: string;
  readonly index: number;
  readonly fixed: boolean;
  readonly title: string;
  readonly children: readonly FormNode[];
  readonly issueCount: number;
}

/** One of several branches of a schema (`oneOf`, `anyOf`), and what the chosen one asks. */
export interface ChoiceNode extends NodeBase {
  readonly kind: 'choice';
  readonly pointer: string;
  readonly branches: readonly { readonly index: number; readonly title: string }[];
  /** Which is chosen; -1 while none is. */
  readonly chosen: number;
  readonly children: readonly FormNode[];
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly issues: readonly FormIssue[];
  readonly issueCount: number;
}

/** Answers whose names the resident gives (`additionalProperties`, `patternProperties`). */
export interface EntriesNode extends NodeBase {
  readonly kind: 'entries';
  /** Of the object that holds them. */
  readonly pointer: string;
  readonly entries: readonly { readonly key: string; readonly name: string; readonly child: FormNode }[];
  readonly readOnly: boolean;
  readonly canAdd: boolean;
  readonly issues: readonly FormIssue[];
  readonly issueCount: number;
}

/** Words between the questions. */
export interface NoticeNode extends NodeBase {
  readonly kind: 'notice';
  /** Marked-up text, untrusted: draw it through the sanitiser. */
  readonly text: string;
  readonly tone: 'plain' | 'warn';
}
