import type { FormItem } from '@tongban/core/form';
import type { KeyPath } from '../shared/forms/form-key.js';
import type { DraftStep, SchemaDraft } from '../shared/forms/schema-draft.js';
import type { FieldContext } from './read-field.js';
import type { UiOptions } from './ui-options.js';

/** What all places of a form share. */
export interface UiContext extends FieldContext {
  readonly draft: SchemaDraft;
  readonly globals: UiOptions;
}

/** One place of a form: its schema, and what the uiSchema says of it. */
export interface Level {
  /** Not yet resolved. */
  readonly schema: unknown;
  readonly ui: Record<string, unknown>;
  /** JSON pointer to `ui`. */
  readonly pointer: string;
  readonly place: readonly DraftStep[];
  /** Of the answer, as long as a key of a form definition reaches it. */
  readonly path: KeyPath | undefined;
  /** Schemas around, to end where one contains itself. */
  readonly around: readonly unknown[];
}

/** Entries of a form definition. */
export type Entries = readonly (string | FormItem)[];

/** What a level comes down to. */
export interface Result {
  /** Options of its own. */
  readonly item: Readonly<Record<string, unknown>>;
  /** What is inside, where something is said of it and keys reach it. */
  readonly items?: Entries | undefined;
}

/** Reads one level and what is inside. */
export type ReadLevel = (level: Level, context: UiContext) => Result;
