import type { Issue } from '../base/issue.js';

/**
 * Says what is wrong with a value by one JSON Schema document. The interpreter (`compileSchema`) and modules made by
 * `tongban forms build` stand behind it alike: same validity, same pairs of pointer and keyword.
 */
export interface Validator {
  /**
   * What is wrong with `value`; empty when nothing is.
   *
   * `code` is the keyword that does not hold (`maxLength`), `pointer` the place in the value the keyword speaks of: for
   * `required` the object, with the missing name as `params.property`. Of keywords that only pass on what their
   * subschemas say (`properties`, `items`, `allOf`, `$ref`, `then`) the inner issues are told, not the keyword; `anyOf` and `oneOf`
   * are told themselves. `params` hold the limit the schema sets (`{ limit: 50 }`), never the value.
   *
   * With `schemaPointer` only by that part of the schema, pointers of issues counted from `value`: what a form asks of the
   * branch of a choice that was taken, where the whole would only say that no branch fits.
   */
  validate(value: unknown, schemaPointer?: string): readonly Issue[];

  /**
   * Whether `value` fits the part of the schema at a JSON pointer into the document: `/allOf/0/if`.
   * Used to find the branches of a form that apply.
   */
  matches(schemaPointer: string, value: unknown): boolean;
}
