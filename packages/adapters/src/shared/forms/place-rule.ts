import type { Rule } from '@tongban/core/form';
import type { JsonSchema } from '@tongban/core/schema';
import { pointerTo } from '@tongban/core';
import type { KeyPath } from './form-key.js';

/**
 * A rule about one place. Inside a list the pointer has `-` for the row the rule stands in.
 * @param missing whether the rule holds where there is no answer
 */
export function placeRule(path: KeyPath, schema: JsonSchema, missing: boolean): Rule {
  const pointer = path.reduce((place, name) => pointerTo(place, name === '' ? '-' : name), '');
  const fits: Rule = { pointer, schema };
  return missing ? { anyOf: [fits, { not: { pointer, schema: true } }] } : fits;
}
