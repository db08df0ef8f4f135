import type { FormDefinition, FormFault } from '@tongban/core/form';
import type { JsonSchema } from '@tongban/core/schema';

/** A form of another library as ours: hand `schema` and `form` to `createForm` or `<tb-form>`. */
export interface ForeignForm {
  /** The schema, changed only where it said how something is drawn or where our answers have another shape. */
  readonly schema: JsonSchema;
  readonly form: FormDefinition;
  /**
   * What was not carried over. `pointer` leads into the schema (`in: 'schema'`) or the foreign definition (`in: 'form'`) as
   * they were handed in.
   */
  readonly faults: readonly FormFault[];
}

/** What a team says of widgets of its own. */
export interface ForeignFormOptions {
  /** Names of own widgets, fields or renderers, and the `type` a field renderer of ours is registered for: `{ MapWidget: 'acme-map' }`. */
  readonly widgets?: Readonly<Record<string, string>>;
  /** Words for a boolean that is chosen by radio buttons or a list. By default 是 and 否. */
  readonly yes?: string;
  readonly no?: string;
}
