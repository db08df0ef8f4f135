import type { Json } from '../base/json.js';
import type { FormDefinition } from '../form/definition.js';
import type { JointPart } from '../form/joint-application.js';
import type { GivenAnswer } from './given-answers.js';
import type { ApartElement } from './joint-groups.js';

/**
 * One form for several items (一表申请). A property of an item's form that names its data element (数据元) by `x-element`, such as
 * `"x-element": "applicant.name"`, is asked once for all items that have it: properties of objects, not those in rows of lists.
 */
export interface JointForm {
  /**
   * JSON Schema 2020-12: what is shared at the top under the name of its data element, the rest of each item under its id, both with `_`
   * for what expressions have no room for: `applicant_name`, `food_licence`.
   */
  readonly schema: Json;
  readonly form: FormDefinition;
  /** How many questions the items ask alone, and how many are left. */
  readonly asked: { readonly alone: number; readonly together: number };
  /** What several items ask for, and some of them by themselves nevertheless: to be looked at by who keeps the catalogue. */
  readonly apart: readonly ApartElement[];
  /**
   * What answers to the situation have told already (`Option.gives`), in the order of the questions: it stands in the form to be read, with the
   * answer it comes from; or it is not asked at all.
   */
  readonly given: readonly GivenAnswer[];
  /** What each item's own form would have sent, in the order of the items. Items without a form get `null`. */
  split(value: Json): readonly JointPart[];
  /** Places in the joint form of what a server says of one item's part. */
  place(item: string, pointer: string): string;
  /** Where the joint form asks what an item's form asks for as this data element (数据元); `undefined` where it does not ask. */
  placeOf(item: string, element: string): string | undefined;
}
