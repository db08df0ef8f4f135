import { isRecord, pointerTo } from '@tongban/core';
import { own } from '../shared/forms/own.js';
import { entryOf } from '../shared/forms/option-outcome.js';
import type { FaultList } from '../shared/forms/fault-list.js';

/** Numbers of the validator tv4, which Angular Schema Form asks, and the keywords they are for. Source: tv4's list of error codes. */
const keywords: Readonly<Record<string, string>> = {
  0: 'type',
  1: 'enum',
  10: 'anyOf',
  11: 'oneOf',
  12: 'oneOf',
  13: 'not',
  100: 'multipleOf',
  101: 'minimum',
  102: 'exclusiveMinimum',
  103: 'maximum',
  104: 'exclusiveMaximum',
  200: 'minLength',
  201: 'maxLength',
  202: 'pattern',
  300: 'minProperties',
  301: 'maxProperties',
  302: 'required',
  303: 'additionalProperties',
  304: 'dependencies',
  400: 'minItems',
  401: 'maxItems',
  402: 'uniqueItems',
  403: 'additionalItems',
  500: 'format',
};

/** `validationMessage` by keyword; `undefined`, and a fault, for what is no text. */
export function readMessages(
  messages: unknown,
  pointer: string,
  faults: FaultList,
): string | Readonly<Record<string, string>> | undefined {
  if (typeof messages === 'string') return withoutBraces(messages, pointer, faults);
  if (!isRecord(messages)) {
    faults.form(pointer, 'messages are texts');
    return undefined;
  }
  const found: Record<string, string> = {};
  for (const code of Object.keys(messages)) {
    const text = own(messages, code);
    const at = pointerTo(pointer, code);
    if (typeof text !== 'string') faults.form(at, 'messages are texts');
    else found[entryOf(keywords, code) ?? code] = withoutBraces(text, at, faults);
  }
  return found;
}

function withoutBraces(text: string, pointer: string, faults: FaultList): string {
  if (text.indexOf('{{') >= 0) faults.form(pointer, 'nothing is filled in for {{…}}: write the words out');
  return text;
}
