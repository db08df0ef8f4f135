import { isMultipleOf } from '../decimal.js';
import { arrays, unevaluatedItems } from './arrays.js';
import { bound } from './assertions.js';
import type { Keywords } from './keyword.js';
import { logic } from './logic.js';
import { objects, unevaluatedProperties } from './objects.js';
import { plainKeywords } from './plain.js';

/** Every keyword, but for those that come last. */
export const allKeywords: Keywords = {
  ...plainKeywords,
  multipleOf: ['number', bound((value: number, limit) => !(limit > 0) || isMultipleOf(value, limit))],
  ...logic,
  ...objects,
  ...arrays,
};

/** What speaks of the properties and items that all others have left. */
export const lastKeywords: Keywords = {
  unevaluatedItems: ['array', unevaluatedItems, 2019],
  unevaluatedProperties: ['object', unevaluatedProperties, 2019],
};
