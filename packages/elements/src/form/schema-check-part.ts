/** Finds what of a schema cannot be used, for the page's author. A chunk of its own: residents can do without. */
export { openSchemaFaults } from '@tongban/core/schema';
