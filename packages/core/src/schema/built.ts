// What modules made by `tongban forms build` are put together from.
export { builtValidator, type AjvError, type AjvFunction, issuesOfAjv } from './built-validator.js';
export { areEqual, areUnique } from './canonical.js';
export { characters } from './characters.js';
export { isMultipleOf } from './decimal.js';
export { type Dialect, dialectOf } from './dialect.js';
export { formats } from './formats/formats.js';
export { moreFormats } from './formats/more-formats.js';
export { readPattern } from './patterns/read-pattern.js';
export { subschemas } from './subschemas.js';
