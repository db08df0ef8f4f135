import { isRecord } from '../base/json.js';
import { loaded } from '../base/loaded.js';
import { faultsWith, type SchemaFault } from './faults-with.js';
import { plainLibrary } from './plain-library.js';
import { hasAddresses, hasCompeting, hasKeyword, schemaText } from './schema-text.js';

/** As `schemaFaults`, bringing what follows addresses and looks into patterns only where a schema has such. */
export async function openSchemaFaults(schema: unknown): Promise<readonly SchemaFault[]> {
  const text = isRecord(schema) ? schemaText(schema) : '';
  if (
    text === undefined ||
    hasKeyword(text, ['patternProperties']) ||
    hasAddresses(text) ||
    hasCompeting(text)
  )
    return (await loaded(import('./schema-faults.js'))).schemaFaults(schema);
  return faultsWith(schema, plainLibrary(schema), () => undefined);
}
