import { twoKeys, type FieldNode } from '@tongban/core/form';
import type { Answer } from '../fields/field-view.js';
import { withTexts } from './with-texts.js';

/** The answer with these two days, `YYYY-MM-DD` or empty: in the shape its schema asks for. */
export function withDays(field: FieldNode, start: string, end: string): Answer {
  const { type } = field.schema;
  if (type === 'array') return end ? [start, end] : start ? [start] : undefined;
  if (type === 'string') return start || end ? `${start}/${end}` : undefined;
  const [startKey, endKey] = twoKeys(field, ['start', 'end']);
  return withTexts(field.value, { [startKey]: start, [endKey]: end });
}
