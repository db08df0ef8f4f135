import { wordSet } from '../../base/word-set.js';
import { listOf } from '../shape/list-of.js';
import type { Shape } from '../shape/shape.js';

/** Names Angular Schema Form has for ours. */
const ALIASES: Readonly<Record<string, string>> = {
  'radios-inline': 'radios',
  radiobuttons: 'radios',
  string: 'text',
  integer: 'number',
  boolean: 'checkbox',
  'datetime-local': 'datetime',
  tel: 'phone',
};

/** Formats whose widget has another name. */
const FORMATS: Readonly<Record<string, string>> = {
  'date-time': 'datetime',
  'idn-email': 'email',
  uri: 'url',
  iri: 'url',
};

/** Formats that have a widget of the same name. */
const NAMED = wordSet(
  'textarea number money date date-range time datetime select search-select radios checkbox checkboxes switch file signature region ' +
    'citizen-id uscc mobile phone postcode bank-card licence-plate email url address password',
);

/** Kinds of entries that are drawn as what they hold, not as one field; so is what has none. */
const CONTAINERS = wordSet(
  ' fieldset section columns conditional tabs tab wizard step array table tabarray list choice object',
);

/** How a field is drawn; empty when an object or a list is drawn as its parts. */
export function widgetOf(type: string, { schema, kind, values }: Shape, named: boolean): string {
  const asked = ALIASES[type] ?? type;
  const { format } = schema;
  const known = typeof format === 'string' ? (FORMATS[format] ?? format) : '';
  if (kind === 'group' || kind === 'list') {
    if (!CONTAINERS.has(asked)) return asked;
    if (asked === '' && NAMED.has(known)) return known;
    return kind === 'list' && asked === '' && (named || values) ? 'checkboxes' : '';
  }
  if (!CONTAINERS.has(asked)) return asked;
  if (named || values) return 'select';
  if (NAMED.has(known)) return known;
  const types = listOf(schema.type);
  if (types.includes('string')) return 'text';
  if (types.includes('number') || types.includes('integer')) return 'number';
  if (types.includes('boolean')) return 'checkbox';
  return types[0] === 'array' ? 'checkboxes' : 'text';
}
