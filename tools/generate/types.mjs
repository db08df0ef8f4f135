import { compile } from 'json-schema-to-typescript';

/** TypeScript types of the catalogue, one interface for each definition of the schema. */
export function compileTypes(schema) {
  return compile(structuredClone(schema), 'Catalogue', {
    additionalProperties: false,
    bannerComment: '// Generated from tongban-catalogue-1.schema.json by tools/generate.mjs.',
    format: false,
    // `[T, ...T[]]` for minItems would make every caller prove a length.
    ignoreMinAndMaxItems: true,
    unknownAny: true,
  });
}
