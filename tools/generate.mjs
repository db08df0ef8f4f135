/**
 * Writes what is derived: from the catalogue schema types, the reader's table, the validator; from a library of forms the part
 * we use; from the sources the version and the list of elements; from the description of the gateway what the command checks by.
 * Runs before every build; the outputs are not committed, so they cannot fall behind.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { aboutElements } from './generate/about.mjs';
import { bundleJsonSchemaForm, jsonSchemaFormTypes } from './generate/jsfc.mjs';
import { gatewayDescription } from './generate/gateway-description.mjs';
import { compileTypes } from './generate/types.mjs';
import { compileShapes } from './generate/shapes.mjs';
import { compileValidator, validatorTypes } from './generate/validator.mjs';
import { sampleCatalogue } from './generate/sample.mjs';
import { catalogueReference } from './generate/reference.mjs';

const schemaFile = 'packages/core/src/format/tongban-catalogue-1.schema.json';
const schema = JSON.parse(await readFile(schemaFile, 'utf8'));

/** Leaves an unchanged file alone, so that watchers and incremental builds stay quiet. */
async function write(file, content) {
  await mkdir(file.replace(/\/[^/]+$/, ''), { recursive: true });
  const old = await readFile(file, 'utf8').catch(() => null);
  if (old !== content) await writeFile(file, content);
}

const validator = await compileValidator(schema);
const jsonSchemaForm = await bundleJsonSchemaForm();

await Promise.all([
  write('packages/core/src/format/generated/types.ts', await compileTypes(schema)),
  write('packages/core/src/format/generated/shapes.ts', compileShapes(schema)),
  write('packages/core/src/check/generated/validate.js', validator),
  // tsc copies no JavaScript into its output.
  write('packages/core/dist/check/generated/validate.js', validator),
  write('packages/core/src/check/generated/validate.d.ts', validatorTypes),
  write('packages/core/src/form/generated/jsfc.js', jsonSchemaForm),
  write('packages/core/dist/form/generated/jsfc.js', jsonSchemaForm),
  write('packages/core/src/form/generated/jsfc.d.ts', jsonSchemaFormTypes),
  write('packages/core/dist/form/generated/jsfc.d.ts', jsonSchemaFormTypes),
  write('packages/elements/src/generated/about.ts', aboutElements()),
  write('packages/cli/src/gateway/generated/description.ts', await gatewayDescription()),
  write('examples/catalogue/catalogue.json', await sampleCatalogue('examples/catalogue')),
  write('docs/reference/catalogue.md', catalogueReference(schema)),
]);
