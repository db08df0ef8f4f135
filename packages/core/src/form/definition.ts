import type { JsonSchema } from '../schema/json-schema.js';

/**
 * How a form is laid out, in the notation of json-schema-form: names of properties, `"*"` for all of them, `"..."` for those not
 * named, or entries. An Angular Schema Form definition is one.
 *
 * @example ['name', { key: 'remark', type: 'textarea' }, '...']
 */
export type FormDefinition = readonly FormEntry[];

/** A key of a property (`person.name`, `members[].name`), `"*"`, `"..."`, or an entry. */
export type FormEntry = string | FormItem;

/** One thing in a form: a field, a group of fields, a remark. */
export interface FormItem {
  /** Which property: `person.name`, `members[].name`. */
  readonly key?: string | readonly string[];
  /** How it is drawn: see {@link WidgetName}; anything a renderer was registered for is fine too. */
  readonly type?: string;
  readonly title?: string;
  readonly notitle?: boolean;
  readonly description?: string;
  readonly placeholder?: string;
  readonly readonly?: boolean;
  readonly required?: boolean;
  /** Names of values: `{ "1": "Yes" }` or `[{ "value": "1", "name": "Yes" }]`. */
  readonly titleMap?: unknown;
  /** What is inside: of `fieldset`, `section`, `step`, `array`, `table`. */
  readonly items?: FormDefinition;
  /** Of `tabs` and `wizard`. */
  readonly tabs?: readonly FormItem[];
  /** Shown only while it holds. */
  readonly condition?: Rule;
  /** Must be answered while it holds, beyond what the schema says. */
  readonly requiredIf?: Rule;
  /** Its answer, if there is one, is wrong while it holds: `endsOn < startsOn`. Words for it under `invalidIf` of `validationMessage`. */
  readonly invalidIf?: Rule;
  /** Cannot be changed while it holds. */
  readonly readonlyIf?: Rule;
  /** An expression the value always follows; the field is then read-only: `sum(members[].share)`. */
  readonly compute?: string;
  /** An expression for the first value, until a resident changes it. */
  readonly prefill?: string;
  /** Own words for issues, by keyword; `default` for any other: `{ "pattern": "…" }`. */
  readonly validationMessage?: string | Readonly<Record<string, string>>;
  /** Anything else is handed to the renderer. */
  readonly [option: string]: unknown;
}

/**
 * A condition on the answers: an expression (`age >= 18 && kind == 'company'`), a place that must fit a schema, or several.
 * A rule that cannot be read is reported when the form is made, and does not hold.
 */
export type Rule =
  | string
  | { readonly pointer: string; readonly schema: JsonSchema }
  | { readonly allOf: readonly Rule[] }
  | { readonly anyOf: readonly Rule[] }
  | { readonly not: Rule };

/** The widgets of the library. `type` in a form definition, or found by `type`, `format` and `enum` of the schema. */
export type WidgetName =
  | 'text'
  | 'textarea'
  | 'number'
  | 'money'
  | 'date'
  | 'date-range'
  | 'time'
  | 'datetime'
  | 'select'
  | 'search-select'
  | 'radios'
  | 'checkbox'
  | 'checkboxes'
  | 'switch'
  | 'file'
  | 'signature'
  | 'region'
  | 'citizen-id'
  | 'uscc'
  | 'mobile'
  | 'phone'
  | 'postcode'
  | 'bank-card'
  | 'licence-plate'
  | 'email'
  | 'url'
  | 'address'
  | 'password';
