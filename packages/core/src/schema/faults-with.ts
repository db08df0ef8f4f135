import { isRecord } from '../base/json.js';
import { pointerTo } from '../base/pointer.js';
import { wordSet } from '../base/word-set.js';
import { dialectOf } from './dialect.js';
import { endlessReferences } from './endless-references.js';
import { keywordFault } from './keyword-shapes.js';
import type { Library } from './library.js';
import { readPattern } from './patterns/read-pattern.js';
import { subschemas } from './subschemas.js';

/** A part of a schema that cannot be used as it stands. */
export interface SchemaFault {
  /** JSON pointer into the schema: the keyword, or the schema itself. */
  readonly pointer: string;
  /** `unsupported` is left out and the rest works; with the others the schema cannot be trusted to say what it means. */
  readonly code: 'unusable' | 'unsafe-pattern' | 'unsupported';
  /** For the author of the schema, in English. */
  readonly reason: string;
}

const REFERENCES = wordSet('$ref $dynamicRef $recursiveRef');

/** Schemas nested deeper than any form asks for. */
const deepest = 200;

/**
 * What of a JSON Schema document cannot be used; see `schemaFaults`.
 * @param library - Follows the references of the document.
 * @param unsafe - Why a pattern may take catastrophic time.
 */
export function faultsWith(
  schema: unknown,
  library: Library,
  unsafe: (pattern: string) => string | undefined,
  documents?: Readonly<Record<string, unknown>>,
): readonly SchemaFault[] {
  const faults: SchemaFault[] = [];
  const add = (code: SchemaFault['code'], pointer: string, reason: string | undefined): void => {
    if (reason !== undefined) faults.push({ pointer, code, reason });
  };
  const places = new Map<Readonly<Record<string, unknown>>, string>();
  const work = [{ pointer: '', inside: schema, depth: 0 }];
  for (let next = work.pop(); next; next = work.pop()) {
    const { pointer, inside, depth } = next;
    if (typeof inside === 'boolean') continue;
    if (!isRecord(inside)) add('unusable', pointer, 'a schema must be an object or a boolean');
    else if (depth > deepest) add('unusable', pointer, `schemas are nested more than ${deepest} deep`);
    else if (!places.has(inside)) {
      places.set(inside, pointer);
      lookAt(inside, pointer);
      subschemas(inside)
        .reverse()
        .forEach((found) =>
          work.push({
            pointer: found[0].reduce<string>(pointerTo, pointer),
            inside: found[1],
            depth: depth + 1,
          }),
        );
    }
  }
  for (const looping of endlessReferences([...places.keys()], library))
    add('unusable', pointerTo(places.get(looping) ?? '', '$ref'), 'the reference leads back to itself');
  return faults;

  function lookAt(inside: Readonly<Record<string, unknown>>, pointer: string): void {
    Object.keys(inside).forEach((keyword) => {
      const place = pointerTo(pointer, keyword);
      const value = inside[keyword];
      const fault = keywordFault(keyword, value);
      if (fault !== undefined) add(fault.code, place, fault.reason);
      else if (keyword === 'pattern') lookAtPattern(value as string, place);
      else if (keyword === 'patternProperties')
        for (const source of Object.keys(value as object)) lookAtPattern(source, pointerTo(place, source));
      else if (REFERENCES.has(keyword)) lookAtReference(value as string, inside, place);
      else if (keyword === '$schema') lookAtDialect(value as string, place);
    });
  }

  function lookAtPattern(source: string, place: string): void {
    if (readPattern(source) === undefined) add('unusable', place, 'the pattern is no regular expression');
    else add('unsafe-pattern', place, unsafe(source));
  }

  function lookAtReference(reference: string, inside: unknown, place: string): void {
    if (library.find(reference, library.homeOf(inside)) === undefined)
      add('unusable', place, 'the reference leads nowhere');
  }

  function lookAtDialect($schema: string, place: string): void {
    const own = isRecord(documents) && $schema.replace(/#$/, '') in documents;
    if (dialectOf($schema) === undefined && !own)
      add('unsupported', place, 'this version of JSON Schema is read as if it were a later one');
  }
}
