import { isRecord } from '../../base/json.js';
import type { FormFault } from '../form-store.js';
import { AnswerPlace } from './answer-place.js';
import { layoutHints } from './entry-hints.js';
import { formatHints, nameHints, placeHints } from './schema-hints.js';

/** What is most likely a slip in a schema or a form definition, though a form can be made of it. */
export interface FormHint extends Pick<FormFault, 'in' | 'pointer' | 'reason'> {
  /**
   * `required`: a name no property describes. `rule`: a rule reads an answer there is not. `type`, `option`, `format`: a word the
   * library does not know. `twice`: the same question twice. `id`: the form has no name.
   */
  readonly code: 'required' | 'rule' | 'type' | 'option' | 'format' | 'twice' | 'id';
}

/** What is looked over. */
export interface FormHintOptions {
  readonly schema: unknown;
  readonly form?: readonly unknown[] | undefined;
  /** Formats the page or the back end registers beside those of the library. */
  readonly formats?: readonly string[];
}

/**
 * Looks a schema and a form definition over for ordinary slips: for tools that authors use, not for pages. What keeps a form from being
 * made, or leaves a part out, is told by `createForm` (`faults`) and `schemaFaults`.
 */
export function formHints({ schema, form, formats = [] }: FormHintOptions): readonly FormHint[] {
  if (!isRecord(schema)) return [];
  const hints = new Map<string, FormHint>();
  const tell = (hint: FormHint): void => void hints.set(JSON.stringify(hint), hint);
  const root = new AnswerPlace(schema, [{ schema, pointer: '', as: 'asked' }]);
  nameHints(schema, tell);
  placeHints(root, tell);
  formatHints(schema, formats, tell);
  if (Array.isArray(form))
    layoutHints(form, { in: 'form', pointer: '', root, row: undefined, conditional: false }, tell);
  return [...hints.values()];
}
