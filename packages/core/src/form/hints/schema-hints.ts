import { isRecord } from '../../base/json.js';
import { pointerTo } from '../../base/pointer.js';
import { moreFormats } from '../../schema/formats/more-formats.js';
import { formats } from '../../schema/formats/formats.js';
import { subschemas } from '../../schema/subschemas.js';
import { listOf } from '../shape/list-of.js';
import type { AnswerPlace } from './answer-place.js';
import { entryHints, layoutHints } from './entry-hints.js';
import type { FormHint } from './form-hints.js';
import { drawnFormats, meant } from './known-words.js';

type Tell = (hint: FormHint) => void;

/** Schemas that hold themselves, by references, never end; no form asks that many questions. */
const MOST_PLACES = 5_000;

const FORMATS = [...Object.keys(formats), ...Object.keys(moreFormats)];

/** What a document is called, and by what. */
export function nameHints(schema: Readonly<Record<string, unknown>>, tell: Tell): void {
  if (typeof schema['$id'] === 'string') return;
  if (typeof schema['id'] === 'string')
    tell({
      in: 'schema',
      pointer: '/id',
      code: 'id',
      reason: 'id names nothing since draft-06; the name of a form is its $id',
    });
  else
    tell({
      in: 'schema',
      pointer: '',
      code: 'id',
      reason: 'the schema has no $id; without one, or form-id of the element, gateways refuse applications',
    });
}

/** Formats nothing checks, in every schema of the document. */
export function formatHints(schema: unknown, own: readonly string[], tell: Tell, pointer = ''): void {
  if (!isRecord(schema)) return;
  const { format, type } = schema;
  const isNumber = listOf(type).some((name) => name === 'number' || name === 'integer');
  const known = [...FORMATS, ...drawnFormats, ...own];
  if (typeof format === 'string' && !isNumber && !known.includes(format))
    tell({
      in: 'schema',
      pointer: pointerTo(pointer, 'format'),
      code: 'format',
      reason: `nothing checks the format ${format}; a format of the page's own has to${meant(format, known)}`,
    });
  for (const [keys, inner] of subschemas(schema))
    formatHints(inner, own, tell, keys.reduce<string>(pointerTo, pointer));
}

/** Names in `required` nothing describes, and what `x-schema-form` says, place by place. */
export function placeHints(root: AnswerPlace, tell: Tell): void {
  const seen = new Set<string>();
  visit(root, undefined);

  function visit(place: AnswerPlace, row: AnswerPlace | undefined): void {
    const { id } = place;
    if (seen.has(id) || seen.size >= MOST_PLACES) return;
    seen.add(id);
    for (const { as, pointer, schema } of place.parts) {
      if (as !== 'not') required(place, schema['required'], pointerTo(pointer, 'required'));
      const own = schema['x-schema-form'];
      if (!isRecord(own)) continue;
      const at = {
        in: 'schema' as const,
        pointer: pointerTo(pointer, 'x-schema-form'),
        root,
        row,
        conditional: false,
      };
      entryHints(own, at, tell);
      for (const part of ['items', 'tabs'])
        if (Array.isArray(own[part]))
          layoutHints(own[part] as unknown[], { ...at, pointer: pointerTo(at.pointer, part) }, tell);
    }
    for (const name of place.names) visit(place.under(name), row);
    const rows = place.rows();
    if (rows) visit(rows, rows);
  }

  function required(place: AnswerPlace, names: unknown, pointer: string): void {
    if (!Array.isArray(names) || place.open) return;
    names.forEach((name: unknown, index) => {
      if (typeof name === 'string' && !place.names.includes(name))
        tell({
          in: 'schema',
          pointer: pointerTo(pointer, index),
          code: 'required',
          reason: `${name} is required, but no property describes it${meant(name, place.names)}`,
        });
    });
  }
}
