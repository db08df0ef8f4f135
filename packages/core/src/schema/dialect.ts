import { isRecord } from '../base/json.js';

/** A version of JSON Schema that is understood. */
export type Dialect = 'draft-07' | '2019-09' | '2020-12';

/** The version a `$schema` names; `undefined` for any other, which may be a metaschema of somebody's own. */
export function dialectOf($schema: unknown): Dialect | undefined {
  const found =
    typeof $schema === 'string' &&
    /^https?:\/\/json-schema\.org\/(draft-07|draft\/2019-09|draft\/2020-12)\/schema#?$/.exec($schema);
  return found ? (found[1]?.replace('draft/', '') as Dialect) : undefined;
}

/**
 * Whether a metaschema's `$vocabulary` leaves out the assertions (`type`, `maxLength`, …).
 * Source: JSON Schema 2020-12 core, 8.1.2.
 */
export function leavesOutAssertions(metaschema: unknown): boolean {
  const vocabulary = isRecord(metaschema) ? metaschema['$vocabulary'] : undefined;
  return isRecord(vocabulary) && !Object.keys(vocabulary).some((uri) => /\/vocab\/validation$/.test(uri));
}
