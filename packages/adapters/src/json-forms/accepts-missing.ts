import { isRecord } from '@tongban/core';
import { own, ownList } from '../shared/forms/own.js';

/** Keywords that no missing answer meets: Ajv, which JSON Forms asks, holds `undefined` against them. */
const REFUSING = ['type', 'const', 'enum'];

/** Whether a condition holds for an answer that is not there, as Ajv sees it when it is asked about `undefined`. */
export function acceptsMissing(schema: unknown): boolean {
  if (schema === false) return false;
  if (!isRecord(schema)) return true;
  const count = (keyword: string): number => ownList(schema, keyword).filter(acceptsMissing).length;
  if (REFUSING.some((keyword) => own(schema, keyword) !== undefined)) return false;
  if (own(schema, 'not') !== undefined && acceptsMissing(own(schema, 'not'))) return false;
  if (count('allOf') < ownList(schema, 'allOf').length) return false;
  if (Array.isArray(own(schema, 'anyOf')) && count('anyOf') === 0) return false;
  if (Array.isArray(own(schema, 'oneOf')) && count('oneOf') !== 1) return false;
  if (own(schema, 'if') === undefined) return true;
  return acceptsMissing(own(schema, acceptsMissing(own(schema, 'if')) ? 'then' : 'else'));
}
